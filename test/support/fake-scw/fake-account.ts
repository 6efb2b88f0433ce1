import { type FieldType, requestType } from './request-types.ts'

type Thing = Record<string, unknown> & { id: string }
export type FakeAccount = {
  vpcs: Thing[]
  private_networks: Thing[]
  routes: Thing[]
  routing_policies: Thing[]
  links: Thing[]
  pops: Thing[]
  partners: Thing[]
  calls: string[][]
  /** The call, counted from 1, that fails; for tests of what a script does then. */
  failAt?: number
  /** Resources that the caller may not read or write, such as `vpc vpc`. */
  denied?: string[]
}

type Call = { account: FakeAccount; id: string; args: Record<string, unknown> }
/** `request`: the SDK's type by its name, or the fields where the SDK has none. */
type Verb = { request: string | Record<string, FieldType>; subject?: string; run(call: Call): unknown }

const known = (things: Thing[], id: unknown): Thing => {
  const thing = things.find((one) => one.id === id)
  if (!thing) throw new Error(`resource ${id} is not found`)
  return thing
}
const removed = (things: Thing[], id: string) => {
  things.splice(things.indexOf(known(things, id)), 1)
  return {}
}
const matching = (things: Thing[], args: Record<string, unknown>): Thing[] =>
  things.filter((thing) => Object.entries(args).every(([field, value]) => thing[field] === value))

const created = (things: Thing[], { account, args }: Call, defaults: Record<string, unknown>): Thing => {
  const count = account.calls.length
  const thing = { ...defaults, ...args, id: `aaaaaaaa-0000-4000-8000-${String(count).padStart(12, '0')}` }
  things.push(thing)
  return thing
}

const configurable = ({ account, id }: Call): Thing => {
  const link = known(account.links, id)
  if (!['active', 'ready', 'limited_connectivity', 'all_down'].includes(String(link.status))) {
    throw new Error(`link is ${link.status}: it can't be configured`)
  }
  return link
}

