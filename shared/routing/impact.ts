import { networkWords, printAddress } from '../model/address.ts'
import type { SiteId, VpcId } from '../model/ids.ts'
import { canonicalPrefix, type Prefix } from '../model/prefix.ts'
import { allSteps } from './all-steps.ts'
import { nextHopName, type RouteChange, type RouteDiff, routeDiffInSteps } from './diff.ts'
import type { RouteTable, RouteTableEntry } from './route-table.ts'
import type { Routing } from './routing.ts'

/** A destination of one VPC or site. */
export type Reached = Pick<RouteChange, 'table' | 'id' | 'name' | 'destination'>
type Hop = RouteChange['nextHop']

/** A destination that still has a way, by other next hops than before. */
export type Moved = Reached & {
  readonly from: readonly Hop[]
  readonly to: readonly Hop[]
  /** The route that now holds it, where that is one for a larger range. */
  readonly by: string | null
}

/**
 * What a change does to the routes in use. `unreachable`: destinations that had a route and that no route holds any more;
 * `reachable`: the other way round; `moved`: those that other next hops carry now.
 */
export type Impact = RouteDiff & { unreachable: Reached[]; reachable: Reached[]; moved: Moved[] }

export const NO_IMPACT: Impact = { added: [], removed: [], unreachable: [], reachable: [], moved: [] }

const DESTINATIONS_IN_A_STEP = 64

/** The impact between two states, over all route tables. Only destinations of which a way came or went are looked at. */
export const impactOf = (before: Routing, after: Routing): Impact => allSteps(impactInSteps(before, after))

/** As `impactOf`, to be interrupted: one table or some destinations a step. */
export function* impactInSteps(before: Routing, after: Routing): Generator<undefined, Impact> {
  const diff = yield* routeDiffInSteps(before, after)
  const impact: Impact = { ...diff, unreachable: [], reachable: [], moved: [] }
  let done = 0
  for (const changes of byDestination(diff)) {
    if (done++ % DESTINATIONS_IN_A_STEP === 0) yield
    const { table, id, name, destination } = changes[0]!
    const reached = { table, id, name, destination }
    const range = canonicalPrefix(destination)
    const was = holding(tableOf(before, reached), range)
    const is = holding(tableOf(after, reached), range)
    if (is === null) impact.unreachable.push(reached)
    else if (was === null) impact.reachable.push(reached)
    else
      impact.moved.push({
        ...reached,
        from: hopsOf(before, was),
        to: hopsOf(after, is),
        by: is.destination.text === destination ? null : is.destination.text,
      })
  }
  return impact
}

function byDestination({ added, removed }: RouteDiff): RouteChange[][] {
  const groups = new Map<string, RouteChange[]>()
  for (const change of [...removed, ...added]) {
    const key = `${change.id} ${change.destination}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [change])
    else group.push(change)
  }
  return [...groups.values()]
}

const tableOf = (routing: Routing, { table, id }: Reached): RouteTable =>
  table === 'vpc' ? routing.vpcTable(id as VpcId) : routing.siteTable(id as SiteId)

const byText = new WeakMap<RouteTable, Map<string, RouteTableEntry>>()

/** The smallest route that holds all of a range; null where none does. */
function holding(table: RouteTable, { version, words, length }: Prefix): RouteTableEntry | null {
  let entries = byText.get(table)
  if (entries === undefined) {
    entries = new Map(table.entries.map((entry) => [entry.destination.text, entry]))
    byText.set(table, entries)
  }
  for (let bits = length; bits >= 0; bits--) {
    const entry = entries.get(`${printAddress(version, networkWords(words, bits))}/${bits}`)
    if (entry !== undefined) return entry
  }
  return null
}

const hopsOf = ({ plan }: Routing, { nextHops }: RouteTableEntry): Hop[] =>
  nextHops.map((hop) => ({ ...hop, name: nextHopName(plan, hop) }))
