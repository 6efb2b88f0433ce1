import type { Demand } from '../model/demand.ts'
import type { LinkId } from '../model/ids.ts'
import { DIRECTIONS, type Direction } from '../routing/reason.ts'
import type { Routing } from '../routing/routing.ts'
import { type IsDown, rerouted } from './election.ts'

/** Megabits per second over an InterLink, by the direction of the announcements that the traffic follows (D1). */
export type Load = Record<Direction, number>
export type Loads = ReadonlyMap<LinkId, Load>

const nothingDown: IsDown = () => false

/**
 * What the demands of a plan put on each InterLink. A pair's demand is shared equally among the destinations that lead to the
 * other end, and a destination's share equally among its equal-cost InterLinks: how traffic is really spread nobody knows
 * beforehand. `unmet`: demand for which there is no way at all, in Mbit/s, by demand.
 */
export const loadsOf = (
  routing: Routing,
  isDown: IsDown = nothingDown,
): { loads: Loads; unmet: ReadonlyMap<string, number> } => {
  const loads = new Map<LinkId, Load>()
  const unmet = new Map<string, number>()
  for (const demand of Object.values(routing.plan.demands)) {
    for (const direction of DIRECTIONS) {
      const shares = sharesOf(routing, demand, direction, isDown)
      if (shares.size === 0) unmet.set(demand.id, Math.max(unmet.get(demand.id) ?? 0, demand.mbps))
      for (const [linkId, share] of shares) {
        const load = loads.get(linkId) ?? { in: 0, out: 0 }
        load[direction] += demand.mbps * share
        loads.set(linkId, load)
      }
    }
  }
  return { loads, unmet }
}

/** Which part of a pair's traffic each InterLink takes; the parts add up to 1, or there are none. */
const sharesOf = (
  routing: Routing,
  { siteId, vpcId }: Demand,
  direction: Direction,
  isDown: IsDown,
): Map<LinkId, number> => {
  const table = direction === 'in' ? routing.vpcTable(vpcId) : routing.siteTable(siteId)
  const ways: LinkId[][] = []
  table.entries.forEach((entry, i) => {
    if (entry.origin !== 'propagated') return
    const concerns = [...entry.nextHops, ...entry.losers.map(({ nextHop }) => nextHop)].some(
      (hop) => hop.kind === 'link' && isOfPair(routing, hop.id, siteId, vpcId),
    )
    if (!concerns) return
    const links = (rerouted(table, i, isDown) ?? []).filter((id) => isOfPair(routing, id, siteId, vpcId))
    if (links.length > 0) ways.push(links)
  })
  const shares = new Map<LinkId, number>()
  for (const links of ways) {
    for (const id of links) shares.set(id, (shares.get(id) ?? 0) + 1 / links.length / ways.length)
  }
  return shares
}

const isOfPair = (routing: Routing, linkId: string, siteId: string, vpcId: string): boolean => {
  const link = routing.plan.links[linkId]
  return link?.siteId === siteId && link.vpcId === vpcId
}

/** The heavier direction against what the InterLink can take: 1 is full. Both directions have the whole bandwidth. */
export const utilisation = (routing: Routing, linkId: LinkId, load: Load): number =>
  Math.max(load.in, load.out) / routing.plan.links[linkId]!.bandwidthMbps
