import { layoutToText, planToText, planToTextWithLayout } from '../../shared/formats/plan-text/plan-to-text.ts'
import { conflictWords } from '../../shared/merge/conflict-words.ts'
import { mergePlans } from '../../shared/merge/merge-plans.ts'
import { mergeLayouts } from '../../shared/merge/merge-positions.ts'
import { createPlanFile } from '../storage/create.ts'
import { emptyPlanFile, inPlanFile, layoutAlone, type PlanInFile } from './read-plan-file.ts'
import { writeFile } from './write-file.ts'

/** What a merge came to. `conflicts`: each in one line; where there are any, `written` is false for plan files. */
export type MergeOutcome = { conflicts: string[]; written: boolean }

/**
 * Merges three versions of a plan into `target`, in the form that ours has. Forms may differ: what counts is what is in
 * them. An empty file stands for a version that is not there, as git gives it. With conflicts a text gets a list of them,
 * which keeps it from being read as a plan until they are settled; a plan file can't, and stays as it was. Layouts that are kept
 * beside their texts merge with layouts, never in conflict.
 */
export const mergeFiles = (paths: { base: string; ours: string; theirs: string; target: string }): MergeOutcome => {
  const [base, ours, theirs] = [paths.base, paths.ours, paths.theirs].map(inPlanFile) as [
    PlanInFile,
    PlanInFile,
    PlanInFile,
  ]
  if (ours.form === 'layout' && theirs.form === 'layout') {
    const before = base.form === 'layout' ? base.positions : {}
    const positions = mergeLayouts(before, ours.positions, theirs.positions)
    writeFile(paths.target, layoutToText({ positions }), true)
    return { conflicts: [], written: true }
  }
  const alone = [base, ours, theirs].findIndex(({ form }) => form === 'layout')
  if (alone >= 0) throw layoutAlone([paths.base, paths.ours, paths.theirs][alone]!)
  if (ours.plan === null || theirs.plan === null) throw emptyPlanFile(ours.plan === null ? paths.ours : paths.theirs)
  const { plan, conflicts } = mergePlans(base.plan, ours.plan, theirs.plan)
  const sides = { ours: ours.plan, theirs: theirs.plan }
  const words = conflicts.map((conflict) => conflictWords(conflict, sides))
  if (ours.form === 'plan') {
    if (words.length === 0) createPlanFile(paths.target, plan, 'replace')
    return { conflicts: words, written: words.length === 0 }
  }
  const withLayout = [ours, theirs].some(({ form }) => form !== 'text')
  const text = !withLayout ? planToText(plan, words) : planToTextWithLayout(plan, words)
  writeFile(paths.target, text, true)
  return { conflicts: words, written: true }
}
