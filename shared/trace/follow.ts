import type { LinkId } from '../model/ids.ts'
import { covers, type Prefix } from '../model/prefix.ts'
import type { NextHop, RouteTableEntry } from '../routing/route-table.ts'
import type { Routing } from '../routing/routing.ts'
import type { FlowOutcome, PathEnd } from './outcomes.ts'
import { piecesOf } from './pieces.ts'
import { type Place, samePlace, tableOf } from './place.ts'

/** One table on the way, the route that matched in it, and where it leads. */
export type Hop = {
  readonly at: Place
  readonly entry: RouteTableEntry | null
  readonly nextHop: NextHop | null
}

/** One way that traffic takes; equal-cost routes make several. */
export type Path = { readonly hops: readonly Hop[]; readonly end: PathEnd; readonly links: readonly LinkId[] }

/** What becomes of the traffic from one place to one range. */
export type Flow = {
  readonly from: Place
  readonly destination: Prefix
  /** Ranges within the destination take other ways: they are flows of their own. */
  readonly isRest: boolean
  readonly paths: readonly Path[]
  readonly outcome: FlowOutcome
}

/**
 * Follows traffic from a place to a range, as the tables have it: longest prefix first, then preference, all equal ones (ECMP).
 * `wanted`: the place it is to arrive in; null where any network that has the destination will do.
 */
export const follow = (routing: Routing, from: Place, destination: Prefix, wanted: Place | null): Flow[] =>
  piecesOf(tableOf(routing, from), destination).flatMap(({ range, entry, isRest }) => {
    const hops = (entry?.nextHops ?? [null]).map((nextHop): Hop => ({ at: from, entry, nextHop }))
    const paths = hops.flatMap((hop) => pathsAfter(routing, hop, range, wanted))
    return [{ from, destination: range, isRest, paths, outcome: outcomeOf(paths) }]
  })

const pathsAfter = (routing: Routing, first: Hop, range: Prefix, wanted: Place | null): Path[] => {
  if (first.nextHop?.kind !== 'link') return [{ hops: [first], end: endAt(first, wanted), links: [] }]
  const far = farEnd(routing, first.nextHop.id, first.at)
  // The far end may know smaller parts of the range by other routes; whatever it does with each of them is a path.
  const ends = piecesOf(tableOf(routing, far), range).flatMap(({ entry }) =>
    (entry?.nextHops ?? [null]).map((nextHop): Hop => ({ at: far, entry, nextHop })),
  )
  const links = [first.nextHop.id]
  return distinct(ends).map((hop) => ({ hops: [first, hop], end: endAt(hop, wanted, true), links }))
}

/** Several parts of a range that end alike are one path. */
const distinct = (hops: readonly Hop[]): Hop[] => [
  ...new Map(hops.map((hop) => [`${hop.nextHop?.kind} ${hop.nextHop?.id}`, hop])).values(),
]

const endAt = (hop: Hop, wanted: Place | null, crossed = false): PathEnd => {
  if (hop.nextHop === null) return 'no-route'
  if (hop.nextHop.kind === 'custom') return 'handed-to-custom-route'
  if (hop.nextHop.kind === 'link') return crossed ? 'no-transit' : 'no-route'
  return wanted === null || samePlace(hop.at, wanted) ? 'delivered' : 'delivered-elsewhere'
}

const farEnd = (routing: Routing, linkId: LinkId, near: Place): Place => {
  const { siteId, vpcId } = routing.link(linkId)
  return near.kind === 'vpc' ? { kind: 'site', id: siteId! } : { kind: 'vpc', id: vpcId! }
}

const outcomeOf = (paths: readonly Path[]): FlowOutcome => {
  const ends = new Set(paths.map(({ end }) => end))
  if (ends.size === 1) return paths[0]!.end
  return ends.has('delivered') ? 'partly-delivered' : paths[0]!.end
}

/** Whether a flow's range holds all of another range. */
export const flowHolds = (flow: Flow, range: Prefix): boolean => covers(flow.destination, range)
