import type { Patch } from 'immer'
import type { Consequence, RouteChanges } from '../contract/answer.ts'
import type { Plan } from '../model/plan.ts'
import { withdrawnByLink } from '../routing/diff.ts'
import { impactOf } from '../routing/impact.ts'
import { routingOf } from '../routing/of-plan.ts'
import { consequence } from './refuse.ts'

/** A thing that was not there before takes no route away; a long series of creates need not look. */
const isNewThing = ({ op, path }: Patch) => op === 'add' && path.length === 2

/**
 * `link/routes-withdrawn`, once per InterLink: announcements that crossed it before and no longer do, whichever command
 * caused it. Computed in the planned view, as all previews: what a plan will be, not what is ordered so far.
 * `patches`, where they are at hand, lead from `before` to `after`.
 */
export const routeConsequences = (before: Plan, after: Plan, patches?: readonly Patch[]): Consequence[] => {
  if (patches?.every(isNewThing)) return []
  const withdrawn = withdrawnByLink(routingOf(before, 'planned'), routingOf(after, 'planned'))
  return [...withdrawn].map(([linkId, count]) => {
    const name = (after.links[linkId] ?? before.links[linkId])!.name
    return consequence('link/routes-withdrawn', linkId, { name, count })
  })
}

/** What becomes of the routes between two plans, in the planned view. */
export const routeChanges = (before: Plan, after: Plan): RouteChanges =>
  impactOf(routingOf(before, 'planned'), routingOf(after, 'planned'))
