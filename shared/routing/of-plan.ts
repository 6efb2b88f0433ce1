import type { Plan } from '../model/plan.ts'
import { computeRouting } from './compute-routing.ts'
import type { Routing } from './routing.ts'
import { type PatchPath, type Touched, touchedByPatches, unionOf } from './touched.ts'
import type { View } from './view.ts'

/** How a plan came from an earlier version of it. */
type Origin = { readonly plan: Plan; readonly touched: Touched }
type Known = { readonly routings: Partial<Record<View, Routing>>; origin: Origin | null }

const known = new WeakMap<Plan, Known>()

/** What was computed last, whichever plan it was of: mostly an earlier version of the one asked for next. */
const latest: Partial<Record<View, Routing>> = {}

/**
 * The routing of a plan, computed once per plan value and view. What did not change is taken over from the version that the
 * plan came from, as far as `followPlan` was told, or from the routing computed last.
 */
export const routingOf = (plan: Plan, view: View): Routing => {
  const { routings, origin } = knownOf(plan)
  const base = origin === null ? undefined : known.get(origin.plan)?.routings[view]
  routings[view] ??= base ? computeRouting(plan, view, base, origin!.touched) : computeRouting(plan, view, latest[view])
  latest[view] = routings[view]
  return routings[view]
}

/**
 * Tells that patches lead from one plan to the next. Whoever applies patches says so: the routing of the next plan then takes
 * time by what changed, not by what there is. Nothing that is answered depends on it.
 */
export const followPlan = (before: Plan, next: Plan, patches: readonly PatchPath[]): void => {
  if (before === next) return
  const was = knownOf(before)
  const touched = touchedByPatches(patches)
  const isComputed = Object.keys(was.routings).length > 0
  knownOf(next).origin =
    touched === null
      ? null
      : isComputed || was.origin === null
        ? { plan: before, touched }
        : { plan: was.origin.plan, touched: unionOf(was.origin.touched, touched) }
  // What the earlier plan came from is let go, or each version would keep all before it alive.
  if (isComputed) was.origin = null
}

const knownOf = (plan: Plan): Known => {
  const found = known.get(plan)
  if (found !== undefined) return found
  const made: Known = { routings: {}, origin: null }
  known.set(plan, made)
  return made
}
