import type { LinkId } from '../model/ids.ts'
import { covers, overlaps, type Prefix } from '../model/prefix.ts'
import type { Routing } from '../routing/routing.ts'
import { arrives, type Disposition } from './disposition.ts'
import { type Flow, flowOf } from './flow.ts'
import { announcedBy, heldBy, holdsAnyOf, linksOf, type Network, otherEnd, sameNetwork, tableOf } from './network.ts'
import { piecesOf } from './pieces.ts'

/** One end of a trace: a network, an address or prefix, or an address or prefix in a network. */
export type End = { readonly network: Network; readonly prefix: Prefix | null } | { readonly network: null; readonly prefix: Prefix }
export type Source = End & { readonly network: Network }

/** One direction: what becomes of traffic from a network to each part of a destination. */
export type Way = {
  readonly from: Network
  readonly to: End
  readonly flows: readonly Flow[]
  /** Whether every flow arrives. */
  readonly arrives: boolean
  /** The InterLinks that carry any of it to where it arrives. */
  readonly links: ReadonlySet<LinkId>
}

/** How the way there and the way back compare; `asymmetric` ones are those that stateful firewalls break on. */
export const SYMMETRIES = ['same', 'other-links', 'forward-only', 'back-only', 'neither'] as const
export type Symmetry = (typeof SYMMETRIES)[number]

export type Trace = {
  readonly forward: Way
  /** From each network in which the destination is, back to the source. */
  readonly back: readonly Way[]
  readonly symmetry: Symmetry
}

/**
 * What becomes of traffic from `source` to `target` and of the answers, in the view of `routing`. The domain's "Route exchange"
 * decides what is in the tables; longest prefix, then preference, then all equal paths (ECMP) decide between them.
 */
export function traceOf(routing: Routing, source: Source, target: End): Trace {
  const forward = wayOf(routing, source, target)
  const back = forward.flows.some(({ start }) => start === null) ? [] : returnsOf(routing, source, target, forward)
  return { forward, back, symmetry: symmetryOf(forward, back) }
}

function returnsOf(routing: Routing, source: Source, target: End, { flows }: Way): Way[] {
  const arriving = flows.filter(({ disposition }) => arrives(disposition) || disposition === 'partly-delivered')
  const ends = (arriving.length > 0 ? arriving : flows).flatMap((flow) => flow.ends)
  const versions = new Set(flows.map(({ destination }) => destination.version))
  return [...new Map(ends.map((end) => [end.id, end])).values()]
    .filter((end) => !sameNetwork(end, source.network))
    .map((end) => {
      const way = wayOf(routing, { network: end, prefix: target.prefix }, source, false)
      return { ...way, ...summed(way.flows.filter(({ destination }) => versions.has(destination.version))) }
    })
}

/** `strict`: whether the source's own address has to be in its network; that of an answer was somebody's destination. */
function wayOf(routing: Routing, source: Source, to: End, strict = true): Way {
  const nothing = (disposition: Disposition): Way => ({
    from: source.network,
    to,
    ...summed(destinations(to).map((destination) => unsent(destination, disposition))),
  })
  if (source.prefix !== null && to.prefix !== null && source.prefix.version !== to.prefix.version) return nothing('mixed-versions')
  if (strict && source.prefix !== null && !holdsAnyOf(routing, source.network, source.prefix)) return nothing('source-outside')
  const wanted = destinationPrefixes(routing, to)
  if (wanted.length === 0) return nothing('destination-empty')
  const pieces = piecesOf([...wanted, ...wanted.flatMap((prefix) => boundaries(routing, source.network, to.network, prefix))])
  const flows = pieces
    .filter((piece) => wanted.some((prefix) => covers(prefix, piece.prefix)))
    .map((piece) => flowOf(routing, source.network, to.network, piece))
  return { from: source.network, to, ...summed(flows) }
}
