import type { LinkId } from '../model/ids.ts'
import type { Prefix } from '../model/prefix.ts'
import type { Routing } from '../routing/routing.ts'
import { arrives, type Disposition } from './disposition.ts'
import {
  announcedBy,
  announcesAnyOf,
  holdsAnyOf,
  linksBetween,
  linksOf,
  type Network,
  networksHolding,
  otherEnd,
  sameNetwork,
} from './network.ts'
import type { Piece } from './pieces.ts'
import { linksTo, type Step, stepsOf, walk } from './walk.ts'

/** What becomes of traffic to one destination, all of which follows the same routes. */
export type Flow = {
  readonly destination: Prefix
  /** Parts of it that go another way, and are flows of their own. */
  readonly except: readonly Prefix[]
  /** The first hop; null where nothing was sent. */
  readonly start: Step | null
  readonly disposition: Disposition
  /** The networks that it ends at or, where it ends at none, those that hold the destination. */
  readonly ends: readonly Network[]
  /** The InterLinks of the paths that arrive. */
  readonly links: ReadonlySet<LinkId>
}

/** `wanted`: the network that the destination is to be in; null where any that holds it will do. */
export function flowOf(routing: Routing, from: Network, wanted: Network | null, piece: Piece): Flow {
  const { prefix: destination, except } = piece
  const flow = { destination, except }
  if (wanted !== null && !holdsAnyOf(routing, wanted, destination)) {
    return { ...flow, start: null, disposition: 'destination-outside', ends: [], links: new Set() }
  }
  const start = walk(routing, from, piece.address)
  const last = stepsOf(start).filter(({ end }) => end !== null)
  const outcomes = last.map((step) => outcomeOf(routing, step, from, wanted, destination))
  const good = new Set(last.filter((_, i) => arrives(outcomes[i]!.disposition)))
  const disposition =
    good.size > 0 && good.size < last.length
      ? 'partly-delivered'
      : outcomes.map((o) => o.disposition).sort(byNearness)[0]!
  const chosen = outcomes.filter((outcome) => good.size === 0 || arrives(outcome.disposition))
  return {
    ...flow,
    start,
    disposition,
    ends: distinct(chosen.flatMap(({ ends }) => ends)),
    links: linksTo(start, (step) => good.has(step)),
  }
}

type Outcome = { disposition: Disposition; ends: readonly Network[] }

function outcomeOf(routing: Routing, { at, end }: Step, from: Network, wanted: Network | null, to: Prefix): Outcome {
  if (end === 'no-match') return unmatched(routing, at, wanted, to)
  if (end === 'no-transit') return { disposition: 'no-transit', ends: wanted === null ? [] : [wanted] }
  if (wanted !== null && !sameNetwork(at, wanted)) return { disposition: 'delivered-elsewhere', ends: [at] }
  if (end === 'custom-route') return { disposition: 'custom-route', ends: [at] }
  return { disposition: sameNetwork(at, from) ? 'delivered-locally' : 'delivered', ends: [at] }
}

/** Of several reasons why nothing arrives, the one that is nearest to arriving. */
const NEARNESS: readonly Disposition[] = [
  'custom-route',
  'delivered',
  'delivered-locally',
  'delivered-elsewhere',
  'no-route',
  'not-announced',
  'no-transit',
  'not-connected',
]
const byNearness = (a: Disposition, b: Disposition): number => NEARNESS.indexOf(a) - NEARNESS.indexOf(b)

/** Why the table at a network has no route to a destination: what holds for the network that is nearest to having one. */
function unmatched(routing: Routing, at: Network, wanted: Network | null, to: Prefix): Outcome {
  const holders = wanted === null ? networksHolding(routing, to) : [wanted]
  if (holders.length === 0) return { disposition: 'destination-unknown', ends: [] }
  const outcomes = holders.map(
    (holder): Outcome => ({ disposition: whyUnreached(routing, at, holder, to), ends: [holder] }),
  )
  outcomes.sort((a, b) => byNearness(a.disposition, b.disposition))
  return { disposition: outcomes[0]!.disposition, ends: outcomes.flatMap(({ ends }) => ends) }
}

function whyUnreached(routing: Routing, at: Network, holder: Network, to: Prefix): Disposition {
  if (at.kind === holder.kind) return haveCommonNeighbour(routing, at, holder) ? 'no-transit' : 'not-connected'
  if (linksBetween(routing, at, holder).length === 0) return 'not-connected'
  const announced = announcedBy(routing, holder)
  return announced !== null && announcesAnyOf(announced, to) ? 'no-route' : 'not-announced'
}

function haveCommonNeighbour(routing: Routing, a: Network, b: Network): boolean {
  const neighbours = (network: Network) =>
    linksOf(routing, network).flatMap((link) => otherEnd(routing, link, network)?.id ?? [])
  const ofA = new Set<string>(neighbours(a))
  return neighbours(b).some((id) => ofA.has(id))
}

const distinct = (networks: readonly Network[]): Network[] => [...new Map(networks.map((n) => [n.id, n])).values()]
