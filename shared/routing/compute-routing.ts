import type { Plan } from '../model/plan.ts'
import type { Policy } from '../model/policy.ts'
import type { Site } from '../model/site.ts'
import { Exchanger } from './exchange-routes.ts'
import type { LinkExchange } from './link-exchange.ts'
import { LinkIndex } from './link-index.ts'
import { Routing } from './routing.ts'
import type { View } from './view.ts'
import { gatherVpcParts, type VpcParts } from './vpc-parts.ts'

/**
 * The route exchange of a plan (domain.md). With the routing of an earlier version of the plan in the same view, only the
 * InterLinks are computed again whose own object, site's announcements, VPC's networks and routes or policies' filters are
 * other objects than before; every other exchange and route table is the very same object. The answers do not depend on it.
 */
export function computeRouting(plan: Plan, view: View, previous?: Routing): Routing {
  if (previous === undefined || previous.view !== view) return computeAll(plan, view)
  return previous.plan === plan ? previous : computeNext(plan, previous)
}

function computeAll(plan: Plan, view: View): Routing {
  const vpcParts = gatherVpcParts(plan)
  const index = new LinkIndex(Object.values(plan.links))
  const exchanger = new Exchanger(plan, view, vpcParts, index.links.length)
  const exchanges = index.links.map((link) => exchanger.exchange(link))
  return new Routing({ plan, view, index, vpcParts, exchanges }, { vpcs: new Map(), sites: new Map() })
}

function computeNext(plan: Plan, before: Routing): Routing {
  const { view } = before
  const vpcParts = sameVpcs(before.plan, plan) ? before.vpcParts : gatherVpcParts(plan, before.vpcParts)
  const index = before.plan.links === plan.links ? before.index : new LinkIndex(Object.values(plan.links), before.index)
  const sites = changedKeys(before.plan.sites, plan.sites, sameAnnouncements)
  const vpcs = vpcParts === before.vpcParts ? [] : changedVpcs(before.vpcParts, vpcParts)
  const policies = changedKeys(before.plan.policies, plan.policies, sameFilters)
  const affected = new Set([
    ...changedLinks(before.index, index),
    ...sites.flatMap((id) => index.ofSite(id)),
    ...vpcs.flatMap((id) => index.ofVpc(id)),
    ...policies.flatMap((id) => index.ofPolicy(id)),
  ])

  const taken = takeOver(before, index)
  const moved = removedExchanges(before, index)
  const exchanger = new Exchanger(plan, view, vpcParts, affected.size)
  for (const position of affected) {
    const was = taken[position]
    const is = exchanger.exchange(index.links[position]!, was)
    if (is === was) continue
    taken[position] = is
    moved.push(is)
    if (was !== undefined) moved.push(was)
  }
  const exchanges = taken as LinkExchange[]
  const vpcTables = new Set([...vpcs, ...moved.flatMap((exchange) => exchange.vpcId ?? [])])
  const siteTables = new Set([...sites, ...moved.flatMap((exchange) => exchange.siteId ?? [])])
  return new Routing({ plan, view, index, vpcParts, exchanges }, before.tablesOtherThan(vpcTables, siteTables))
}

/** The exchanges of before by their positions of now; undefined where the link is new, and so among those affected. */
function takeOver(before: Routing, index: LinkIndex): (LinkExchange | undefined)[] {
  return index.position === before.index.position
    ? before.exchanges.slice()
    : index.links.map((link) => before.findLink(link.id))
}

function removedExchanges(before: Routing, index: LinkIndex): LinkExchange[] {
  if (index.position === before.index.position) return []
  return before.exchanges.filter((exchange) => !index.position.has(exchange.linkId))
}

function changedLinks(before: LinkIndex, now: LinkIndex): number[] {
  if (before === now) return []
  const changed: number[] = []
  now.links.forEach((link, position) => {
    const was = before.position === now.position ? position : before.position.get(link.id)
    if (was === undefined || before.links[was] !== link) changed.push(position)
  })
  return changed
}

const sameVpcs = (a: Plan, b: Plan): boolean => a.vpcs === b.vpcs && a.networks === b.networks && a.routes === b.routes

const sameAnnouncements = (a: Site, b: Site): boolean => a.announcements === b.announcements

const sameFilters = (a: Policy, b: Policy): boolean =>
  a.prefixFilterIn === b.prefixFilterIn && a.prefixFilterOut === b.prefixFilterOut

const changedVpcs = (before: ReadonlyMap<string, VpcParts>, now: ReadonlyMap<string, VpcParts>): string[] => [
  ...[...now].filter(([id, parts]) => before.get(id) !== parts).map(([id]) => id),
  ...[...before.keys()].filter((id) => !now.has(id)),
]

/** Keys whose thing is new, gone, or no longer the same. */
function changedKeys<T>(before: Record<string, T>, now: Record<string, T>, same: (a: T, b: T) => boolean): string[] {
  if (before === now) return []
  const changed: string[] = []
  for (const id in now) {
    const was = before[id]
    if (was === undefined || (was !== now[id] && !same(was, now[id]!))) changed.push(id)
  }
  for (const id in before) {
    if (now[id] === undefined) changed.push(id)
  }
  return changed
}
