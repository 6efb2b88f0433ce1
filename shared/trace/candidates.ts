import type { LinkId } from '../model/ids.ts'
import { canonicalPrefix, covers, type Prefix } from '../model/prefix.ts'
import type { LinkExchange } from '../routing/link-exchange.ts'
import type { Direction, Reason } from '../routing/reason.ts'
import type { RouteTableEntry } from '../routing/route-table.ts'
import type { Routing } from '../routing/routing.ts'
import type { Flow } from './follow.ts'
import type { CandidateCode } from './outcomes.ts'
import { type Place, samePlace } from './place.ts'

/** What one InterLink does for a flow. */
export type Candidate = {
  readonly linkId: LinkId
  readonly code: CandidateCode
  /** Of the codes of route exchange: the whole reason, for a sentence. */
  readonly reason: Reason | null
  /** The announcement that would bring the traffic onto this InterLink; null where there is none. */
  readonly prefix: string | null
}

/**
 * Every InterLink that ends where the flow starts, or where it is to arrive, and what it does for it: it carries it, or the
 * first reason why it doesn't. In the order of the plan, those that carry it first.
 */
export const candidatesOf = (routing: Routing, flow: Flow, to: Place | null): Candidate[] => {
  const { index } = routing
  const entry = flow.paths[0]?.hops[0]?.entry ?? null
  const linksAt = ({ kind, id }: Place) => (kind === 'vpc' ? index.ofVpc(id) : index.ofSite(id))
  const slots = new Set([...linksAt(flow.from), ...(to === null ? [] : linksAt(to))])
  const all = [...slots].map((slot) => candidate(routing, index.at(slot)!.id, flow, entry, to))
  return [...all.filter(({ code }) => code === 'carries'), ...all.filter(({ code }) => code !== 'carries')]
}

const candidate = (
  routing: Routing,
  linkId: LinkId,
  flow: Flow,
  entry: RouteTableEntry | null,
  to: Place | null,
): Candidate => {
  const exchange = routing.link(linkId)
  const none = (code: CandidateCode, reason: Reason | null = null, prefix: string | null = null): Candidate => ({
    ...{ linkId, code, reason, prefix },
  })
  if (entry?.nextHops.some((hop) => hop.kind === 'link' && hop.id === linkId)) {
    return none('carries', null, entry.destination.text)
  }
  const near = endOf(exchange, flow.from.kind)
  const far = endOf(exchange, flow.from.kind === 'vpc' ? 'site' : 'vpc')
  if (near !== null && !samePlace(near, flow.from)) return none('other-end')
  if (to !== null && to.kind !== flow.from.kind && far !== null && !samePlace(far, to)) return none('other-end')

  // D1: traffic to a site follows what the site announced in; traffic to a VPC what the VPC announced out.
  const direction: Direction = flow.from.kind === 'vpc' ? 'in' : 'out'
  const gate = flow.destination.version === 4 ? exchange.gateV4 : exchange.gateV6
  const gone = exchange.blocked(direction).find(({ prefix }) => covers(canonicalPrefix(prefix), flow.destination))
  const crossing = longestHolding(exchange, direction, flow.destination)
  if (crossing !== null) {
    const isSpecific = entry !== null && entry.destination.length > crossing.length
    return none(isSpecific ? 'less-specific' : 'less-preferred', null, crossing.text)
  }
  if (gate !== null) return none(gate, { code: gate }, gone?.prefix ?? null)
  return gone === undefined ? none('not-announced') : none(gone.reason.code, gone.reason, gone.prefix)
}

const endOf = ({ vpcId, siteId }: LinkExchange, kind: Place['kind']): Place | null => {
  if (kind === 'vpc') return vpcId === null ? null : { kind, id: vpcId }
  return siteId === null ? null : { kind, id: siteId }
}

const longestHolding = (exchange: LinkExchange, direction: Direction, range: Prefix): Prefix | null => {
  let longest: Prefix | null = null
  for (const { prefix, version } of exchange.crossing(direction)) {
    if (version !== range.version) continue
    const announced = canonicalPrefix(prefix)
    if (covers(announced, range) && announced.length >= (longest?.length ?? 0)) longest = announced
  }
  return longest
}
