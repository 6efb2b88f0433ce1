import type { Address } from '../model/address.ts'
import type { LinkId } from '../model/ids.ts'
import type { Prefix } from '../model/prefix.ts'
import type { Routing } from '../routing/routing.ts'
import { arrives, type Disposition } from './disposition.ts'
import { type HoldersOf, hostPrefix } from './holders.ts'
import { announcedBy, announcesAnyOf, linksBetween, linksOf, type Network, otherEnd, sameNetwork } from './network.ts'
import type { Piece } from './pieces.ts'
import { linksTo, type Step, stepsOf, walk } from './walk.ts'

/** What becomes of traffic to one destination, all of which follows the same routes. */
export type Flow = {
  readonly destination: Prefix
  /** Parts of it that go another way, and are flows of their own. */
  readonly except: readonly Prefix[]
  /** One of the destination's addresses that go this way. */
  readonly address: Address
  /** The first hop; null where nothing was sent. */
  readonly start: Step | null
  readonly disposition: Disposition
  /** The networks that it ends at or, where it ends at none, those that hold the destination. */
  readonly ends: readonly Network[]
  /** The networks that hold the destination, of those that count. */
  readonly holders: readonly Network[]
  /** The InterLinks of the paths that arrive. */
  readonly links: ReadonlySet<LinkId>
}

/**
 * `wanted`: the network that the destination is to be in; null where any that holds it will do. `holdersOf` knows those that
 * count.
 */
export function flowOf(
  routing: Routing,
  from: Network,
  wanted: Network | null,
  holdersOf: HoldersOf,
  { prefix: destination, except, address }: Piece,
): Flow {
  const holders = holdersOf(address)
  const flow = { destination, except, address, holders }
  if (holders.length === 0) {
    const disposition = wanted === null ? 'destination-unknown' : 'destination-outside'
    return { ...flow, start: null, disposition, ends: [], links: new Set() }
  }
  const start = walk(routing, from, address)
  const last = stepsOf(start).filter(({ end }) => end !== null)
  const outcomes = last.map((step) => outcomeOf(routing, step, from, holders, address))
  const good = new Set(last.filter((_, i) => arrives(outcomes[i]!.disposition)))
  outcomes.sort((a, b) => NEARNESS.indexOf(a.disposition) - NEARNESS.indexOf(b.disposition))
  return {
    ...flow,
    start,
    disposition: good.size > 0 && good.size < last.length ? 'partly-delivered' : outcomes[0]!.disposition,
    ends: distinct((good.size > 0 ? outcomes.slice(0, good.size) : outcomes).flatMap(({ ends }) => ends)),
    links: linksTo(start, (step) => good.has(step)),
  }
}

type Outcome = { disposition: Disposition; ends: readonly Network[] }

/** How a flow can fare, the nearest to arriving first: where its paths fare differently, the first says most. */
const NEARNESS: readonly Disposition[] = [
  'delivered',
  'delivered-locally',
  'custom-route',
  'delivered-elsewhere',
  'no-route',
  'not-announced',
  'no-transit',
  'not-connected',
]

function outcomeOf(
  routing: Routing,
  { at, end }: Step,
  from: Network,
  holders: readonly Network[],
  address: Address,
): Outcome {
  if (end === 'no-match') return unmatched(routing, at, holders, address)
  if (end === 'no-transit') return { disposition: 'no-transit', ends: holders }
  if (!holders.some((holder) => sameNetwork(holder, at))) return { disposition: 'delivered-elsewhere', ends: [at] }
  if (end === 'custom-route') return { disposition: 'custom-route', ends: [at] }
  return { disposition: sameNetwork(at, from) ? 'delivered-locally' : 'delivered', ends: [at] }
}

/** Why the table at a network has no route to an address: what holds for the holder that is nearest to being reached. */
function unmatched(routing: Routing, at: Network, holders: readonly Network[], address: Address): Outcome {
  const reasons = holders.map((holder) => whyUnreached(routing, at, holder, address))
  return { disposition: NEARNESS.find((disposition) => reasons.includes(disposition))!, ends: holders }
}

function whyUnreached(routing: Routing, at: Network, holder: Network, address: Address): Disposition {
  if (at.kind === holder.kind) return haveCommonNeighbour(routing, at, holder) ? 'no-transit' : 'not-connected'
  if (linksBetween(routing, at, holder).length === 0) return 'not-connected'
  const announced = announcedBy(routing, holder)
  return announced !== null && announcesAnyOf(announced, hostPrefix(address)) ? 'no-route' : 'not-announced'
}

function haveCommonNeighbour(routing: Routing, a: Network, b: Network): boolean {
  const neighbours = (network: Network) =>
    linksOf(routing, network).flatMap((link) => otherEnd(routing, link, network)?.id ?? [])
  const ofA = new Set<string>(neighbours(a))
  return neighbours(b).some((id) => ofA.has(id))
}

const distinct = (networks: readonly Network[]): Network[] => [...new Map(networks.map((n) => [n.id, n])).values()]
