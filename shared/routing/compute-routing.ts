import type { Plan } from '../model/plan.ts'
import type { Policy } from '../model/policy.ts'
import type { Site } from '../model/site.ts'
import { ChunkedList } from './chunked-list.ts'
import type { Crossing } from './crossing.ts'
import { CrossingDraft, totalsOf } from './crossing-draft.ts'
import { Exchanger } from './exchanger.ts'
import { FilterChange } from './filter-change.ts'
import { type LinkIndex, linkIndexAfter, linkIndexOf } from './link-index.ts'
import { Routing } from './routing.ts'
import { type Touched, touchedBetween } from './touched.ts'
import type { View } from './view.ts'
import { reachedVpcs, vpcPartsAfter, vpcPartsOf } from './vpc-parts.ts'

/**
 * The route exchange of a plan (domain.md). With the routing of another version of the plan in the same view, only the
 * InterLinks are computed again whose own object, site's announcements or VPC's networks and routes are other objects than
 * there, or whose policies' filters changed where the link's announcements are. Whatever comes out the same is the very same
 * object. What is answered does not depend on the earlier routing.
 *
 * `touched`: what differs between the plan of `previous` and this one, or more than that. Where nobody can say, all things of
 * both plans are compared, which takes most of the time in a large plan.
 */
export function computeRouting(plan: Plan, view: View, previous?: Routing, touched?: Touched): Routing {
  if (previous === undefined || previous.view !== view) return computeAll(plan, view)
  if (previous.plan === plan) return previous
  return computeNext(plan, previous, touched ?? touchedBetween(previous.plan, plan))
}

function computeAll(plan: Plan, view: View): Routing {
  const vpcParts = vpcPartsOf(plan)
  const index = linkIndexOf(plan)
  const exchanger = new Exchanger(plan, view, vpcParts)
  const crossings: (Crossing | null)[] = []
  for (let slot = 0; slot < index.length; slot++) {
    const link = index.at(slot)
    crossings.push(link && exchanger.crossing(link))
  }
  return new Routing({ plan, view, index, vpcParts, crossings: ChunkedList.of(crossings), totals: totalsOf(crossings) })
}

function computeNext(plan: Plan, before: Routing, touched: Touched): Routing {
  const { plan: was, view } = before
  const vpcParts = vpcPartsAfter(before.vpcParts, was, plan, touched)
  const index = linkIndexAfter(before.index, plan, touched.links)
  const draft = takeOver(before, index, touched)
  const exchanger = new Exchanger(plan, view, vpcParts)

  const sites = differing(touched.sites, was.sites, plan.sites, sameAnnouncements)
  const vpcs = reachedVpcs(was, plan, touched).filter((id) => before.vpcParts.get(id) !== vpcParts.get(id))
  const policies = differing(touched.policies, was.policies, plan.policies, sameFilters)
  const isEdited = (id: string) => was.policies[id] !== undefined && plan.policies[id] !== undefined
  const affected = new Set([
    ...[...touched.links].flatMap((id) => index.slotOf(id) ?? []),
    ...sites.flatMap((id) => index.ofSite(id)),
    ...vpcs.flatMap((id) => index.ofVpc(id)),
    ...policies.filter((id) => !isEdited(id)).flatMap((id) => index.ofPolicy(id)),
  ])
  for (const slot of affected) draft.put(slot, exchanger.crossing(index.at(slot)!))
  for (const id of policies.filter(isEdited)) {
    const change = new FilterChange(was.policies[id]!, plan.policies[id]!)
    for (const slot of index.ofPolicy(id)) {
      const crossing = draft.at(slot)!
      if (change.mayAffect(crossing)) draft.put(slot, exchanger.refilter(index.at(slot)!, crossing, change))
    }
  }
  return new Routing({ plan, view, index, vpcParts, ...draft.done() }, before)
}

/** The crossings of before in the slots of now; none where the link is new, and so among those touched. */
function takeOver(before: Routing, index: LinkIndex, touched: Touched): CrossingDraft {
  if (!index.sharesSlots(before.index)) {
    const crossings: (Crossing | null)[] = []
    for (let slot = 0; slot < index.length; slot++) {
      const link = index.at(slot)
      crossings.push((link && before.findCrossing(link.id)) ?? null)
    }
    return new CrossingDraft(ChunkedList.of(crossings), totalsOf(crossings))
  }
  const draft = new CrossingDraft(before.crossings, before.totals)
  for (const id of touched.links) {
    const slot = before.index.slotOf(id)
    if (slot !== undefined && index.at(slot) === null) draft.put(slot, null)
  }
  return draft
}

const sameAnnouncements = (a: Site, b: Site): boolean => a.announcements === b.announcements

const sameFilters = (a: Policy, b: Policy): boolean =>
  a.prefixFilterIn === b.prefixFilterIn && a.prefixFilterOut === b.prefixFilterOut

/** Those of the ids whose thing is new, gone, or no longer the same. */
const differing = <T>(
  ids: ReadonlySet<string>,
  before: Record<string, T>,
  now: Record<string, T>,
  same: (a: T, b: T) => boolean,
): string[] =>
  [...ids].filter((id) => {
    const was = before[id]
    const is = now[id]
    return was === undefined || is === undefined ? was !== is : !same(was, is)
  })
