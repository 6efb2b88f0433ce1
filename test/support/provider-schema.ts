/**
 * What Scaleway's Terraform provider takes, as its documentation has it (registry.terraform.io/providers/scaleway/scaleway):
 * for each resource its arguments by type, those that it needs, and how many blocks of a kind.
 */
type Schema = {
  args: Record<string, 'string' | 'number' | 'bool' | 'strings'>
  needed: readonly string[]
  /** At most so many; each has the one argument `subnet`. */
  blocks?: Record<string, number>
  /** At most one of them. */
  exclusive?: readonly string[]
  /** Ids of which the provider keeps the region: with a bare one it would replace the resource that it imports. */
  regional?: readonly string[]
}

const PLACE = { name: 'string', region: 'string', project_id: 'string', tags: 'strings' } as const

const SCHEMAS: Record<string, Schema> = {
  scaleway_vpc: {
    args: { ...PLACE, enable_routing: 'bool', enable_custom_routes_propagation: 'bool' },
    needed: [],
  },
  scaleway_vpc_private_network: {
    args: { ...PLACE, vpc_id: 'string' },
    needed: [],
    blocks: { ipv4_subnet: 1, ipv6_subnets: Number.POSITIVE_INFINITY },
    regional: ['vpc_id'],
  },
  scaleway_vpc_route: {
    args: {
      ...{ region: 'string', tags: 'strings', vpc_id: 'string', destination: 'string', description: 'string' },
      ...{ nexthop_resource_id: 'string', nexthop_private_network_id: 'string', nexthop_vpc_connector_id: 'string' },
    },
    needed: ['vpc_id'],
  },
  scaleway_interlink_routing_policy: {
    args: { ...PLACE, is_ipv6: 'bool', prefix_filter_in: 'strings', prefix_filter_out: 'strings' },
    needed: [],
  },
  scaleway_interlink_link: {
    args: {
      ...PLACE,
      ...{ pop_id: 'string', bandwidth_mbps: 'number', partner_id: 'string', connection_id: 'string' },
      ...{ peer_asn: 'number', vlan: 'number', vpc_id: 'string', enable_route_propagation: 'bool' },
      ...{ routing_policy_v4_id: 'string', routing_policy_v6_id: 'string' },
    },
    needed: ['pop_id', 'bandwidth_mbps'],
    exclusive: ['partner_id', 'connection_id'],
    regional: ['pop_id', 'partner_id', 'connection_id', 'vpc_id', 'routing_policy_v4_id', 'routing_policy_v6_id'],
  },
}

/** A Terraform file as HCL's own parser reads it. */
export type ParsedTerraform = {
  resource?: Record<string, Record<string, Record<string, unknown>[]>>
  import?: { to: string; id: string }[]
  variable?: Record<string, { type: string }[]>
}

const isOf = (value: unknown, type: Schema['args'][string]): boolean => {
  if (typeof value === 'string' && /^\$\{(?!\$)[^}]*\}$/.test(value)) return type === 'string'
  if (type === 'strings') return Array.isArray(value) && value.every((one) => typeof one === 'string')
  return typeof value === (type === 'bool' ? 'boolean' : type)
}

/** What `terraform validate` and `plan` would have against a file; empty where they have nothing. */
export const problemsOf = ({ resource = {}, import: imports = [], variable = {} }: ParsedTerraform): string[] => {
  const problems: string[] = []
  const addresses = new Set<string>()
  const references: string[] = []
  for (const [type, named] of Object.entries(resource)) {
    const schema = SCHEMAS[type]
    for (const [label, [body, ...again]] of Object.entries(named)) {
      const address = `${type}.${label}`
      const said = (problem: string) => problems.push(`${address}: ${problem}`)
      addresses.add(address)
      if (schema === undefined) said('is no resource of the provider')
      if (schema === undefined || body === undefined) continue
      if (again.length > 0) said('is defined twice')
      for (const [name, value] of Object.entries(body)) {
        const most = schema.blocks?.[name]
        if (most !== undefined) {
          const blocks = value as Record<string, unknown>[]
          if (blocks.length > most) said(`has too many ${name} blocks`)
          if (blocks.some((block) => Object.keys(block).join() !== 'subnet')) said(`${name} has an unknown argument`)
          continue
        }
        const type = schema.args[name]
        if (type === undefined) said(`${name} is no argument`)
        else if (!isOf(value, type)) said(`${name} is not of type ${type}`)
        const reference = typeof value === 'string' ? /^\$\{(?!\$)(.*)\}$/.exec(value)?.[1] : undefined
        if (reference !== undefined) references.push(reference)
        else if (schema.regional?.includes(name) && !/^[a-z]{2}-[a-z]{3}\//.test(String(value)))
          said(`${name} has no region`)
      }
      for (const name of schema.needed) if (!(name in body)) said(`${name} is missing`)
      if ((schema.exclusive ?? []).filter((name) => name in body).length > 1)
        said(`${schema.exclusive} exclude each other`)
    }
  }
  for (const reference of references) {
    const name = reference.startsWith('var.') ? reference.slice(4) : undefined
    if (name === undefined ? !addresses.has(reference.replace(/\.id$/, '')) : !(name in variable))
      problems.push(`${reference} is not declared`)
  }
  for (const { to, id } of imports) {
    if (!addresses.has(to.replace(/^\$\{(.*)\}$/, '$1'))) problems.push(`import to ${to}, which is not there`)
    if (!/^[a-z]{2}-[a-z]{3}\/[0-9a-f-]{36}$/.test(id)) problems.push(`import of ${id}, which is no regional id`)
  }
  return problems
}
