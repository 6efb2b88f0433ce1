import { readFileSync } from 'node:fs'
import { decodeText } from '../../shared/formats/decode-text.ts'
import { LAYOUT_FORMAT } from '../../shared/formats/plan-text/document.ts'
import { planToText, planToTextWithLayout } from '../../shared/formats/plan-text/plan-to-text.ts'
import { conflictWords } from '../../shared/merge/conflict-words.ts'
import { mergePlans } from '../../shared/merge/merge-plans.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { text as say } from '../../shared/text/index.ts'
import { createPlanFile } from '../storage/create.ts'
import { PlanNotFoundError } from '../storage/errors.ts'
import { HostFailure } from './host-failure.ts'
import { openPlan } from './plan-session.ts'
import { readPlanText } from './plan-text-files.ts'
import { writeFile } from './write-file.ts'

/** How a version of a plan is kept: as a plan file, as text with or without its layout, or as nothing yet. */
type Form = 'plan' | 'text' | 'text-with-layout' | 'empty'
type Version = { form: Form; plan: Plan | null }

/** What a merge came to. `conflicts`: each in one line; where there are any, `written` is false for plan files. */
export type MergeOutcome = { conflicts: string[]; written: boolean }

/**
 * Merges three versions of a plan into `target`, in the form that ours has. Forms may differ: what counts is what is in
 * them. An empty file stands for a version that is not there, as git gives it. With conflicts a text gets a list of them,
 * which keeps it from being read as a plan until they are settled; a plan file can't, and stays as it was.
 */
export const mergeFiles = (paths: { base: string; ours: string; theirs: string; target: string }): MergeOutcome => {
  const [base, ours, theirs] = [paths.base, paths.ours, paths.theirs].map(versionAt) as [Version, Version, Version]
  if (ours.plan === null || theirs.plan === null) throw empty(ours.plan === null ? paths.ours : paths.theirs)
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

const empty = (path: string) => new HostFailure('plan/not-a-plan', say.merge.empty(path))

const LAYOUT = new RegExp(`^format: ${LAYOUT_FORMAT}$`, 'm')
const SQLITE_HEADER = 'SQLite format 3\0'

/** By its contents, not by its name: git gives its versions names of its own. */
const versionAt = (path: string): Version => {
  const bytes = bytesOf(path)
  if (bytes.length === 0) return { form: 'empty', plan: null }
  if (bytes.subarray(0, SQLITE_HEADER.length).toString('latin1') === SQLITE_HEADER) {
    const session = openPlan(path, { write: false })
    try {
      return { form: 'plan', plan: session.plan }
    } finally {
      session.close()
    }
  }
  const { text, undecodable } = decodeText(path, bytes, TextDecoder)
  if (undecodable !== null) throw new HostFailure('plan/not-a-plan', say.merge.encoding(path, undecodable))
  return { form: LAYOUT.test(text) ? 'text-with-layout' : 'text', plan: readPlanText([text], path) }
}

const bytesOf = (path: string): Buffer => {
  try {
    return readFileSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new PlanNotFoundError(path)
    throw new HostFailure('plan/not-a-plan', say.merge.unreadable(path, (error as Error).message))
  }
}
