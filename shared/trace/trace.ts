import type { IpVersion } from '../model/address.ts'
import type { LinkId } from '../model/ids.ts'
import { covers, type Prefix } from '../model/prefix.ts'
import type { Routing } from '../routing/routing.ts'
import { compareWays, type Symmetry } from './compare.ts'
import { cut } from './cut.ts'
import { arrives, type Disposition } from './disposition.ts'
import { type Flow, flowOf } from './flow.ts'
import { type HoldersOf, heldByAny, heldByOne } from './holders.ts'
import { announcedPrefixes, heldBy, holdsAnyOf, type Network, sameNetwork } from './network.ts'

/** Where a trace begins: a network, or an address or prefix in it. */
export type Source = { readonly network: Network; readonly prefix: Prefix | null }
/** Where it leads: a network, an address or prefix in one, or an address or prefix in any network. */
export type Target = Source | { readonly network: null; readonly prefix: Prefix }

/** One direction: what becomes of traffic from a network to each part of a destination. */
export type Way = {
  readonly from: Source
  readonly to: Target
  /** In the order of prefixes; together all of the destination. */
  readonly flows: readonly Flow[]
  /** Why nothing was sent at all; null where there are flows. */
  readonly refused: Disposition | null
  /** Whether all of it arrives. */
  readonly arrives: boolean
  /** Whether any of it does. */
  readonly reaches: boolean
  /** Whether all of it does that is in a network at all. */
  readonly isComplete: boolean
  /** The InterLinks that carry any of it to where it arrives. */
  readonly links: ReadonlySet<LinkId>
}

export type Trace = {
  readonly forward: Way
  /** From each network in which the destination is, back to the source; none where that is the source's own. */
  readonly back: readonly Way[]
  readonly symmetry: Symmetry
}

/**
 * What becomes of traffic from `source` to `target` and of the answers, in the view of `routing`. What is in the tables follows
 * domain.md, "Route exchange"; in each, longest prefix, then preference, then all equal paths (ECMP).
 */
export function traceOf(routing: Routing, source: Source, target: Target): Trace {
  const version = source.prefix?.version ?? target.prefix?.version ?? null
  const refused = refusalOf(routing, source, target)
  const forward = refused === null ? wayOf(routing, source, target, version) : refusedWay(source, target, refused)
  // An answer is of the IP version that was asked in.
  const asked = [...new Set(forward.flows.map(({ destination }) => destination.version))]
  const answered = asked.length === 1 ? asked[0]! : null
  const back = answerers(forward)
    .filter((network) => !sameNetwork(network, source.network))
    .map((network) => wayOf(routing, { network, prefix: target.prefix }, source, answered))
  return { forward, back, symmetry: compareWays(forward, back) }
}

function refusalOf(routing: Routing, source: Source, target: Target): Disposition | null {
  if (source.prefix === null) return null
  if (target.prefix !== null && source.prefix.version !== target.prefix.version) return 'mixed-versions'
  return holdsAnyOf(routing, source.network, source.prefix) ? null : 'source-outside'
}

/** The networks that answer: where traffic arrives or, where none does, where the destination is. */
function answerers({ flows }: Way): Network[] {
  const reached = flows.filter(reaches)
  const networks = (reached.length > 0 ? reached : flows).flatMap(({ ends }) => ends)
  return [...new Map(networks.map((network) => [network.id, network])).values()]
}

const reaches = ({ disposition }: Flow): boolean => arrives(disposition) || disposition === 'partly-delivered'

/** `version`: the only one to be looked at; null for both. */
function wayOf(routing: Routing, from: Source, to: Target, version: IpVersion | null): Way {
  const { destinations, holdersOf } = destinationsOf(routing, to)
  const looked = destinations.filter((prefix) => version === null || prefix.version === version)
  if (looked.length === 0) return refusedWay(from, to, 'destination-empty')
  const flows = cut(routing, from.network, looked).map((piece) =>
    flowOf(routing, from.network, to.network, holdersOf, piece),
  )
  return {
    ...{ from, to, flows, refused: null },
    arrives: flows.every(({ disposition }) => arrives(disposition)),
    reaches: flows.some(reaches),
    isComplete: flows.every(({ disposition, holders }) => arrives(disposition) || holders.length === 0),
    links: new Set(flows.flatMap(({ links }) => [...links])),
  }
}

const refusedWay = (from: Source, to: Target, refused: Disposition): Way => ({
  ...{ from, to, flows: [], refused, arrives: false, reaches: false, isComplete: false, links: new Set<LinkId>() },
})

/** A prefix is cut along what networks hold of it, so that each part is wholly in them or not at all. */
function destinationsOf(
  routing: Routing,
  { network, prefix }: Target,
): { destinations: Prefix[]; holdersOf: HoldersOf } {
  if (network === null) {
    const { held, holdersOf } = heldByAny(routing, prefix)
    return { destinations: [prefix, ...held.filter((each) => covers(prefix, each))], holdersOf }
  }
  const holdersOf = heldByOne(routing, network)
  const held = heldBy(routing, network)
  if (prefix !== null) return { destinations: [prefix, ...held.filter((each) => covers(prefix, each))], holdersOf }
  const announced = announcedPrefixes(routing, network)
  return { destinations: announced.length > 0 ? announced : held, holdersOf }
}
