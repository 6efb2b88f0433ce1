import { type Imported, isPlaceholder } from '../../model/common.ts'
import type { Link } from '../../model/link.ts'
import type { Plan } from '../../model/plan.ts'
import type { Policy } from '../../model/policy.ts'
import { canonicalPrefix } from '../../model/prefix.ts'
import type { Network, Route, Vpc } from '../../model/vpc.ts'
import { isOrdered, isWanted } from '../../rollout/account.ts'
import { text } from '../../text/index.ts'
import { type Asked, askedConnection, askedNextHop, askedPop } from './asked.ts'
import type { HclArgument, HclInner, HclReference } from './hcl.ts'

/** What a resource is written from: both plans, and how other resources are named. */
export type TerraformContext = {
  baseline: Plan
  plan: Plan
  /** The id of a thing: a reference where it is a resource of the file, else the provider's regional form of it. */
  idOf(id: string | null, region: string): HclReference | string | null
}

/** What a resource block says: comments above it, arguments, blocks within. */
type Body = { notes?: readonly string[]; args: readonly HclArgument[]; inner?: readonly HclInner[] }

/** One type of resource of Scaleway's provider. `label` begins the name of every resource of it. */
export type Resource<T extends { id: string }> = {
  type: string
  label: string
  /** What of it an account is to hold by the plan. */
  of(plan: Plan): readonly T[]
  /** What of it the account holds, by the baseline. */
  existing(baseline: Plan): readonly T[]
  heading(thing: T): string
  region(thing: T, plan: Plan): string
  body(thing: T, context: TerraformContext): Body
}

/** The provider keeps ids as `region/id` and would replace a resource over the difference (pop, partner, connection). */
const regional = (region: string, id: string | null): string | null => (id === null ? null : `${region}/${id}`)
/** No tags and an empty list are the same to the provider. */
const tagged = (tags: readonly string[]): HclArgument => ['tags', tags.length === 0 ? null : tags]

const known = (imported: Imported | null, field: string): string | null => {
  const value = imported?.fields[field]
  return typeof value === 'string' && value !== '' ? value : null
}

const realVpcs = ({ vpcs }: Plan): Vpc[] => Object.values(vpcs).filter((vpc) => !isPlaceholder(vpc))

const VPC: Resource<Vpc> = {
  type: 'scaleway_vpc',
  label: 'vpc',
  of: realVpcs,
  existing: realVpcs,
  heading: ({ name }) => text.rollout.terraform.vpc(name),
  region: ({ region }) => region,
  body: (vpc) => ({
    args: [
      ['name', vpc.name],
      ['region', vpc.region],
      ['project_id', vpc.projectId],
      ['enable_routing', vpc.routingEnabled],
      ['enable_custom_routes_propagation', vpc.customRoutesPropagationEnabled],
      tagged(vpc.tags),
    ],
  }),
}

const vpcRegion = ({ vpcId }: { vpcId: string }, { vpcs }: Plan): string => vpcs[vpcId]?.region ?? ''

const NETWORK: Resource<Network> = {
  type: 'scaleway_vpc_private_network',
  label: 'network',
  of: ({ networks }) => Object.values(networks),
  existing: ({ networks }) => Object.values(networks),
  heading: ({ name }) => text.rollout.terraform.network(name),
  region: vpcRegion,
  body: (network, { plan, idOf }) => {
    const region = vpcRegion(network, plan)
    const v6 = network.subnets.filter((subnet) => canonicalPrefix(subnet).version === 6)
    const [v4, ...more] = network.subnets.filter((subnet) => !v6.includes(subnet))
    return {
      notes: more.length === 0 ? [] : [text.rollout.terraform.oneSubnet(more)],
      args: [
        ['name', network.name],
        ['region', region],
        ['project_id', known(network.imported, 'project_id') ?? plan.vpcs[network.vpcId]?.projectId],
        ['vpc_id', idOf(network.vpcId, region)],
        tagged(network.tags),
      ],
      inner: [
        ...(v4 === undefined ? [] : [{ name: 'ipv4_subnet', args: [['subnet', v4] as const] }]),
        ...v6.map((subnet) => ({ name: 'ipv6_subnets', args: [['subnet', subnet] as const] })),
      ],
    }
  },
}

/** The next hops that the provider has arguments for, by the account's names for them. */
const NEXT_HOPS = ['nexthop_resource_id', 'nexthop_private_network_id', 'nexthop_vpc_connector_id'] as const

/** Whether somebody has to say where a custom route leads: the plan keeps only what an account said of it. */
const asksForNextHop = ({ imported }: Route): boolean => NEXT_HOPS.every((hop) => known(imported, hop) === null)

