import type { Link } from '../model/link.ts'
import type { Plan } from '../model/plan.ts'
import type { Command, Ends } from './enable.ts'
import { type Failure, takesDown } from './failure.ts'

/** So many places for another InterLink are looked at. */
const PLACES = 4

/**
 * Commands that draw another InterLink between a site and a VPC beside one that fails, in places that the failure leaves alone:
 * PoPs without one between the two first, then the smallest bandwidth that is enough. It takes over the policies of `beside`.
 */
export function ordering(
  plan: Plan,
  { siteId, vpcId }: Ends,
  beside: Link,
  failure: Failure,
  leastMbps: number,
  newId: () => string,
): Command[][] {
  const region = plan.vpcs[vpcId]?.region
  const between = Object.values(plan.links).filter((link) => link.siteId === siteId && link.vpcId === vpcId)
  const used = new Set(between.map(({ popId }) => popId))
  const partner = partnerFor(plan, beside, failure)
  if (partner === null) return []
  return Object.values(plan.pops)
    .filter((pop) => pop.region === region && !(failure.kind === 'pop' && failure.id === pop.id))
    .flatMap((pop) => {
      const bandwidthMbps = pop.availableLinkBandwidthsMbps.filter((mbps) => mbps >= leastMbps).sort((a, b) => a - b)[0]
      return bandwidthMbps === undefined ? [] : [{ pop, bandwidthMbps }]
    })
    .sort((a, b) => Number(used.has(a.pop.id)) - Number(used.has(b.pop.id)) || a.bandwidthMbps - b.bandwidthMbps)
    .slice(0, PLACES)
    .map(({ pop, bandwidthMbps }) => {
      const linkId = newId()
      const name = freeName(plan, beside.name)
      const policies = [beside.routingPolicyV4Id, beside.routingPolicyV6Id].filter((id) => id !== null)
      return [
        { command: 'link.create', id: linkId, name, region, popId: pop.id, partnerId: partner, bandwidthMbps, siteId },
        { command: 'link.attachVpc', linkId, vpcId },
        ...policies.map((policyId) => ({ command: 'link.attachPolicy', linkId, policyId })),
        { command: 'link.activatePropagation', linkId },
      ]
    })
}

/** A partner that the failure leaves alone: the one of the InterLink beside, else the first of the catalogue. */
function partnerFor(plan: Plan, beside: Link, failure: Failure): string | null {
  const isLeft = (id: string) => !(failure.kind === 'partner' && failure.id === id)
  const known = beside.partnerId
  if (known !== null && known in plan.partners && isLeft(known)) return known
  return Object.keys(plan.partners).find(isLeft) ?? null
}

function freeName(plan: Plan, name: string): string {
  const taken = new Set(Object.values(plan.links).map((link) => link.name))
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? `${name}-backup` : `${name}-backup-${n}`
    if (!taken.has(candidate)) return candidate
  }
}

/** The InterLink of a pair that a failure takes down, the widest first: what another one stands in for. */
export const failedBetween = (plan: Plan, { siteId, vpcId }: Ends, failure: Failure): Link | undefined =>
  Object.values(plan.links)
    .filter((link) => link.siteId === siteId && link.vpcId === vpcId)
    .filter((link) => takesDown(failure, link, 4) || takesDown(failure, link, 6))
    .sort((a, b) => b.bandwidthMbps - a.bandwidthMbps)[0]
