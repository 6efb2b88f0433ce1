import type { Plan } from '../model/plan.ts'
import { computeRouting } from './compute-routing.ts'
import type { Routing } from './routing.ts'
import type { View } from './view.ts'

const known = new WeakMap<Plan, Partial<Record<View, Routing>>>()

/** What was computed last, whichever plan it was of: mostly an earlier version of the one asked for next. */
const latest: Partial<Record<View, Routing>> = {}

/**
 * The routing of a plan, computed once per plan value and view; what did not change since the routing computed last is taken
 * over from it.
 */
export const routingOf = (plan: Plan, view: View): Routing => {
  const routings = known.get(plan) ?? {}
  known.set(plan, routings)
  routings[view] ??= computeRouting(plan, view, latest[view])
  latest[view] = routings[view]
  return routings[view]
}
