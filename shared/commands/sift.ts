import type { Patch } from 'immer'
import type { Consequence, Refusal } from '../contract/answer.ts'
import type { Plan } from '../model/plan.ts'
import { followPlan } from '../routing/of-plan.ts'
import { rehearsal, rehearse } from './execute.ts'
import { WorkingPlan } from './working-plan.ts'

/** The wishes by their index; `after`: the plan with all that is possible done. */
export type Sifted = {
  possible: number[]
  refused: { index: number; refusals: Refusal[] }[]
  after: Plan
  /** But for withdrawn routes: those are what becomes of routes between the plan and `after`. */
  consequences: Consequence[]
}

/**
 * Several wishes, each of one command or more: which can be carried out one after the other, and what the others would be
 * refused with. A wish is all or none; a refused one is passed over, and the next is tried as if it had not been there. Pauses
 * after each wish, so that thousands need not be tried in one go.
 */
export function* sifting(plan: Plan, wishes: readonly (readonly unknown[])[]): Generator<number, Sifted> {
  const context = rehearsal()
  const work = new WorkingPlan(plan)
  const sifted: Omit<Sifted, 'after'> = { possible: [], refused: [], consequences: [] }
  const patches: Patch[] = []
  for (const [index, commands] of wishes.entries()) {
    const outcome = rehearse(work, commands, context)
    if (outcome.ok) {
      sifted.possible.push(index)
      sifted.consequences.push(...outcome.answer.consequences)
      for (const patch of outcome.patches) patches.push(patch)
    } else sifted.refused.push({ index, refusals: outcome.answer.refusals })
    yield index + 1
  }
  followPlan(plan, work.plan, patches)
  return { ...sifted, after: work.plan }
}

/** As `sifting`, in one go. */
export const sift = (plan: Plan, wishes: readonly (readonly unknown[])[]): Sifted => {
  const work = sifting(plan, wishes)
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}
