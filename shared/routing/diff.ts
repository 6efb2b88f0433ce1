import type { LinkId, SiteId, VpcId } from '../model/ids.ts'
import type { Plan } from '../model/plan.ts'
import { allSteps } from './all-steps.ts'
import type { Crossing } from './crossing.ts'
import { crosses, type Match } from './match.ts'
import { DIRECTIONS, type Direction } from './reason.ts'
import type { NextHop, RouteTable, RouteTableEntry } from './route-table.ts'
import type { Routing } from './routing.ts'

/**
 * How many announcements crossed each InterLink before and no longer do, both directions together, in the plan's order;
 * InterLinks that lost none are left out, those that are gone are not. An announcement is told by who makes it and its prefix: another community on it
 * withdraws nothing.
 */
export function withdrawnByLink(before: Routing, after: Routing): Map<LinkId, number> {
  const withdrawn = new Map<LinkId, number>()
  for (const was of unshared(before, after)) {
    const is = after.findCrossing(was.linkId)
    const count = DIRECTIONS.reduce((sum, direction) => sum + withdrawnIn(direction, was, is), 0)
    if (count > 0) withdrawn.set(was.linkId, count)
  }
  return withdrawn.size > 1 ? inOrderOf(before.plan, withdrawn) : withdrawn
}

/** In the plan's order of links: that of slots depends on the versions that went before. */
function inOrderOf({ links }: Plan, counts: ReadonlyMap<LinkId, number>): Map<LinkId, number> {
  const ordered = new Map<LinkId, number>()
  for (const id in links) {
    const count = counts.get(id as LinkId)
    if (count !== undefined) ordered.set(id as LinkId, count)
    if (ordered.size === counts.size) break
  }
  return ordered
}

function withdrawnIn(direction: Direction, was: Crossing, is: Crossing | undefined): number {
  const before = was[direction]
  const after = is?.[direction] ?? null
  if (before === null || before === after) return 0
  const sameAnnouncer = direction === 'in' ? was.siteId === is?.siteId : was.vpcId === is?.vpcId
  if (after === null || !sameAnnouncer) return before.crossingV4 + before.crossingV6
  const still = after.list === before.list ? (i: number) => crosses(after, i) : stillCrosses(before, after)
  let count = 0
  for (let i = 0; i < before.list.texts.length; i++) {
    if (crosses(before, i) && !still(i)) count++
  }
  return count
}

function stillCrosses(before: Match, after: Match): (index: number) => boolean {
  const crossing = new Set(after.list.texts.filter((_, i) => crosses(after, i)))
  return (index) => crossing.has(before.list.texts[index]!)
}

/** One way to one destination that a route table has gained or lost. */
export type RouteChange = {
  readonly table: 'vpc' | 'site'
  /** The VPC or site whose table it is. */
  readonly id: string
  readonly name: string
  readonly destination: string
  readonly nextHop: { readonly kind: NextHop['kind']; readonly id: string; readonly name: string }
  /** The way in which the announcement crossed its InterLink (D1); null for a table's own routes. */
  readonly direction: Direction | null
}

export type RouteDiff = { added: RouteChange[]; removed: RouteChange[] }

/**
 * The routes in use that come and go with a change, over all route tables: VPCs first, each by name, in the order of the table.
 * Ways that lose to a better one are not in use. Only tables that the change reached are made.
 */
export const diffRoutes = (before: Routing, after: Routing): RouteDiff => allSteps(routeDiffInSteps(before, after))

/** As `diffRoutes`, to be interrupted: one table a step. */
export function* routeDiffInSteps(before: Routing, after: Routing): Generator<undefined, RouteDiff> {
  const diff: RouteDiff = { added: [], removed: [] }
  for (const [was, is] of reachedTables(before, after)) {
    yield
    if (was === is) continue
    const kept = new Set(waysOf(was).map(keyOf))
    const now = new Set(waysOf(is).map(keyOf))
    for (const way of waysOf(is)) if (!kept.has(keyOf(way))) diff.added.push(changeOf(after.plan, is, way))
    for (const way of waysOf(was)) if (!now.has(keyOf(way))) diff.removed.push(changeOf(before.plan, was, way))
  }
  return { added: sorted(diff.added), removed: sorted(diff.removed) }
}

type Way = { entry: RouteTableEntry; nextHop: NextHop }

const waysOf = (table: RouteTable): Way[] =>
  table.entries.flatMap((entry) => entry.nextHops.map((nextHop) => ({ entry, nextHop })))

const keyOf = ({ entry, nextHop }: Way): string => `${entry.destination.text} ${nextHop.kind} ${nextHop.id}`

/** The tables of before and after, in pairs, of every VPC and site that a change can have reached. */
function* reachedTables(before: Routing, after: Routing): Generator<[RouteTable, RouteTable]> {
  const vpcIds = new Set<VpcId>()
  const siteIds = new Set<SiteId>()
  for (const crossing of [...unshared(before, after), ...unshared(after, before)]) {
    if (crossing.vpcId !== null) vpcIds.add(crossing.vpcId)
    if (crossing.siteId !== null) siteIds.add(crossing.siteId)
  }
  const sameVpcs = before.vpcParts === after.vpcParts
  const sameSites = before.plan.sites === after.plan.sites
  for (const plan of [before.plan, after.plan]) {
    for (const { id } of sameVpcs ? [] : Object.values(plan.vpcs)) {
      if (before.vpcParts.get(id) !== after.vpcParts.get(id)) vpcIds.add(id)
    }
    for (const { id } of sameSites ? [] : Object.values(plan.sites)) {
      if (before.plan.sites[id]?.announcements !== after.plan.sites[id]?.announcements) siteIds.add(id)
    }
  }
  for (const id of vpcIds) yield [before.vpcTable(id), after.vpcTable(id)]
  for (const id of siteIds) yield [before.siteTable(id), after.siteTable(id)]
}

/** The crossings of one routing that the other does not have as the same object. */
function unshared(routing: Routing, other: Routing): Crossing[] {
  if (routing.index.sharesSlots(other.index)) {
    return routing.crossings.differing(other.crossings).flatMap((slot) => routing.crossings.at(slot) ?? [])
  }
  return [...routing.crossings].filter((crossing) => crossing !== other.findCrossing(crossing.linkId))
}

function changeOf(plan: Plan, { owner }: RouteTable, { entry, nextHop }: Way): RouteChange {
  return {
    table: owner.kind,
    id: owner.id,
    name: (owner.kind === 'vpc' ? plan.vpcs : plan.sites)[owner.id]?.name ?? '',
    destination: entry.destination.text,
    nextHop: { ...nextHop, name: nextHopName(plan, nextHop) },
    direction: nextHop.kind !== 'link' ? null : owner.kind === 'vpc' ? 'in' : 'out',
  }
}

/** A custom route has no name of its own: its description, or its destination where it has none. */
export function nextHopName(plan: Plan, { kind, id }: NextHop): string {
  if (kind === 'link') return plan.links[id]?.name ?? ''
  if (kind === 'network') return plan.networks[id]?.name ?? ''
  if (kind === 'site') return plan.sites[id]?.name ?? ''
  return plan.routes[id]?.description || plan.routes[id]?.destination || ''
}

const sorted = (changes: RouteChange[]): RouteChange[] =>
  changes.sort((a, b) => -compareTexts(a.table, b.table) || compareTexts(a.name, b.name) || compareTexts(a.id, b.id))

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
