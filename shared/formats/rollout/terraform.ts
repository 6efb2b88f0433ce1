import { plainLine } from '../../model/plain-line.ts'
import type { Plan } from '../../model/plan.ts'
import { canonicalPrefix } from '../../model/prefix.ts'
import { isOrdered, isWanted } from '../../rollout/account.ts'
import { type HclReference, type HclValue, hclBlock } from './hcl.ts'

type Kind = 'vpc' | 'network' | 'route' | 'policy' | 'link'

const RESOURCES: Record<Kind, string> = {
  vpc: 'scaleway_vpc',
  network: 'scaleway_vpc_private_network',
  route: 'scaleway_vpc_route',
  policy: 'scaleway_interlink_routing_policy',
  link: 'scaleway_interlink_link',
}

/**
 * The plan as Terraform for Scaleway's provider: a resource for everything that the account is to hold, and an `import`
 * block (Terraform 1.5) for what it holds already. A block's label is made of its id alone, so that neither a new name nor
 * anything beside it ever moves a resource. The same plan and baseline give the same bytes.
 */
export const terraformOf = (baseline: Plan, plan: Plan): string => {
  const labels = labelsOf(plan)
  const address = (id: string): string => labels.get(id) ?? ''
  const reference = (id: string | null): HclReference | string | null => {
    if (id === null) return null
    return labels.has(id) ? { reference: `${address(id)}.id` } : id
  }
  const block = (
    kind: Kind,
    thing: { id: string; name?: string },
    args: [string, HclValue | null][],
    nested: { names: string[]; blocks: [string, HclValue][][] } = { names: [], blocks: [] },
  ): string => {
    const label = address(thing.id).slice(RESOURCES[kind].length + 1)
    return hclBlock(`resource "${RESOURCES[kind]}" "${label}"`, args, nested.blocks, nested.names)
  }
  const heading = (text: string) => `# ${plainLine(text)}\n`
  const imported = (id: string, region: string, exists: boolean): string =>
    exists
      ? `\n${hclBlock('import', [
          ['to', { reference: address(id) }],
          ['id', `${region}/${id}`],
        ])}`
      : ''
  const tags = (all: readonly string[]): [string, HclValue | null] => ['tags', all.length === 0 ? null : all]
  const regionOf = (vpcId: string) => plan.vpcs[vpcId]?.region ?? ''

  const vpcs = Object.values(plan.vpcs).map(
    (vpc) =>
      heading(`VPC ${vpc.name}`) +
      block('vpc', vpc, [
        ['name', vpc.name],
        ['region', vpc.region],
        ['project_id', vpc.projectId],
        ['enable_routing', vpc.routingEnabled],
        ['enable_custom_routes_propagation', vpc.customRoutesPropagationEnabled],
        tags(vpc.tags),
      ]) +
      imported(vpc.id, vpc.region, vpc.id in baseline.vpcs),
  )
  const networks = Object.values(plan.networks).map((network) => {
    const v4 = network.subnets.filter((subnet) => !isIpv6Text(subnet))
    const v6 = network.subnets.filter(isIpv6Text)
    const region = regionOf(network.vpcId)
    return (
      heading(`Private Network ${network.name}`) +
      block(
        'network',
        network,
        [['name', network.name], ['region', region], ['vpc_id', reference(network.vpcId)], tags(network.tags)],
        {
          names: [...v4.map(() => 'ipv4_subnet'), ...v6.map(() => 'ipv6_subnets')],
          blocks: [...v4, ...v6].map((subnet) => [['subnet', subnet]]),
        },
      ) +
      imported(network.id, region, network.id in baseline.networks)
    )
  })
  const routes = Object.values(plan.routes).map((route) => {
    const region = regionOf(route.vpcId)
    return (
      heading(`Custom route ${route.destination}`) +
      block('route', route, [
        ['region', region],
        ['vpc_id', reference(route.vpcId)],
        ['destination', route.destination],
        ['description', route.description === '' ? null : route.description],
        ['nexthop_resource_id', { reference: `var.${nextHop(route.id)}` }],
      ]) +
      imported(route.id, region, route.id in baseline.routes)
    )
  })
  const policies = Object.values(plan.policies).map(
    (policy) =>
      heading(`Routing policy ${policy.name}`) +
      block('policy', policy, [
        ['name', policy.name],
        ['region', policy.region],
        ['project_id', policy.projectId],
        ['is_ipv6', policy.isIpv6],
        ['prefix_filter_in', policy.prefixFilterIn],
        ['prefix_filter_out', policy.prefixFilterOut],
        tags(policy.tags),
      ]) +
      imported(policy.id, policy.region, policy.id in baseline.policies),
  )
  const links = Object.values(plan.links)
    .filter(isWanted)
    .map(
      (link) =>
        heading(`InterLink ${link.name}`) +
        block('link', link, [
          ['name', link.name],
          ['region', link.region],
          ['project_id', link.projectId],
          ['pop_id', link.popId],
          ['partner_id', link.partnerId],
          ['connection_id', link.connectionId],
          ['bandwidth_mbps', link.bandwidthMbps],
          ['vlan', link.kind === 'self_hosted' ? link.vlan : null],
          ['peer_asn', link.kind === 'self_hosted' ? link.peerAsn : null],
          ['vpc_id', reference(link.vpcId)],
          ['routing_policy_v4_id', reference(link.routingPolicyV4Id)],
          ['routing_policy_v6_id', reference(link.routingPolicyV6Id)],
          ['enable_route_propagation', link.enableRoutePropagation],
          tags(link.tags),
        ]) +
        imported(link.id, link.region, isOrdered(baseline.links[link.id])),
    )
  const variables = Object.values(plan.routes).map(
    (route) =>
      heading(`The resource that custom route ${route.destination} leads to: the plan does not know it.`) +
      hclBlock(`variable "${nextHop(route.id)}"`, [['type', { reference: 'string' }]]),
  )
  return [HEADER, ...variables, ...vpcs, ...networks, ...routes, ...policies, ...links].join('\n')
}

const HEADER = `terraform {
  required_version = ">= 1.5"
  required_providers {
    scaleway = {
      source = "scaleway/scaleway"
    }
  }
}
`

const nextHop = (routeId: string): string => `next_hop_${routeId.slice(0, 8)}`

const isIpv6Text = (prefix: string): boolean => canonicalPrefix(prefix).version === 6

/** The address of each resource by the id of its thing. */
const labelsOf = (plan: Plan): Map<string, string> => {
  const labels = new Map<string, string>()
  const kinds: [Kind, Record<string, { id: string }>][] = [
    ['vpc', plan.vpcs],
    ['network', plan.networks],
    ['route', plan.routes],
    ['policy', plan.policies],
    ['link', Object.fromEntries(Object.entries(plan.links).filter(([, link]) => isWanted(link)))],
  ]
  for (const [kind, things] of kinds) {
    for (const id of Object.keys(things)) {
      labels.set(id, `${RESOURCES[kind]}.${kind === 'link' ? 'interlink' : kind}_${id.replaceAll('-', '_')}`)
    }
  }
  return labels
}
