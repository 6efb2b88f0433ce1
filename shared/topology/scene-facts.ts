import type { IpVersion } from '../model/address.ts'
import type { Link } from '../model/link.ts'
import type { Plan } from '../model/plan.ts'
import { explain } from '../routing/explain.ts'
import type { LinkExchange } from '../routing/link-exchange.ts'
import { DIRECTIONS, type GateCode } from '../routing/reason.ts'
import type { Routing } from '../routing/routing.ts'
import { text } from '../text/index.ts'
import { policyEdgeId } from './graph.ts'
import type { EdgeFact, SceneFacts } from './scene.ts'

/** What a drawing says of route exchange: an InterLink's two ends tell of all its routes, a policy's edge of its IP version. */
export const sceneFacts = (plan: Plan, routing: Routing): SceneFacts => ({
  edgeState: (edgeId) => {
    const linkId = edgeId.slice(0, edgeId.indexOf(':'))
    const link = plan.links[linkId]
    if (!link) return { state: 'idle' }
    const exchange = routing.link(link.id)
    if (edgeId === policyEdgeId(link.id, false)) return unlabelled(factOf(plan, link, exchange, [4]))
    if (edgeId === policyEdgeId(link.id, true)) return unlabelled(factOf(plan, link, exchange, [6]))
    return factOf(plan, link, exchange, [4, 6])
  },
})

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
