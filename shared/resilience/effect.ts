import type { LinkId, SiteId, VpcId } from '../model/ids.ts'
import { invariant } from '../model/invariant.ts'
import type { Link } from '../model/link.ts'
import type { Direction } from '../routing/reason.ts'
import type { RouteTable } from '../routing/route-table.ts'
import type { Routing } from '../routing/routing.ts'
import { type IsDown, rerouted } from './election.ts'
import { type Failure, linksDownBy, takesDown } from './failure.ts'

/** Traffic between a site and a VPC. `direction` (D1): the way of the announcements; traffic flows against it. */
export type PairChange = {
  readonly siteId: SiteId
  readonly vpcId: VpcId
  readonly direction: Direction
  /** Destinations of the traffic, canonical, in the order of the table. */
  readonly prefixes: readonly string[]
}
export type Shift = PairChange & { readonly from: readonly LinkId[]; readonly to: readonly LinkId[] }

export type Effect = {
  readonly failure: Failure
  readonly down: readonly LinkId[]
  /** What nothing carries any more between a site and a VPC. */
  readonly lost: readonly PairChange[]
  /** What other InterLinks between the two take over. */
  readonly shifted: readonly Shift[]
  /** What InterLinks to another network take over, which announces the same destination or a larger one. */
  readonly diverted: readonly Shift[]
}

/** Whether a failure touches no traffic at all. */
export const isHarmless = ({ lost, shifted, diverted }: Effect): boolean =>
  lost.length + shifted.length + diverted.length === 0

/**
 * What a failure does to the traffic between sites and VPCs. Only the tables that the InterLinks concerned lead into are looked
 * at, and of those only the routes that use one of them: every route keeps those it won against, so the next best is at hand.
 */
export const effectOf = (routing: Routing, failure: Failure): Effect => {
  const links = linksDownBy(routing, failure)
  const isDown = downBy(routing, failure)
  const groups = new Groups(routing)
  for (const vpcId of idsOf(links, 'vpcId')) gather(routing, routing.vpcTable(vpcId), 'in', isDown, groups)
  for (const siteId of idsOf(links, 'siteId')) gather(routing, routing.siteTable(siteId), 'out', isDown, groups)
  return { failure, down: links.map(({ id }) => id), ...groups.sorted() }
}

/** Which InterLinks a failure takes down, as the election asks. */
export const downBy = (routing: Routing, failure: Failure): IsDown => {
  const down = new Map(linksDownBy(routing, failure).map((link) => [link.id, link]))
  return (linkId, version) => {
    const link = down.get(linkId)
    return link !== undefined && takesDown(failure, link, version)
  }
}

const idsOf = <K extends 'vpcId' | 'siteId'>(links: readonly Link[], field: K) =>
  new Set(links.map((link) => link[field]).filter((id) => id !== null) as NonNullable<Link[K]>[])

const gather = (routing: Routing, table: RouteTable, direction: Direction, isDown: IsDown, groups: Groups): void => {
  table.entries.forEach((entry, i) => {
    const { version, text } = entry.destination
    if (!entry.nextHops.some((hop) => hop.kind === 'link' && isDown(hop.id, version))) return
    const used = entry.nextHops.flatMap((hop) => (hop.kind === 'link' ? [hop.id] : []))
    const instead = rerouted(table, i, isDown) ?? []
    for (const [key, from] of byPair(routing, used)) {
      const own = instead.filter((id) => pairKey(routing, id) === key)
      const isKept = own.length === from.length && own.every((id) => from.includes(id))
      if (!isKept) groups.add(routing.plan.links[from[0]!]!, direction, text, from, own.length > 0 ? own : instead)
    }
  })
}

/** What tells the pairs of a site and a VPC apart. */
export const pairOf = ({ siteId, vpcId }: { readonly siteId: string | null; readonly vpcId: string | null }): string =>
  `${siteId} ${vpcId}`

const pairKey = (routing: Routing, id: LinkId): string => pairOf(routing.plan.links[id]!)

const byPair = (routing: Routing, ids: readonly LinkId[]): Map<string, LinkId[]> => {
  const pairs = new Map<string, LinkId[]>()
  for (const id of ids) {
    const key = pairKey(routing, id)
    pairs.set(key, [...(pairs.get(key) ?? []), id])
  }
  return pairs
}

/** Destinations that fare alike, together. */
class Groups {
  readonly #routing: Routing
  readonly #groups = new Map<string, Shift & { prefixes: string[] }>()

  constructor(routing: Routing) {
    this.#routing = routing
  }

  add({ siteId, vpcId }: Link, direction: Direction, prefix: string, from: LinkId[], to: LinkId[]): void {
    invariant(siteId !== null && vpcId !== null, 'routes cross only where both ends are')
    // What is lost is told by the pair alone, whichever of its InterLinks it was on.
    const key = [siteId, vpcId, direction, ...(to.length === 0 ? [] : [...from, '>', ...to])].join(' ')
    const known = this.#groups.get(key)
    if (known !== undefined) known.prefixes.push(prefix)
    else this.#groups.set(key, { siteId, vpcId, direction, prefixes: [prefix], from, to })
  }

  sorted(): Pick<Effect, 'lost' | 'shifted' | 'diverted'> {
    const all = [...this.#groups.values()]
    const carried = all.filter(({ to }) => to.length > 0)
    const staysInPair = ({ siteId, vpcId, to }: Shift) => pairKey(this.#routing, to[0]!) === `${siteId} ${vpcId}`
    return {
      lost: all.filter(({ to }) => to.length === 0).map(({ from: _from, to: _to, ...change }) => change),
      shifted: carried.filter(staysInPair),
      diverted: carried.filter((shift) => !staysInPair(shift)),
    }
  }
}
