import type { LinkId, SiteId, VpcId } from '../model/ids.ts'
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
  /** What other InterLinks take over. */
  readonly shifted: readonly Shift[]
}

/**
 * What a failure does to the traffic between sites and VPCs. Only the tables that the InterLinks concerned lead into are looked
 * at, and of those only the routes that use one of them: every route keeps those it won against, so the next best is at hand.
 */
export const effectOf = (routing: Routing, failure: Failure): Effect => {
  const links = linksDownBy(routing, failure)
  const isDown = downBy(routing, failure)
  const groups = new Groups()
  for (const vpcId of idsOf(links, 'vpcId')) gather(routing, routing.vpcTable(vpcId), 'in', isDown, groups)
  for (const siteId of idsOf(links, 'siteId')) gather(routing, routing.siteTable(siteId), 'out', isDown, groups)
  return { failure, down: links.map(({ id }) => id), lost: groups.lost(), shifted: groups.shifted() }
}

/** Which InterLinks a failure takes down, as the election asks. */
export const downBy =
  (routing: Routing, failure: Failure): IsDown =>
  (linkId, version) =>
    takesDown(failure, routing.plan.links[linkId]!, version)

const idsOf = <K extends 'vpcId' | 'siteId'>(links: readonly Link[], field: K) =>
  new Set(links.map((link) => link[field]).filter((id) => id !== null) as NonNullable<Link[K]>[])

const gather = (routing: Routing, table: RouteTable, direction: Direction, isDown: IsDown, groups: Groups): void => {
  table.entries.forEach((entry, i) => {
    const { version, text } = entry.destination
    const used = entry.nextHops.flatMap((hop) => (hop.kind === 'link' ? [hop.id] : []))
    if (!used.some((id) => isDown(id, version))) return
    const instead = rerouted(table, i, isDown) ?? []
    for (const [key, from] of byPair(routing, used)) {
      const to = instead.filter((id) => pairKey(routing, id) === key)
      if (to.length !== from.length || to.some((id) => !from.includes(id))) {
        groups.add(routing.plan.links[from[0]!]!, direction, text, from, to)
      }
    }
  })
}

const pairKey = (routing: Routing, id: LinkId): string => {
  const { siteId, vpcId } = routing.plan.links[id]!
  return `${siteId} ${vpcId}`
}

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
  readonly #groups = new Map<string, Shift & { prefixes: string[] }>()

  add(link: Link, direction: Direction, prefix: string, from: LinkId[], to: LinkId[]): void {
    const key = [link.siteId, link.vpcId, direction, ...from, '>', ...to].join(' ')
    const known = this.#groups.get(key)
    if (known !== undefined) known.prefixes.push(prefix)
    else this.#groups.set(key, { siteId: link.siteId!, vpcId: link.vpcId!, direction, prefixes: [prefix], from, to })
  }

  lost(): PairChange[] {
    const merged = new Map<string, PairChange & { prefixes: string[] }>()
    for (const { siteId, vpcId, direction, prefixes, to } of this.#groups.values()) {
      if (to.length > 0) continue
      const key = `${siteId} ${vpcId} ${direction}`
      const known = merged.get(key)
      if (known !== undefined) known.prefixes.push(...prefixes)
      else merged.set(key, { siteId, vpcId, direction, prefixes: [...prefixes] })
    }
    return [...merged.values()]
  }

  shifted(): Shift[] {
    return [...this.#groups.values()].filter(({ to }) => to.length > 0)
  }
}
