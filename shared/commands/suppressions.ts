import type { Draft } from 'immer'
import { ENTITY_COLLECTIONS, type Plan } from '../model/plan.ts'

const THINGS = ENTITY_COLLECTIONS.filter((collection) => collection !== 'demands' && collection !== 'suppressions')

const isThing = (plan: Plan | Draft<Plan>, id: string): boolean => THINGS.some((collection) => id in plan[collection])

/** Whether a finding can be about it: a thing, or the plan as a whole. */
export const canBeSuppressed = (plan: Plan, subjectId: string): boolean =>
  subjectId === plan.id || isThing(plan, subjectId)

/** What was accepted of a thing goes with the thing, whichever command took it away. */
export const dropSuppressions = (draft: Draft<Plan>, before: Plan): void => {
  for (const { id, subjectId } of Object.values(before.suppressions)) {
    if (isThing(before, subjectId) && !isThing(draft, subjectId)) delete draft.suppressions[id]
  }
}
