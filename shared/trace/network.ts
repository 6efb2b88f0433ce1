import type { Link } from '../model/link.ts'
import { canonicalPrefix, overlaps, type Prefix } from '../model/prefix.ts'
import { type AnnouncementList, prefixAt, siteAnnouncements } from '../routing/announcements.ts'
import type { RouteTable } from '../routing/route-table.ts'
import type { Routing } from '../routing/routing.ts'

/** A site or a VPC: whatever has a route table, and can be an end of a trace. */
export type Network = RouteTable['owner']

export const sameNetwork = (a: Network | null, b: Network | null): boolean => a?.id === b?.id

export const tableOf = (routing: Routing, network: Network): RouteTable =>
  network.kind === 'vpc' ? routing.vpcTable(network.id) : routing.siteTable(network.id)

/** What a network announces; null for one that is not in the plan. */
export function announcedBy(routing: Routing, network: Network): AnnouncementList | null {
  if (network.kind === 'vpc') return routing.vpcParts.get(network.id)?.announced ?? null
  const site = routing.plan.sites[network.id]
  return site === undefined ? null : siteAnnouncements(site)
}

/** The prefixes that a network announces, in their order. */
export function announcedPrefixes(routing: Routing, network: Network): Prefix[] {
  const announced = announcedBy(routing, network)
  return announced === null ? [] : announced.texts.map((_, index) => prefixAt(announced, index))
}

/** The prefixes that a network holds, announced or not: a VPC's custom routes are its own while they don't propagate, too. */
export const heldBy = (routing: Routing, network: Network): Prefix[] => [
  ...announcedPrefixes(routing, network),
  ...silentRoutes(routing, network),
]

function silentRoutes(routing: Routing, network: Network): Prefix[] {
  if (network.kind !== 'vpc') return []
  const parts = routing.vpcParts.get(network.id)
  if (parts === undefined || parts.propagatesCustomRoutes) return []
  return parts.routes.map(({ destination }) => canonicalPrefix(destination))
}

/** Whether a network holds any address of `prefix`. Looks at packed words, so that asking thousands of networks is cheap. */
export const holdsAnyOf = (routing: Routing, network: Network, prefix: Prefix): boolean => {
  const announced = announcedBy(routing, network)
  return (
    (announced !== null && announcesAnyOf(announced, prefix)) ||
    silentRoutes(routing, network).some((route) => overlaps(route, prefix))
  )
}

export function announcesAnyOf(list: AnnouncementList, prefix: Prefix): boolean {
  if (prefix.version === 6) {
    for (let i = list.countV4; i < list.texts.length; i++) if (overlaps(prefixAt(list, i), prefix)) return true
    return false
  }
  const first = prefix.words[0]!
  const last = first + 2 ** (32 - prefix.length) - 1
  const { rangesV4, countV4 } = list
  for (let i = 0; i < countV4; i++) if (rangesV4[2 * i]! <= last && rangesV4[2 * i + 1]! >= first) return true
  return false
}

export const siteNetwork = (routing: Routing, id: string): Network | null => {
  const site = routing.plan.sites[id]
  return site === undefined ? null : { kind: 'site', id: site.id }
}

export const vpcNetwork = (routing: Routing, id: string): Network | null => {
  const vpc = routing.plan.vpcs[id]
  return vpc === undefined ? null : { kind: 'vpc', id: vpc.id }
}

/** The site or VPC of that id; null where it is neither. */
export const networkOf = (routing: Routing, id: string): Network | null =>
  siteNetwork(routing, id) ?? vpcNetwork(routing, id)

/** Every network of the plan, VPCs first. */
export const allNetworks = ({ plan: { vpcs, sites } }: Routing): Network[] => [
  ...Object.values(vpcs).map(({ id }): Network => ({ kind: 'vpc', id })),
  ...Object.values(sites).map(({ id }): Network => ({ kind: 'site', id })),
]

/** The InterLinks that refer to a network. */
export function linksOf({ index }: Routing, network: Network): Link[] {
  const slots = network.kind === 'vpc' ? index.ofVpc(network.id) : index.ofSite(network.id)
  return slots.flatMap((slot) => index.at(slot) ?? []).filter(({ status }) => status !== 'deleted')
}

/** The network at the other end of an InterLink; null where there is none. */
export const otherEnd = (routing: Routing, link: Link, network: Network): Network | null =>
  network.kind === 'vpc'
    ? link.siteId === null
      ? null
      : siteNetwork(routing, link.siteId)
    : link.vpcId === null
      ? null
      : vpcNetwork(routing, link.vpcId)

/** The InterLinks that have both networks as their ends; none between networks of one kind. */
export const linksBetween = (routing: Routing, a: Network, b: Network): Link[] =>
  a.kind === b.kind ? [] : linksOf(routing, a).filter((link) => sameNetwork(otherEnd(routing, link, a), b))
