import { type Impact, impactInSteps } from '../routing/impact.ts'
import { routingOf } from '../routing/of-plan.ts'
import type { View } from '../routing/view.ts'
import type { DiffedPlans } from './describe.ts'
import { diffPlans, type PlanDiff } from './plan-diff.ts'
import { type RouteEffect, routeEffectsInSteps } from './route-effects.ts'

/** All that is said of two plans: what differs, and what that does to the routes of one view. */
export type Comparison = {
  readonly plans: DiffedPlans
  readonly view: View
  readonly diff: PlanDiff
  readonly impact: Impact
  readonly effects: readonly RouteEffect[]
}

/** To be interrupted: the routing of one plan, one route table or some destinations a step. */
export function* compareInSteps(plans: DiffedPlans, view: View): Generator<undefined, Comparison> {
  const diff = diffPlans(plans.before, plans.after)
  yield
  const before = routingOf(plans.before, view)
  yield
  const after = routingOf(plans.after, view)
  yield
  const impact = yield* impactInSteps(before, after)
  const effects = yield* routeEffectsInSteps(before, after, impact)
  return { plans, view, diff, impact, effects }
}
