import type { IpVersion } from '../model/address.ts'
import type { LinkId } from '../model/ids.ts'
import type { RouteTable, RouteTableEntry } from '../routing/route-table.ts'
import { parentsOf } from '../routing/specifics.ts'

/** Whether an InterLink is down for an IP version. */
export type IsDown = (linkId: LinkId, version: IpVersion) => boolean

/** The InterLinks that a route would use with some of them down; empty where it leads over none (any more). */
export const elected = (entry: RouteTableEntry, isDown: IsDown): LinkId[] => {
  const { version } = entry.destination
  const up = (hops: readonly { nextHop: RouteTableEntry['nextHops'][number] }[]) =>
    hops.flatMap(({ nextHop }) => (nextHop.kind === 'link' && !isDown(nextHop.id, version) ? [nextHop.id] : []))
  const winners = up(entry.nextHops.map((nextHop) => ({ nextHop })))
  if (winners.length > 0 || entry.origin !== 'propagated') return winners
  // The losers come in order of preference: the first group of equals of which one is up takes over.
  const left = entry.losers.filter((route) => up([route]).length > 0)
  return up(left.filter(({ localPreference }) => localPreference === left[0]!.localPreference))
}

/**
 * The InterLinks over which the destination of entry `i` would go with some of them down: by its own route, or by the next
 * larger one that still stands. Null where a local or custom route takes it, empty where nothing does.
 */
export const rerouted = (table: RouteTable, i: number, isDown: IsDown): LinkId[] | null => {
  const parentOf = parentsOf(table)
  for (let at = i; at >= 0; at = parentOf[at]!) {
    const entry = table.entries[at]!
    if (entry.origin !== 'propagated') return null
    const links = elected(entry, isDown)
    if (links.length > 0) return links
  }
  return []
}
