import type { LinkId, NetworkId, RouteId, SiteId, VpcId } from '../model/ids.ts'
import { canonicalPrefix, comparePrefixes, type Prefix } from '../model/prefix.ts'
import type { Community, Site } from '../model/site.ts'
import { communityAt, prefixAt, siteAnnouncements } from './announcements.ts'
import type { Crossing } from './crossing.ts'
import { localPreference } from './local-preference.ts'
import { crosses } from './match.ts'
import type { Direction } from './reason.ts'
import type { VpcParts } from './vpc-parts.ts'

/** Where a route comes from, the most preferred for the same prefix first. */
export const ROUTE_ORIGINS = ['local', 'custom', 'propagated'] as const
export type RouteOrigin = (typeof ROUTE_ORIGINS)[number]

/** Where a route leads. A custom route has no next hop of its own in this model: it is named itself. */
export type NextHop =
  | { readonly kind: 'network'; readonly id: NetworkId }
  | { readonly kind: 'site'; readonly id: SiteId }
  | { readonly kind: 'custom'; readonly id: RouteId }
  | { readonly kind: 'link'; readonly id: LinkId }

/** One way to a destination, before preference decides. */
export type Route = {
  readonly origin: RouteOrigin
  readonly nextHop: NextHop
  /** Of propagated routes only. */
  readonly localPreference: number | null
  readonly community: Community | null
}

/** What a route to the same prefix loses to: a subnet or own announcement, a custom route, a propagated one preferred to it. */
export const LOST_TO_CODES = ['local', 'custom', 'higher-local-preference'] as const
export type LostTo = (typeof LOST_TO_CODES)[number]

export type LosingRoute = Route & { readonly lostTo: LostTo }

export type RouteTableEntry = {
  readonly destination: Prefix
  readonly origin: RouteOrigin
  /** More than one: equal-cost paths, all used (ECMP), in the order of their ids so that output is stable. */
  readonly nextHops: readonly NextHop[]
  readonly localPreference: number | null
  /** The community of the best routes; `medium` where some carry it and some carry none, which counts the same (D6). */
  readonly community: Community | null
  readonly losers: readonly LosingRoute[]
}

/** By IP version, address and length. */
export type RouteTable = {
  readonly owner: { readonly kind: 'vpc'; readonly id: VpcId } | { readonly kind: 'site'; readonly id: SiteId }
  readonly entries: readonly RouteTableEntry[]
}

/** The routes of a VPC: its subnets, its custom routes (announced or not), and what crosses *in* over its InterLinks. */
export function vpcRouteTable(id: VpcId, parts: VpcParts | undefined, crossings: readonly Crossing[]): RouteTable {
  const candidates = new Candidates()
  for (const network of parts?.networks ?? []) {
    for (const subnet of new Set(network.subnets)) {
      candidates.add(canonicalPrefix(subnet), localRoute({ kind: 'network', id: network.id }))
    }
  }
  for (const route of parts?.routes ?? []) {
    const nextHop: NextHop = { kind: 'custom', id: route.id }
    candidates.add(canonicalPrefix(route.destination), {
      origin: 'custom',
      nextHop,
      localPreference: null,
      community: null,
    })
  }
  for (const crossing of crossings) candidates.addCrossing(crossing, 'in')
  return { owner: { kind: 'vpc', id }, entries: candidates.settle() }
}

/** The routes of a site: its own announcements and what crosses *out* to it over its InterLinks. */
export function siteRouteTable(id: SiteId, site: Site | undefined, crossings: readonly Crossing[]): RouteTable {
  const candidates = new Candidates()
  const announced = site === undefined ? [] : siteAnnouncements(site).texts
  for (const prefix of announced) candidates.add(canonicalPrefix(prefix), localRoute({ kind: 'site', id }))
  for (const crossing of crossings) candidates.addCrossing(crossing, 'out')
  return { owner: { kind: 'site', id }, entries: candidates.settle() }
}

const localRoute = (nextHop: NextHop): Route => ({ origin: 'local', nextHop, localPreference: null, community: null })

/** Every route to every destination of one table, until preference decides. */
class Candidates {
  readonly #routes = new Map<string, { destination: Prefix; routes: Route[] }>()

  add(destination: Prefix, route: Route): void {
    const known = this.#routes.get(destination.text)
    if (known === undefined) this.#routes.set(destination.text, { destination, routes: [route] })
    else known.routes.push(route)
  }

  addCrossing(crossing: Crossing, direction: Direction): void {
    const match = crossing[direction]
    if (match === null) return
    const nextHop: NextHop = { kind: 'link', id: crossing.linkId }
    for (let index = 0; index < match.list.texts.length; index++) {
      if (!crosses(match, index)) continue
      const community = communityAt(match.list, index)
      const preference = localPreference(community)
      this.add(prefixAt(match.list, index), { origin: 'propagated', nextHop, localPreference: preference, community })
    }
  }

  settle(): RouteTableEntry[] {
    return [...this.#routes.values()]
      .sort((a, b) => comparePrefixes(a.destination, b.destination))
      .map(({ destination, routes }) => settle(destination, routes))
  }
}

function settle(destination: Prefix, routes: Route[]): RouteTableEntry {
  routes.sort(byPreference)
  const best = routes[0]!
  const winners = routes.filter((route) => equallyGood(route, best))
  return {
    destination,
    origin: best.origin,
    nextHops: winners.map((route) => route.nextHop),
    localPreference: best.localPreference,
    community: winners.find((route) => route.community !== null)?.community ?? null,
    losers: routes.slice(winners.length).map((route) => ({ ...route, lostTo: whatBeats(best) })),
  }
}

const rank = (route: Route): number => ROUTE_ORIGINS.indexOf(route.origin)

// RFC 4271 9.1.2: the highest local preference wins before anything else among BGP routes is compared.
const byPreference = (a: Route, b: Route): number =>
  rank(a) - rank(b) ||
  (b.localPreference ?? 0) - (a.localPreference ?? 0) ||
  (a.nextHop.id < b.nextHop.id ? -1 : a.nextHop.id > b.nextHop.id ? 1 : 0)

const equallyGood = (a: Route, b: Route): boolean => a.origin === b.origin && a.localPreference === b.localPreference

const whatBeats = (best: Route): LostTo => (best.origin === 'propagated' ? 'higher-local-preference' : best.origin)
