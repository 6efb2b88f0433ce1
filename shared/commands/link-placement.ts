import type { Refusal } from '../contract/answer.ts'
import type { Link } from '../model/link.ts'
import type { Plan } from '../model/plan.ts'
import { linksOfConnection, mustExist, namesInRegion } from './guards.ts'
import { refuse } from './refuse.ts'

/** What rule 11 looks at: where a link runs and what it takes there. `id` is absent before a link exists. */
export type Placement = Pick<Link, 'name' | 'region' | 'bandwidthMbps'> & {
  id?: string | undefined
  popId: string | null
  partnerId: string | null
  connectionId: string | null
  vlan: number | null
}

/**
 * Rule 11, the catalogue: PoP, partner and connection exist, the PoP is in the link's region and offers the bandwidth,
 * the connection has capacity left and the VLAN is free on it. `without`: a link that will be gone by then.
 */
export const mustBePlaceable = (plan: Plan, placement: Placement, without?: string): Refusal[] => [
  ...mustExist(plan, 'pops', placement.popId),
  ...mustExist(plan, 'partners', placement.partnerId),
  ...mustExist(plan, 'connections', placement.connectionId),
  ...popMustFit(plan, placement),
  ...connectionMustFit(plan, placement, without),
]

const popMustFit = (plan: Plan, { id, name, region, bandwidthMbps, popId }: Placement): Refusal[] => {
  const pop = popId === null ? undefined : plan.pops[popId]
  if (!pop) return []
  const subject = id ?? pop.id
  const inRegion = Object.values(plan.pops).filter((p) => p.region === region && p.availableLinkBandwidthsMbps.length)
  return [
    ...(pop.region === region
      ? []
      : [
          refuse('pop/region-mismatch', subject, {
            link: { name, region },
            pop: { name: pop.displayName, region: pop.region },
            candidates: inRegion.map((p) => p.displayName),
          }),
        ]),
    ...(pop.availableLinkBandwidthsMbps.includes(bandwidthMbps)
      ? []
      : [
          refuse('pop/bandwidth-unavailable', subject, {
            pop: pop.displayName,
            bandwidthMbps,
            offered: pop.availableLinkBandwidthsMbps,
          }),
        ]),
  ]
}

const connectionMustFit = (plan: Plan, placement: Placement, without: string | undefined): Refusal[] => {
  const connection = placement.connectionId === null ? undefined : plan.connections[placement.connectionId]
  if (!connection) return []
  const others = linksOfConnection(plan, connection.id).filter(
    (link) => link.id !== placement.id && link.id !== without,
  )
  const usedMbps = bandwidthOf(others)
  const taker = others.find((link) => link.vlan !== null && link.vlan === placement.vlan)
  return [
    ...(usedMbps + placement.bandwidthMbps <= connection.bandwidthMbps
      ? []
      : [
          refuse('connection/capacity-exceeded', connection.id, {
            name: connection.name,
            portMbps: connection.bandwidthMbps,
            usedMbps,
            wantedMbps: placement.bandwidthMbps,
          }),
        ]),
    ...(taker && placement.vlan !== null
      ? [
          refuse('connection/vlan-taken', connection.id, {
            name: connection.name,
            vlan: placement.vlan,
            by: taker.name,
            free: freeVlan(connection, others),
          }),
        ]
      : []),
  ]
}

/** What InterLinks take together, in Mbit/s. */
export const bandwidthOf = (links: readonly Link[]): number => links.reduce((sum, link) => sum + link.bandwidthMbps, 0)

/** The lowest VLAN of the connection's range that no link uses; null where there is none. */
export const freeVlan = (connection: Plan['connections'][string], links: readonly Link[]): number | null => {
  const taken = new Set(links.map((link) => link.vlan))
  for (let vlan = connection.vlanStart ?? 2; vlan <= (connection.vlanEnd ?? 4094); vlan++) {
    if (!taken.has(vlan)) return vlan
  }
  return null
}

/** Rules 1 and 3: a VPC and policies that stay attached must be in the link's region. */
export const attachmentsMustShareRegion = (plan: Plan, link: Link, region: string): Refusal[] => {
  const attached = [
    { kind: 'vpc', thing: link.vpcId && plan.vpcs[link.vpcId] },
    { kind: 'policy', thing: link.routingPolicyV4Id && plan.policies[link.routingPolicyV4Id] },
    { kind: 'policy', thing: link.routingPolicyV6Id && plan.policies[link.routingPolicyV6Id] },
  ] as const
  return attached.flatMap(({ kind, thing }) => (thing ? mustShareRegion(plan, { ...link, region }, kind, thing) : []))
}

/** Rules 1 and 3. Both ends are in the message; the hint names what would fit. */
export const mustShareRegion = (
  plan: Plan,
  link: Pick<Link, 'id' | 'name' | 'region'>,
  kind: 'vpc' | 'policy',
  thing: { name: string; region: string },
): Refusal[] =>
  link.region === thing.region
    ? []
    : [
        refuse('link/region-mismatch', link.id, {
          link: { name: link.name, region: link.region },
          other: { kind, name: thing.name, region: thing.region },
          candidates: namesInRegion(kind === 'vpc' ? plan.vpcs : plan.policies, link.region),
        }),
      ]
