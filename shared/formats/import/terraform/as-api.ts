import { type ImportKind, isObject, type JsonObject } from '../kinds.ts'
import type { Resource } from './state.ts'

/** A thing as the API would answer it, made from what the provider wrote into the state. */
export type ApiThing = { kind: ImportKind; object: JsonObject; path: string }

type Shape = {
  kind: ImportKind
  /** Attributes of the provider's own, and those by which data sources look things up. */
  drop?: readonly string[]
  rename?: Record<string, string>
  /** Partners are the same in every region, though their ids are written as if of one. */
  global?: true
  reshape?: (attributes: JsonObject) => JsonObject
}

const first = (list: unknown): JsonObject | null => (Array.isArray(list) && isObject(list[0]) ? list[0] : null)
const objects = (list: unknown): JsonObject[] => (Array.isArray(list) ? list.filter(isObject) : [])
const given = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

const asLink = ({ partner_id, pairing_key, connection_id, scw_bgp_config, peer_bgp_config, ...link }: JsonObject) => ({
  ...link,
  partner: given(partner_id) ? { partner_id, pairing_key } : null,
  self: given(connection_id) ? { connection_id } : null,
  scw_bgp_config: first(scw_bgp_config),
  peer_bgp_config: first(peer_bgp_config),
})

/** Lists hold the API's ids, addresses and masks beside each subnet. */
const asNetwork = ({ ipv4_subnet, ipv6_subnets, ...network }: JsonObject) => ({
  ...network,
  subnets: [...objects(ipv4_subnet), ...objects(ipv6_subnets)].map(({ id, subnet, created_at, updated_at }) => ({
    ...{ id, subnet, created_at, updated_at },
  })),
})

const asConnection = ({ vlan_range, ...connection }: JsonObject) => ({ ...connection, vlan_range: first(vlan_range) })

/** By the provider's resource type; data sources have the same names. */
const SHAPES: Record<string, Shape> = {
  scaleway_interlink_link: { kind: 'links', drop: ['link_id'], reshape: asLink },
  scaleway_interlink_routing_policy: { kind: 'policies', drop: ['routing_policy_id'] },
  scaleway_interlink_pop: { kind: 'pops', drop: ['pop_id'] },
  scaleway_interlink_partner: { kind: 'partners', drop: ['partner_id', 'pop_ids', 'region'], global: true },
  scaleway_interlink_dedicated_connection: { kind: 'connections', drop: ['connection_id'], reshape: asConnection },
  scaleway_vpc: {
    kind: 'vpcs',
    drop: ['vpc_id'],
    rename: {
      enable_routing: 'routing_enabled',
      enable_custom_routes_propagation: 'custom_routes_propagation_enabled',
    },
  },
  scaleway_vpc_private_network: { kind: 'networks', drop: ['private_network_id'], reshape: asNetwork },
  scaleway_vpc_route: { kind: 'routes', drop: ['route_id'] },
}
/** Data sources that are lists: the attribute that holds it. */
const LISTS: Record<string, { kind: ImportKind; attribute: string }> = {
  scaleway_interlink_pops: { kind: 'pops', attribute: 'pops' },
  scaleway_interlink_partners: { kind: 'partners', attribute: 'partners' },
}
const OWN = new Set(['timeouts', 'srn', 'zone', 'is_regional'])

/** What a plan models of a resource; null for one of a type that it doesn't know. */
export const asApi = ({ type, attributes, path }: Resource): ApiThing[] | null => {
  const list = LISTS[type]
  if (list !== undefined)
    return objects(attributes[list.attribute]).map((item, i) => ({
      kind: list.kind,
      object: list.kind === 'partners' ? bare(item) : withBareIds(item),
      path: `${path}.${list.attribute}[${i}]`,
    }))
  const shape = SHAPES[type]
  if (shape === undefined) return null
  const { kind, drop = [], rename = {}, global, reshape = (object) => object } = shape
  // A private network data source has its VPC in `vpc_id`; only a VPC's own lookup is dropped.
  const kept = Object.entries(attributes)
    .filter(([name]) => !OWN.has(name) && !drop.includes(name))
    .map(([name, value]) => [rename[name] ?? name, value])
  const object = reshape(Object.fromEntries(kept))
  return [{ kind, object: global ? bare(object) : withBareIds(object), path }]
}

const REGIONAL = /^([a-z]{2}-[a-z]{3}(?:-\d)?)\/(.*)$/

/** The provider writes `fr-par/UUID` (and `fr-par/` for none) where the API has an id and a region of its own. */
const withBareIds = (object: JsonObject): JsonObject => {
  const region = typeof object.id === 'string' ? REGIONAL.exec(object.id)?.[1] : undefined
  return { ...(region === undefined ? {} : { region }), ...bare(object) }
}

const bare = (object: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(object).map(([name, value]) => {
      if (isObject(value)) return [name, bare(value)]
      const isId = typeof value === 'string' && (name === 'id' || name.endsWith('_id'))
      return [name, isId ? (REGIONAL.exec(value)?.[2] ?? value) : value]
    }),
  )
