import type { Connection, Partner, Pop } from '../../model/catalogue.ts'
import type { Link } from '../../model/link.ts'
import type { Policy } from '../../model/policy.ts'
import type { Network, Route, Vpc } from '../../model/vpc.ts'

/** What an account holds, by the plan's collection. */
export type Things = {
  pops: Pop
  partners: Partner
  connections: Connection
  vpcs: Vpc
  networks: Network
  routes: Route
  policies: Policy
  links: Link
}
export type ImportKind = keyof Things

export const IMPORT_KINDS = [
  'pops',
  'partners',
  'connections',
  'vpcs',
  'networks',
  'routes',
  'policies',
  'links',
] as const satisfies ImportKind[]

/** The key of each list in the API's answers. */
export const LIST_KEYS: Record<string, ImportKind> = {
  pops: 'pops',
  partners: 'partners',
  connections: 'connections',
  vpcs: 'vpcs',
  private_networks: 'networks',
  routes: 'routes',
  routing_policies: 'policies',
  links: 'links',
}

/**
 * By which fields a thing that stands alone is recognised: it has all of one of the combinations. The first kind that
 * fits is taken, so the order tells alike ones apart: a link too has `pop_id` and `bandwidth_mbps`.
 */
const MARKS: [ImportKind, string[][]][] = [
  ['routes', [['route'], ['destination', 'vpc_id']]],
  ['policies', [['prefix_filter_in'], ['prefix_filter_out'], ['is_ipv6']]],
  [
    'links',
    [['enable_route_propagation'], ['bgp_v4_status'], ['bandwidth_mbps', 'partner'], ['bandwidth_mbps', 'self']],
  ],
  ['connections', [['available_link_bandwidths'], ['demarcation_info'], ['bandwidth_mbps', 'pop_id', 'status']]],
  ['pops', [['available_link_bandwidths_mbps'], ['hosting_provider_name'], ['display_name', 'city']]],
  ['partners', [['contact_email'], ['portal_url']]],
  ['networks', [['subnets', 'vpc_id'], ['dhcp_enabled']]],
  ['vpcs', [['routing_enabled'], ['is_default'], ['private_network_count'], ['custom_routes_propagation_enabled']]],
]

export type JsonObject = Record<string, unknown>

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The kind of an object of the API by its fields; null where none fits. */
export const kindOf = (thing: JsonObject): ImportKind | null =>
  MARKS.find(([, marks]) => marks.some((fields) => fields.every((field) => Object.hasOwn(thing, field))))?.[0] ?? null

/** Things, or ids of things, by kind. */
export type ThingLists = { [K in ImportKind]: Things[K][] }
export type IdLists = { [K in ImportKind]: string[] }

export const noThings = (): ThingLists => ({
  pops: [],
  partners: [],
  connections: [],
  vpcs: [],
  networks: [],
  routes: [],
  policies: [],
  links: [],
})

export const noneGone = (): IdLists => ({
  pops: [],
  partners: [],
  connections: [],
  vpcs: [],
  networks: [],
  routes: [],
  policies: [],
  links: [],
})
