import { partitionPoint } from '../model/partition-point.ts'
import { comparePrefixes, covers, type Prefix } from '../model/prefix.ts'
import type { RouteTable } from '../routing/route-table.ts'
import type { Routing } from '../routing/routing.ts'
import { type Network, tableOf } from './network.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { stepsOf, walk } from './walk.ts'

/**
 * Cuts destinations until every piece of them follows one route in each table on its way from a network. A table that only a
 * part of a destination comes to is found by walking, hence round by round; ways being short, two or three do.
 */
export function cut(routing: Routing, from: Network, destinations: readonly Prefix[]): Piece[] {
  const met = new Map([[from.id as string, from]])
  const roots = outermost(destinations)
  for (;;) {
    const inner = [...met.values()].flatMap((network) => entriesWithin(tableOf(routing, network), roots))
    const pieces = piecesOf([...destinations, ...inner])
    const known = met.size
    for (const { address } of pieces) for (const { at } of stepsOf(walk(routing, from, address))) met.set(at.id, at)
    if (met.size === known) return pieces
  }
}

function outermost(prefixes: readonly Prefix[]): Prefix[] {
  const kept: Prefix[] = []
  for (const prefix of [...prefixes].sort(comparePrefixes)) {
    const last = kept.at(-1)
    if (last === undefined || !covers(last, prefix)) kept.push(prefix)
  }
  return kept
}

/** The destinations of a table that lie within one of `roots`: of each root they follow one another. */
function entriesWithin({ entries }: RouteTable, roots: readonly Prefix[]): Prefix[] {
  const within: Prefix[] = []
  for (const root of roots) {
    for (let i = firstFrom(entries, root); i < entries.length && covers(root, entries[i]!.destination); i++) {
      within.push(entries[i]!.destination)
    }
  }
  return within
}

/** The index of the first entry that does not come before `prefix`. */
const firstFrom = (entries: RouteTable['entries'], prefix: Prefix): number =>
  partitionPoint(entries.length, (i) => comparePrefixes(entries[i]!.destination, prefix) < 0)
