import type { IpVersion } from '../model/address.ts'
import type { Link } from '../model/link.ts'
import type { Plan } from '../model/plan.ts'
import { ChunkedList } from '../routing/chunked-list.ts'
import { explain } from '../routing/explain.ts'
import type { LinkExchange } from '../routing/link-exchange.ts'
import { DIRECTIONS, type GateCode } from '../routing/reason.ts'
import type { Routing } from '../routing/routing.ts'
import { type Language, language, text } from '../text/index.ts'
import { policyEdgeId } from './graph.ts'
import type { EdgeFact, SceneFacts } from './scene.ts'

/** What a drawing says of one InterLink: its two ends tell of all its routes, a policy's edge of its IP version. */
type LinkFacts = { readonly ends: EdgeFact; readonly policyV4: EdgeFact; readonly policyV6: EdgeFact }

/** By the slots of the routing they are of, in the words of one language. */
type Said = { readonly routing: Routing; readonly language: Language; readonly facts: ChunkedList<LinkFacts> }

/** What was said last, which the next takes over from wherever nothing changed. */
let latest: Said | null = null

export const sceneFacts = (plan: Plan, routing: Routing): SceneFacts => {
  const facts = factsOf(plan, routing)
  return {
    edgeState: (edgeId) => {
      const linkId = edgeId.slice(0, edgeId.indexOf(':'))
      const slot = routing.index.slotOf(linkId)
      const link = slot === undefined ? null : facts.at(slot)
      if (link === null) return { state: 'idle' }
      if (edgeId === policyEdgeId(linkId, false)) return link.policyV4
      if (edgeId === policyEdgeId(linkId, true)) return link.policyV6
      return link.ends
    },
  }
}

const factsOf = (plan: Plan, routing: Routing): ChunkedList<LinkFacts> => {
  const changed = latest?.language === language() ? routing.changedSlots(latest.routing) : null
  const slots = changed ?? Array.from({ length: routing.index.length }, (_, slot) => slot)
  const before = changed === null || latest === null ? ChunkedList.of<LinkFacts>([]) : latest.facts
  const facts = before.with(
    new Map(Array.from(slots, (slot) => [slot, linkFacts(plan, routing, routing.index.at(slot))])),
  )
  latest = { routing, language: language(), facts }
  return facts
}

const linkFacts = (plan: Plan, routing: Routing, link: Link | null): LinkFacts | null => {
  if (link === null) return null
  const exchange = routing.link(link.id)
  const ends = factOf(plan, link, exchange, [4, 6])
  const policyFact = (version: IpVersion, policyId: string | null): EdgeFact => {
    if (policyId === null) return NO_FACT
    return unlabelled(announcesOnly(exchange, version) ? ends : factOf(plan, link, exchange, [version]))
  }
  return {
    ends,
    policyV4: policyFact(4, link.routingPolicyV4Id),
    policyV6: policyFact(6, link.routingPolicyV6Id),
  }
}

const NO_FACT: EdgeFact = { state: 'idle' }

const announcesOnly = (exchange: LinkExchange, version: IpVersion): boolean => {
  const other = version === 4 ? 6 : 4
  const count = (of: IpVersion) => exchange.announcedCount('in', of) + exchange.announcedCount('out', of)
  return count(other) === 0 && count(version) > 0
}

/** A policy's edge carries nothing itself: the count stands on the edges that do. */
const unlabelled = ({ state, reason }: EdgeFact): EdgeFact => ({ state, reason })

const factOf = (plan: Plan, link: Link, exchange: LinkExchange, versions: IpVersion[]): EdgeFact => {
  const count = (of: 'crossingCount' | 'blockedCount') =>
    versions.reduce((sum, v) => sum + exchange[of]('in', v) + exchange[of]('out', v), 0)
  const crossing = count('crossingCount')
  const blocked = count('blockedCount')
  if (crossing > 0) {
    const label = text.drawing.routes(crossing, crossing + blocked)
    if (link.status === 'planned') return { state: 'planned', label }
    return blocked > 0
      ? { state: 'partial', label, reason: firstReason(plan, link, exchange, versions) }
      : { state: 'flows', label }
  }
  const reason = firstReason(plan, link, exchange, versions)
  return { state: blocked > 0 && !lacksAnEnd(exchange) ? 'blocked' : 'idle', ...(reason ? { reason } : {}) }
}

const lacksAnEnd = ({ siteId, vpcId }: LinkExchange) => siteId === null || vpcId === null

/** The reason of the first announcement that doesn't cross; without announcements, what stands in the way of any. */
const firstReason = (plan: Plan, link: Link, exchange: LinkExchange, versions: IpVersion[]): string | undefined => {
  for (const direction of DIRECTIONS) {
    const blocked = exchange.firstBlocked(direction, versions.length === 1 ? versions[0] : undefined)
    if (blocked) return explain(plan, link, blocked.reason, blocked.version)
  }
  for (const version of versions) {
    const code: GateCode | null = version === 4 ? exchange.gateV4 : exchange.gateV6
    if (code !== null) return explain(plan, link, { code }, version)
  }
  return undefined
}
