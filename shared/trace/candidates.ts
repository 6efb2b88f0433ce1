import { type Address, maskWord } from '../model/address.ts'
import type { Link } from '../model/link.ts'
import type { Prefix } from '../model/prefix.ts'
import type { Direction, Reason } from '../routing/reason.ts'
import type { RouteTableEntry } from '../routing/route-table.ts'
import type { Routing } from '../routing/routing.ts'
import type { Flow } from './flow.ts'
import { announcedPrefixes, linksOf, type Network, otherEnd, sameNetwork } from './network.ts'
import { stepsOf } from './walk.ts'

/** Why an InterLink over which a route for the destination does cross is not used. */
export const UNUSED_BECAUSE = ['own-route', 'less-specific', 'lower-preference'] as const
export type UnusedBecause = (typeof UNUSED_BECAUSE)[number]

/** An InterLink that could carry traffic between two networks, and whether it does. */
export type Candidate = { readonly link: Link } & (
  | { readonly verdict: 'used'; readonly prefix: string }
  /** The route crosses, and another one is better. */
  | { readonly verdict: 'unused'; readonly prefix: string; readonly because: UnusedBecause }
  /** The announcement doesn't cross, for this first reason; null `prefix`: none that the InterLink's ends make would help. */
  | { readonly verdict: 'blocked'; readonly prefix: string | null; readonly reason: Reason }
  | { readonly verdict: 'not-announced' }
)

/**
 * Every InterLink that could carry traffic for `address` from one network to another, with the first reason why it doesn't:
 * those that join both and, after them, those that have one of the two and nothing at the other end. None between networks of
 * one kind. `entry`: what matched in the table of `from`.
 */
export function candidatesFor(
  routing: Routing,
  from: Network,
  to: Network,
  address: Address,
  entry: RouteTableEntry | null,
): Candidate[] {
  if (from.kind === to.kind) return []
  const covering = announcedPrefixes(routing, to)
    .filter((prefix) => holds(prefix, address))
    .sort((a, b) => b.length - a.length)
  const ofFrom = linksOf(routing, from)
  const joining = ofFrom.filter((link) => sameNetwork(otherEnd(routing, link, from), to))
  const loose = [...loosely(routing, ofFrom, from, to), ...loosely(routing, linksOf(routing, to), to, from)]
  return [
    ...joining.map((link) => joiningCandidate(routing, link, to, covering, entry)),
    ...loose.map((link) => looseCandidate(routing, link, address)),
  ]
}

/** InterLinks of `network` with nothing at the other end that could have `other` there: a VPC is in the region of its InterLinks. */
function loosely(routing: Routing, links: readonly Link[], network: Network, other: Network): Link[] {
  const vpc = routing.plan.vpcs[network.kind === 'vpc' ? network.id : other.id]
  return links.filter((link) => otherEnd(routing, link, network) === null && link.region === vpc?.region)
}

function joiningCandidate(
  routing: Routing,
  link: Link,
  to: Network,
  covering: readonly Prefix[],
  entry: RouteTableEntry | null,
): Candidate {
  const direction: Direction = to.kind === 'site' ? 'in' : 'out'
  const exchange = routing.link(link.id)
  let first: Candidate | null = null
  for (const { text: prefix, length } of covering) {
    const reason = exchange.reasonAgainst(direction, prefix)
    if (reason === null) {
      const because = whyUnused(link, length, entry)
      return because === null ? { link, verdict: 'used', prefix } : { link, verdict: 'unused', prefix, because }
    }
    first ??= { link, verdict: 'blocked', prefix, reason }
  }
  return first ?? { link, verdict: 'not-announced' }
}

function whyUnused(link: Link, length: number, entry: RouteTableEntry | null): UnusedBecause | null {
  if (entry === null || entry.nextHops.some(({ id }) => id === link.id)) return null
  if (entry.origin !== 'propagated') return 'own-route'
  return entry.destination.length > length ? 'less-specific' : 'lower-preference'
}

function looseCandidate(routing: Routing, link: Link, { version }: Address): Candidate {
  const { gateV4, gateV6 } = routing.link(link.id)
  const code = (version === 4 ? gateV4 : gateV6) ?? 'no-vpc'
  return { link, verdict: 'blocked', prefix: null, reason: { code } }
}

const holds = (prefix: Prefix, { version, words }: Address): boolean =>
  prefix.version === version &&
  prefix.words.every((word, i) => ((word ^ words[i]!) & maskWord(prefix.length - 32 * i)) === 0)

/**
 * The candidates for a flow: between the networks of each hop that it takes, and from its source to
 * every network that has its destination.
 * An InterLink is listed once.
 */
export function candidatesOfFlow(
  routing: Routing,
  from: Network,
  { start, ends, holders, address }: Flow,
): Candidate[] {
  const found = new Map<string, Candidate>()
  const look = (near: Network, far: Network, entry: RouteTableEntry | null) => {
    for (const candidate of candidatesFor(routing, near, far, address, entry)) {
      if (!found.has(candidate.link.id)) found.set(candidate.link.id, candidate)
    }
  }
  for (const { at, entry, branches } of start === null ? [] : stepsOf(start)) {
    for (const { to } of branches) look(at, to.at, entry)
  }
  for (const end of [...ends, ...holders]) look(from, end, start?.entry ?? null)
  return [...found.values()]
}