const ROUTE: Resource<Route> = {
  type: 'scaleway_vpc_route',
  label: 'route',
  of: ({ routes }) => Object.values(routes),
  existing: ({ routes }) => Object.values(routes),
  heading: ({ destination }) => text.rollout.terraform.route(destination),
  region: vpcRegion,
  body: (route, { plan, idOf }) => {
    const region = vpcRegion(route, plan)
    const tags = route.imported?.fields.tags
    return {
      args: [
        ['region', region],
        ['vpc_id', idOf(route.vpcId, region)],
        ['destination', route.destination],
        ['description', route.description === '' ? null : route.description],
        ...(asksForNextHop(route)
          ? [['nexthop_resource_id', { reference: `var.${askedNextHop(route).variable}` }] as const]
          : NEXT_HOPS.map((hop): HclArgument => [hop, known(route.imported, hop)])),
        tagged(Array.isArray(tags) ? tags.map(String) : []),
      ],
    }
  },
}

const POLICY: Resource<Policy> = {
  type: 'scaleway_interlink_routing_policy',
  label: 'policy',
  of: ({ policies }) => Object.values(policies),
  existing: ({ policies }) => Object.values(policies),
  heading: ({ name }) => text.rollout.terraform.policy(name),
  region: ({ region }) => region,
  body: (policy) => ({
    args: [
      ['name', policy.name],
      ['region', policy.region],
      ['project_id', policy.projectId],
      ['is_ipv6', policy.isIpv6],
      ['prefix_filter_in', policy.prefixFilterIn],
      ['prefix_filter_out', policy.prefixFilterOut],
      tagged(policy.tags),
    ],
  }),
}

const LINK: Resource<Link> = {
  type: 'scaleway_interlink_link',
  label: 'interlink',
  of: ({ links }) => Object.values(links).filter(isWanted),
  existing: ({ links }) => Object.values(links).filter((link) => isOrdered(link) && isWanted(link)),
  heading: ({ name }) => text.rollout.terraform.link(name),
  region: ({ region }) => region,
  body: (link, context) => {
    const { idOf } = context
    const was = context.baseline.links[link.id]
    const isExchanged = isOrdered(was) && policiesOf(was) !== policiesOf(link)
    return {
      notes: isExchanged ? [text.rollout.terraform.policiesAtCreation] : [],
      args: [
        ['name', link.name],
        ['region', link.region],
        ['project_id', link.projectId],
        ['pop_id', popOf(link, context)],
        ['partner_id', regional(link.region, link.partnerId)],
        ['connection_id', connectionOf(link, context)],
        ['bandwidth_mbps', link.bandwidthMbps],
        ['vlan', link.kind === 'self_hosted' ? link.vlan : null],
        ['peer_asn', link.kind === 'self_hosted' ? link.peerAsn : null],
        ['vpc_id', idOf(link.vpcId, link.region)],
        ['routing_policy_v4_id', idOf(link.routingPolicyV4Id, link.region)],
        ['routing_policy_v6_id', idOf(link.routingPolicyV6Id, link.region)],
        ['enable_route_propagation', link.enableRoutePropagation],
        tagged(link.tags),
      ],
    }
  },
}

const connectionOf = ({ region, connectionId }: Link, { baseline, plan }: TerraformContext) => {
  const connection = plan.connections[connectionId ?? '']
  return connection === undefined || connection.id in baseline.connections
    ? regional(region, connectionId)
    : variableOf(askedConnection(connection))
}

const popOf = ({ region, popId }: Link, { plan }: TerraformContext) => {
  const asked = popId === null ? null : askedPop(plan, popId)
  return asked === null ? regional(region, popId) : variableOf(asked)
}

const variableOf = ({ variable }: Asked): HclReference => ({ reference: `var.${variable}` })

/** What the file asks for: next hops, and in the provider's form PoPs that have placeholders and connections still to be ordered. */
export const askedFor = ({ baseline, plan }: TerraformContext): Asked[] => {
  const links = LINK.of(plan)
  const usedBy = (id: string, field: 'popId' | 'connectionId') => links.some((link) => link[field] === id)
  const withRegion = ({ variable, what }: Asked): Asked => ({ variable, what: text.rollout.terraform.withRegion(what) })
  return [
    ...ROUTE.of(plan).filter(asksForNextHop).map(askedNextHop),
    ...Object.values(plan.pops)
      .filter(({ id }) => usedBy(id, 'popId'))
      .flatMap(({ id }) => askedPop(plan, id) ?? [])
      .map(withRegion),
    ...Object.values(plan.connections)
      .filter(({ id }) => usedBy(id, 'connectionId') && !(id in baseline.connections))
      .map(askedConnection)
      .map(withRegion),
  ]
}

/** Every type of resource, each after what it refers to. */
export const RESOURCES: readonly Resource<{ id: string }>[] = [VPC, NETWORK, ROUTE, POLICY, LINK]

const policiesOf = ({ routingPolicyV4Id, routingPolicyV6Id }: Link): string =>
  `${routingPolicyV4Id} ${routingPolicyV6Id}`
