import type { Link } from '../model/link.ts'
import type { Plan } from '../model/plan.ts'
import type { Community } from '../model/site.ts'
import { explain } from '../routing/explain.ts'
import { DIRECTIONS, type Direction, type ReasonCode } from '../routing/reason.ts'
import type { LostTo, NextHop, RouteOrigin, RouteTable } from '../routing/route-table.ts'
import type { Routing } from '../routing/routing.ts'
import { specificsOf } from '../routing/specifics.ts'
import type { Sheet } from './csv.ts'

/** One way to one destination of a route table, as every output form shows it. */
export type RouteRow = {
  destination: string
  origin: RouteOrigin
  nextHop: { kind: NextHop['kind']; id: string; name: string }
  localPreference: number | null
  community: Community | null
  /** One of the `paths` equally good ones (ECMP) that traffic to the destination takes. */
  used: boolean
  paths: number
  /** What a route that is not used lost to. */
  lostTo: LostTo | null
  /** Destinations within this one that have routes of their own, which win there: longest prefix first. */
  moreSpecific: string[]
  /** Whether those leave nothing of it, so that no address follows this route. */
  hidden: boolean
}

export type TableRows = { table: 'vpc' | 'site'; id: string; name: string; routes: RouteRow[] }

/** The name of what a route leads to; a custom route has none of its own but its description. */
export const nextHopName = (plan: Plan, { kind, id }: NextHop): string => {
  switch (kind) {
    case 'network':
      return plan.networks[id]?.name ?? id
    case 'site':
      return plan.sites[id]?.name ?? id
    case 'link':
      return plan.links[id]?.name ?? id
    case 'custom':
      return plan.routes[id]?.description ?? ''
  }
}

/** The used routes of each destination first, then what lost to them. */
export function tableRows(plan: Plan, table: RouteTable): TableRows {
  const { owner } = table
  const nextHopOf = (hop: NextHop) => ({ kind: hop.kind, id: hop.id, name: nextHopName(plan, hop) || 'custom route' })
  const routes = table.entries.flatMap((entry): RouteRow[] => {
    const { entries, takeAll } = specificsOf(table, entry)
    const shared = {
      moreSpecific: entries.map(({ destination }) => destination.text),
      hidden: takeAll,
    }
    const { destination, origin, nextHops, localPreference, community } = entry
    return [
      ...nextHops.map((hop) => ({
        ...{ destination: destination.text, origin, nextHop: nextHopOf(hop), localPreference, community },
        ...{ used: true, paths: nextHops.length, lostTo: null, ...shared },
      })),
      ...entry.losers.map((loser) => ({
        ...{ destination: destination.text, origin: loser.origin, nextHop: nextHopOf(loser.nextHop) },
        ...{ localPreference: loser.localPreference, community: loser.community },
        ...{ used: false, paths: 0, lostTo: loser.lostTo, ...shared },
      })),
    ]
  })
  const name = (owner.kind === 'vpc' ? plan.vpcs : plan.sites)[owner.id]?.name ?? owner.id
  return { table: owner.kind, id: owner.id, name, routes }
}

/** One announcement at an end of an InterLink. `reason` is null where it crosses. */
export type AnnouncementRow = {
  direction: Direction
  prefix: string
  community: Community | null
  crosses: boolean
  reason: { code: ReasonCode; text: string; nearest: string | null } | null
}

export type LinkRows = { id: string; name: string; announcements: AnnouncementRow[] }

/** Incoming first; what crosses before what does not, each in the order of prefixes. */
export const linkRows = (plan: Plan, routing: Routing, link: Link): LinkRows => {
  const exchange = routing.link(link.id)
  const announcements = DIRECTIONS.flatMap((direction): AnnouncementRow[] => [
    ...exchange
      .crossing(direction)
      .map(({ prefix, community }) => ({ direction, prefix, community, crosses: true, reason: null })),
    ...exchange.blocked(direction).map(({ prefix, community, version, reason }) => ({
      direction,
      prefix,
      community,
      crosses: false,
      reason: {
        code: reason.code,
        text: explain(plan, link, reason, version),
        nearest: reason.code === 'not-whitelisted' ? reason.nearest : null,
      },
    })),
  ])
  return { id: link.id, name: link.name, announcements }
}

const TABLE_TITLES = [
  ...['table', 'name', 'destination', 'origin', 'next_hop_kind', 'next_hop', 'local_preference', 'community', 'used'],
  ...['paths', 'lost_to', 'more_specific', 'hidden'],
]

const yesNo = (value: boolean) => (value ? 'yes' : 'no')

/** One line for each route, with codes in place of words: the same in every language. */
export const tablesSheet = (tables: readonly TableRows[]): Sheet => ({
  titles: TABLE_TITLES,
  rows: tables.flatMap(({ table, name, routes }) =>
    routes.map((route) => [
      ...[table, name, route.destination, route.origin, route.nextHop.kind, route.nextHop.name],
      ...[route.localPreference, route.community, yesNo(route.used), route.paths, route.lostTo],
      ...[route.moreSpecific.join(' '), yesNo(route.hidden)],
    ]),
  ),
})

const LINK_TITLES = ['link', 'direction', 'prefix', 'community', 'crosses', 'reason', 'nearest']

/** One line for each announcement. */
export const linksSheet = (links: readonly LinkRows[]): Sheet => ({
  titles: LINK_TITLES,
  rows: links.flatMap(({ name, announcements }) =>
    announcements.map(({ direction, prefix, community, crosses, reason }) => [
      ...[name, direction, prefix, community, yesNo(crosses), reason?.code ?? null, reason?.nearest ?? null],
    ]),
  ),
})
