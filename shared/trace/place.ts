import type { SiteId, VpcId } from '../model/ids.ts'
import type { Plan } from '../model/plan.ts'
import { canonicalPrefix, type Prefix } from '../model/prefix.ts'
import type { RouteTable } from '../routing/route-table.ts'
import type { Routing } from '../routing/routing.ts'

/** One end of InterLinks: where traffic starts and where it arrives. */
export type Place = { readonly kind: 'site'; readonly id: SiteId } | { readonly kind: 'vpc'; readonly id: VpcId }

export const samePlace = (a: Place | null, b: Place | null): boolean => a?.kind === b?.kind && a?.id === b?.id

export const placeName = (plan: Plan, place: Place): string =>
  (place.kind === 'site' ? plan.sites[place.id] : plan.vpcs[place.id])?.name ?? ''

export const tableOf = (routing: Routing, place: Place): RouteTable =>
  place.kind === 'site' ? routing.siteTable(place.id) : routing.vpcTable(place.id)

/** The ranges that a place has of its own: what its site announces, the subnets of its VPC. */
export const ownPrefixes = (routing: Routing, place: Place): Prefix[] => {
  if (place.kind === 'vpc') {
    const networks = routing.vpcParts.get(place.id)?.networks ?? []
    return networks.flatMap(({ subnets }) => subnets.map(canonicalPrefix))
  }
  return (routing.plan.sites[place.id]?.announcements ?? []).map(({ prefix }) => canonicalPrefix(prefix))
}
