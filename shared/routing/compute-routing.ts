import type { Plan } from '../model/plan.ts'
import type { Policy } from '../model/policy.ts'
import type { Site } from '../model/site.ts'
import { type Crossing, sameCrossing } from './crossing.ts'
import { Exchanger } from './exchanger.ts'
import { filterChange, mayAffect } from './filter-change.ts'
import { type LinkIndex, linkIndexOf } from './link-index.ts'
import { Routing } from './routing.ts'
import type { View } from './view.ts'
import { type VpcPartsById, vpcPartsOf } from './vpc-parts.ts'

/**
 * The route exchange of a plan (domain.md). With the routing of an earlier version of the plan in the same view, only the
 * InterLinks are computed again whose own object, site's announcements or VPC's networks and routes are other objects than
 * before, or whose policies' filters changed where the link's announcements are. Whatever comes out the same is the very same
 * object. What is answered does not depend on the earlier routing.
 */
export function computeRouting(plan: Plan, view: View, previous?: Routing): Routing {
  if (previous === undefined || previous.view !== view) return computeAll(plan, view)
  return previous.plan === plan ? previous : computeNext(plan, previous)
}

function computeAll(plan: Plan, view: View): Routing {
  const vpcParts = vpcPartsOf(plan)
  const index = linkIndexOf(plan)
  const exchanger = new Exchanger(plan, view, vpcParts, index.links.length)
  const crossings = index.links.map((link) => exchanger.crossing(link))
  return new Routing({ plan, view, index, vpcParts, crossings })
}

function computeNext(plan: Plan, before: Routing): Routing {
  const { view } = before
  const vpcParts = vpcPartsOf(plan, before.vpcParts)
  const index = linkIndexOf(plan, before.index)
  const taken = takeOver(before, index)
  const affected = new Set([
    ...changedLinks(before.index, index),
    ...changedKeys(before.plan.sites, plan.sites, sameAnnouncements).flatMap((id) => index.ofSite(id)),
    ...changedVpcs(before.vpcParts, vpcParts).flatMap((id) => index.ofVpc(id)),
    ...changedKeys(before.plan.policies, plan.policies, sameFilters).flatMap((id) =>
      linksAffectedByPolicy(index.ofPolicy(id), taken, before.plan.policies[id], plan.policies[id]),
    ),
  ])
  const exchanger = new Exchanger(plan, view, vpcParts, affected.size)
  for (const position of affected) {
    const was = taken[position]
    const is = exchanger.crossing(index.links[position]!)
    if (was === undefined || !sameCrossing(was, is)) taken[position] = is
  }
  return new Routing({ plan, view, index, vpcParts, crossings: taken as Crossing[] }, before)
}

/** The crossings of before by their positions of now; undefined where the link is new, and so among those affected. */
function takeOver(before: Routing, index: LinkIndex): (Crossing | undefined)[] {
  if (index.sharesPositions(before.index)) return before.crossings.slice()
  return index.links.map((link) => before.findCrossing(link.id))
}

function linksAffectedByPolicy(
  users: readonly number[],
  crossings: readonly (Crossing | undefined)[],
  before: Policy | undefined,
  now: Policy | undefined,
): readonly number[] {
  if (before === undefined || now === undefined) return users
  const change = filterChange(before, now)
  return users.filter((position) => {
    const crossing = crossings[position]
    return crossing !== undefined && mayAffect(change, crossing)
  })
}

function changedLinks(before: LinkIndex, now: LinkIndex): number[] {
  if (before === now) return []
  const changed: number[] = []
  now.links.forEach((link, position) => {
    const was = before.sharesPositions(now) ? position : before.position(link.id)
    if (was === undefined || before.links[was] !== link) changed.push(position)
  })
  return changed
}

const sameAnnouncements = (a: Site, b: Site): boolean => a.announcements === b.announcements

const sameFilters = (a: Policy, b: Policy): boolean =>
  a.prefixFilterIn === b.prefixFilterIn && a.prefixFilterOut === b.prefixFilterOut

const changedVpcs = (before: VpcPartsById, now: VpcPartsById): string[] =>
  before === now
    ? []
    : [
        ...[...now].filter(([id, parts]) => before.get(id) !== parts).map(([id]) => id),
        ...[...before.keys()].filter((id) => !now.has(id)),
      ]

/** Keys whose thing is new, gone, or no longer the same. */
function changedKeys<T>(before: Record<string, T>, now: Record<string, T>, same: (a: T, b: T) => boolean): string[] {
  if (before === now) return []
  const changed: string[] = []
  let kept = 0
  // `for in`: a third of the time of `Object.entries` over thousands of keys.
  for (const id in now) {
    const was = before[id]
    if (was !== undefined) kept++
    if (was === undefined || (was !== now[id] && !same(was, now[id]!))) changed.push(id)
  }
  const ids = Object.keys(before)
  if (ids.length > kept) changed.push(...ids.filter((id) => now[id] === undefined))
  return changed
}