/** The calls that the app's scripts may make, by their words: the SDK's request, and what the account does. */
const VERBS: Record<string, Verb> = {
  'vpc vpc list': { request: 'ListVPCsRequest', run: ({ account, args }) => matching(account.vpcs, args) },
  'vpc vpc create': {
    request: 'CreateVPCRequest',
    run: (call) => created(call.account.vpcs, call, { tags: [], is_default: false }),
  },
  'vpc vpc update': {
    request: 'UpdateVPCRequest',
    subject: 'vpcId',
    run: ({ account, id, args }) => Object.assign(known(account.vpcs, id), args),
  },
  'vpc vpc delete': {
    request: 'DeleteVPCRequest',
    subject: 'vpcId',
    run: ({ account, id }) => {
      if (account.links.some((link) => link.vpc_id === id)) throw new Error('the VPC is in use')
      if (account.private_networks.some((network) => network.vpc_id === id)) throw new Error('the VPC is not empty')
      return removed(account.vpcs, id)
    },
  },
  'vpc private-network list': {
    request: 'ListPrivateNetworksRequest',
    run: ({ account, args }) => matching(account.private_networks, args),
  },
  'vpc private-network create': {
    request: 'CreatePrivateNetworkRequest',
    run: (call) => {
      known(call.account.vpcs, call.args.vpc_id)
      const subnets = ((call.args.subnets ?? []) as string[]).map((subnet) => ({ subnet }))
      return created(call.account.private_networks, { ...call, args: { ...call.args, subnets } }, { tags: [] })
    },
  },
  'vpc private-network update': {
    request: 'UpdatePrivateNetworkRequest',
    subject: 'privateNetworkId',
    run: ({ account, id, args }) => Object.assign(known(account.private_networks, id), args),
  },
  'vpc private-network delete': {
    request: 'DeletePrivateNetworkRequest',
    subject: 'privateNetworkId',
    run: ({ account, id }) => removed(account.private_networks, id),
  },
  'vpc route list': {
    // Another API than the SDK's `vpc` package has.
    request: { vpcId: { type: 'string', optional: true }, region: { type: 'string', optional: true } },
    run: ({ account, args }) => matching(account.routes, args).map((route) => ({ route, nexthop_ip: null })),
  },
  'vpc route create': {
    request: 'CreateRouteRequest',
    run: (call) => created(call.account.routes, call, { tags: [] }),
  },
  'vpc route update': {
    request: 'UpdateRouteRequest',
    subject: 'routeId',
    run: ({ account, id, args }) => Object.assign(known(account.routes, id), args),
  },
  'vpc route delete': {
    request: 'DeleteRouteRequest',
    subject: 'routeId',
    run: ({ account, id }) => removed(account.routes, id),
  },
  'interlink routing-policy list': {
    request: 'ListRoutingPoliciesRequest',
    run: ({ account, args }) => matching(account.routing_policies, args),
  },
  'interlink routing-policy create': {
    request: 'CreateRoutingPolicyRequest',
    run: (call) =>
      created(call.account.routing_policies, call, { tags: [], prefix_filter_in: [], prefix_filter_out: [] }),
  },
  'interlink routing-policy update': {
    request: 'UpdateRoutingPolicyRequest',
    subject: 'routingPolicyId',
    run: ({ account, id, args }) => Object.assign(known(account.routing_policies, id), args),
  },
  'interlink routing-policy delete': {
    request: 'DeleteRoutingPolicyRequest',
    subject: 'routingPolicyId',
    run: ({ account, id }) => {
      const used = account.links.some((link) => [link.routing_policy_v4_id, link.routing_policy_v6_id].includes(id))
      if (used) throw new Error('the routing policy is in use')
      return removed(account.routing_policies, id)
    },
  },
  'interlink pop list': { request: 'ListPopsRequest', run: ({ account, args }) => matching(account.pops, args) },
  'interlink partner list': { request: 'ListPartnersRequest', run: ({ account }) => account.partners },
  'interlink link list': { request: 'ListLinksRequest', run: ({ account, args }) => matching(account.links, args) },
  'interlink link get': {
    request: 'GetLinkRequest',
    subject: 'linkId',
    run: ({ account, id }) => known(account.links, id),
  },
  'interlink link create': {
    request: 'CreateLinkRequest',
    run: (call) => {
      const { partner_id, connection_id, ...args } = call.args
      const host = partner_id
        ? { partner: { partner_id, pairing_key: 'a-pairing-key', disapproved_reason: '' } }
        : { self: { connection_id } }
      return created(
        call.account.links,
        { ...call, args: { ...args, ...host } },
        {
          tags: [],
          status: partner_id ? 'requested' : 'configuring',
          bgp_v4_status: 'disabled',
          bgp_v6_status: 'disabled',
          enable_route_propagation: false,
        },
      )
    },
  },
  'interlink link update': {
    request: 'UpdateLinkRequest',
    subject: 'linkId',
    run: ({ account, id, args }) => Object.assign(known(account.links, id), args),
  },
  'interlink link delete': {
    request: 'DeleteLinkRequest',
    subject: 'linkId',
    run: ({ account, id }) => {
      const link = known(account.links, id)
      if (link.enable_route_propagation) throw new Error('route propagation is still enabled')
      return Object.assign(link, { status: 'deprovisioning' })
    },
  },
  'interlink link attach_vpc': {
    request: 'AttachVpcRequest',
    subject: 'linkId',
    run: (call) => {
      const link = configurable(call)
      if (link.vpc_id) throw new Error('another VPC is attached')
      return Object.assign(link, { vpc_id: known(call.account.vpcs, call.args.vpc_id).id })
    },
  },
  'interlink link detach_vpc': {
    request: 'DetachVpcRequest',
    subject: 'linkId',
    run: (call) => Object.assign(configurable(call), { vpc_id: undefined }),
  },
  'interlink link attach_policy': {
    request: 'AttachRoutingPolicyRequest',
    subject: 'linkId',
    run: (call) => {
      const policy = known(call.account.routing_policies, call.args.routing_policy_id)
      const slot = policy.is_ipv6 ? 'routing_policy_v6_id' : 'routing_policy_v4_id'
      const link = configurable(call)
      if (link[slot]) throw new Error('another routing policy is attached')
      return Object.assign(link, { [slot]: policy.id })
    },
  },
  'interlink link detach_policy': {
    request: 'DetachRoutingPolicyRequest',
    subject: 'linkId',
    run: (call) => {
      const link = configurable(call)
      const slot = ['routing_policy_v4_id', 'routing_policy_v6_id'].find(
        (one) => link[one] === call.args.routing_policy_id,
      )
      if (slot === undefined) throw new Error('the routing policy is not attached')
      return Object.assign(link, { [slot]: undefined })
    },
  },
  'interlink link enable_propagation': {
    request: 'EnableRoutePropagationRequest',
    subject: 'linkId',
    run: (call) => Object.assign(configurable(call), { enable_route_propagation: true }),
  },
  'interlink link disable_propagation': {
    request: 'DisableRoutePropagationRequest',
    subject: 'linkId',
    run: (call) => Object.assign(configurable(call), { enable_route_propagation: false }),
  },
}

