import { canonicalPrefix, type Prefix } from '../../shared/model/prefix.ts'
import type { RouteTable } from '../../shared/routing/route-table.ts'
import type { Routing } from '../../shared/routing/routing.ts'
import type { PathEnd } from '../../shared/trace/outcomes.ts'
import { type Place, samePlace, tableOf } from '../../shared/trace/place.ts'

/** One address as a bit string, so that nothing here shares code with what it checks. */
export const bitsOf = ({ version, words }: Pick<Prefix, 'version' | 'words'>): string =>
  `${version}:${words.map((word) => (word >>> 0).toString(2).padStart(32, '0')).join('')}`

const best = ({ entries }: RouteTable, bits: string) =>
  entries
    .filter(({ destination: d }) => bits.startsWith(bitsOf(d).slice(0, 2 + d.length)))
    .toSorted((a, b) => b.destination.length - a.destination.length)[0]

/** How one address fares from a place, path by path: step by step through the tables, without any cutting up of ranges. */
export const naiveEnds = (routing: Routing, from: Place, address: string, wanted: Place | null): Set<PathEnd> => {
  const { version, words } = canonicalPrefix(address)
  const bits = bitsOf({ version, words })
  const ends = new Set<PathEnd>()
  const arrive = (at: Place, crossed: boolean) => {
    const entry = best(tableOf(routing, at), bits)
    if (entry === undefined) ends.add('no-route')
    for (const hop of entry?.nextHops ?? []) {
      if (hop.kind === 'custom') ends.add('handed-to-custom-route')
      else if (hop.kind !== 'link')
        ends.add(wanted === null || samePlace(at, wanted) ? 'delivered' : 'delivered-elsewhere')
      else if (crossed) ends.add('no-transit')
      else {
        const link = routing.plan.links[hop.id]!
        arrive(at.kind === 'vpc' ? { kind: 'site', id: link.siteId! } : { kind: 'vpc', id: link.vpcId! }, true)
      }
    }
  }
  arrive(from, false)
  return ends
}
