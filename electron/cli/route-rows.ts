import type { Link } from '../../shared/model/link.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { explain } from '../../shared/routing/explain.ts'
import { DIRECTIONS, type Direction } from '../../shared/routing/reason.ts'
import type { NextHop, RouteTable, RouteTableEntry } from '../../shared/routing/route-table.ts'
import type { Routing } from '../../shared/routing/routing.ts'

/** A route of one table, as every output form shows it. `used`: one of the `paths` equally good ones (ECMP) that traffic takes. */
export type RouteRow = {
  destination: string
  origin: RouteTableEntry['origin']
  nextHop: { kind: NextHop['kind']; id: string; name: string }
  localPreference: number | null
  community: string | null
  used: boolean
  paths: number
  /** What an unused route lost to. */
  lostTo: string | null
}

export type TableRows = { table: 'vpc' | 'site'; id: string; name: string; routes: RouteRow[] }

const nextHopName = (plan: Plan, { kind, id }: NextHop): string => {
  switch (kind) {
    case 'network':
      return plan.networks[id]?.name ?? id
    case 'site':
      return plan.sites[id]?.name ?? id
    case 'link':
      return plan.links[id]?.name ?? id
    case 'custom':
      return plan.routes[id]?.description || 'custom route'
  }
}

/** The used routes of each destination first, then what lost to them. */
export function tableRows(plan: Plan, { owner, entries }: RouteTable): TableRows {
  const thing = owner.kind === 'vpc' ? plan.vpcs[owner.id] : plan.sites[owner.id]
  const nextHop = (hop: NextHop) => ({ kind: hop.kind, id: hop.id, name: nextHopName(plan, hop) })
  const routes = entries.flatMap(({ destination: { text: destination }, origin, nextHops, ...entry }): RouteRow[] => [
    ...nextHops.map((hop) => ({
      destination,
      origin,
      nextHop: nextHop(hop),
      localPreference: entry.localPreference,
      community: entry.community,
      used: true,
      paths: nextHops.length,
      lostTo: null,
    })),
    ...entry.losers.map((loser) => ({
      destination,
      origin: loser.origin,
      nextHop: nextHop(loser.nextHop),
      localPreference: loser.localPreference,
      community: loser.community,
      used: false,
      paths: 0,
      lostTo: loser.lostTo,
    })),
  ])
  return { table: owner.kind, id: owner.id, name: thing?.name ?? owner.id, routes }
}

/** One announcement at an end of an InterLink. `reason` is null where it crosses. */
export type LinkRow = {
  direction: Direction
  prefix: string
  community: string | null
  crosses: boolean
  reason: { code: string; text: string; nearest: string | null } | null
}

export type LinkRows = { id: string; name: string; announcements: LinkRow[] }

export const linkRows = (plan: Plan, routing: Routing, link: Link): LinkRows => {
  const exchange = routing.link(link.id)
  const announcements = DIRECTIONS.flatMap((direction): LinkRow[] => [
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
