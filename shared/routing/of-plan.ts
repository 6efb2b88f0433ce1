import type { Plan } from '../model/plan.ts'
import { computeRouting } from './compute-routing.ts'
import type { Routing } from './routing.ts'
import type { View } from './view.ts'

const known = new WeakMap<Plan, Partial<Record<View, Routing>>>()

/**
 * The routing of a plan, computed once per plan value and view. `from`: an earlier version of the plan whose routing is
 * known; what did not change since is taken over from there.
 */
export const routingOf = (plan: Plan, view: View, from?: Plan): Routing => {
  const routings = known.get(plan) ?? {}
  known.set(plan, routings)
  routings[view] ??= computeRouting(plan, view, from && known.get(from)?.[view])
  return routings[view]
}