/** Carries one call out on the account and answers what the tool would print as JSON. Throws what it would refuse. */
export const answer = (account: FakeAccount, words: readonly string[]): unknown => {
  account.calls.push([...words])
  if (account.calls.length === account.failAt) throw new Error('the network is unreachable')
  const withoutOutput = ['-o', '--output'].includes(words.at(-2) ?? '') ? words.slice(0, -2) : words
  const name = withoutOutput.slice(0, 3).join(' ')
  if (account.denied?.some((resource) => name.startsWith(`${resource} `))) throw new Error('insufficient permissions')
  const verb = VERBS[name]
  if (!verb) throw new Error(`unknown command: scw ${name}`)
  const rest = withoutOutput.slice(3)
  const id = verb.subject === undefined ? '' : (rest.shift() ?? '')
  const fields =
    typeof verb.request === 'string'
      ? requestType(name.startsWith('vpc') ? 'vpc' : 'interlink', verb.request)
      : verb.request
  const args = readArgs(fields, rest)
  for (const [field, { optional }] of Object.entries(fields)) {
    // The tool itself fills in what it has a default for.
    const isGiven = optional || field === verb.subject || snake(field) in args
    if (!isGiven && !TOOL_DEFAULTS.includes(field)) throw new Error(`missing argument ${kebab(field)} of scw ${name}`)
  }
  return verb.run({ account, id, args })
}

const TOOL_DEFAULTS = ['defaultRoutePropagationEnabled', 'description']

const snake = (camel: string) => camel.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const kebab = (camel: string) => snake(camel).replaceAll('_', '-')

function readArgs(fields: Record<string, FieldType>, words: readonly string[]): Record<string, unknown> {
  const byKebab = new Map(Object.entries(fields).map(([field, type]) => [kebab(field), { field, ...type }]))
  const args: Record<string, unknown> = {}
  for (const word of words) {
    const equals = word.indexOf('=')
    const [name, index] = word.slice(0, equals).split('.')
    const value = word.slice(equals + 1)
    const field = byKebab.get(name!)
    if (equals < 0 || !field) throw new Error(`unknown argument ${word}`)
    const key = snake(field.field)
    if (field.type === 'string[]') {
      args[key] ??= []
      const list = args[key] as string[]
      if (value === 'none' && index === undefined) continue
      if (Number(index) !== list.length) throw new Error(`${word} is out of order`)
      list.push(value)
    } else if (field.type === 'number') {
      if (!/^\d+$/.test(value)) throw new Error(`${word} is not a number`)
      args[key] = Number(value)
    } else if (field.type === 'boolean') {
      if (value !== 'true' && value !== 'false') throw new Error(`${word} is not true or false`)
      args[key] = value === 'true'
    } else args[key] = value
  }
  return args
}
