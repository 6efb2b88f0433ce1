import type { Plan } from '../../model/plan.ts'
import type { CoreCommand } from '../../rollout/step.ts'

/** A value of an argument: a text, the id of a thing that may not exist yet, or something that only the operator knows. */
export type ScwValue = { text: string } | { idOf: string } | { ask: string }

/** One call of Scaleway's command line tool: `scw interlink link attach_vpc ID vpc-id=… region=…`. */
export type ScwCall = {
  /** The command's words: namespace, resource, verb. */
  words: readonly string[]
  /** The thing that the call is about, as its first argument; null for a create. */
  subject: string | null
  args: readonly (readonly [name: string, value: ScwValue])[]
}

const literal = (value: unknown): ScwValue => ({ text: String(value) })
const idOf = (id: unknown): ScwValue => ({ idOf: String(id) })

type Args = [string, ScwValue][]

const given = (name: string, value: unknown): Args =>
  value === undefined || value === null ? [] : [[name, literal(value)]]

/** `name.0=… name.1=…`; a list that was given and is empty is `name=none`, which empties what is there. */
const listed = (name: string, values: unknown): Args => {
  if (!Array.isArray(values)) return []
  if (values.length === 0) return [[name, literal('none')]]
  return values.map((value, i) => [`${name}.${i}`, literal(value)])
}

/** For a create, where an empty list is the same as none. */
const listedIfAny = (name: string, values: unknown): Args =>
  Array.isArray(values) && values.length === 0 ? [] : listed(name, values)

/**
 * The call that carries a command out, where `scw` can (shared/rollout/by-hand.ts); names and arguments as its own
 * documentation has them. `before` is the account just before it.
 */
export const scwCall = (before: Plan, command: CoreCommand): ScwCall | null => {
  const c = command
  const link = before.links[String(c.linkId)]
  const vpcOf = (vpcId: unknown) => before.vpcs[String(vpcId)]
  const call = (words: string, subject: unknown, region: string | undefined, args: Args = []): ScwCall => ({
    words: words.split(' '),
    subject: subject === null ? null : String(subject),
    args: [...args, ...given('region', region)],
  })
  const onLink = (verb: string, args: Args = []) => call(`interlink link ${verb}`, c.linkId, link?.region, args)
  const tags = listed('tags', c.tags)

  switch (c.command) {
    case 'link.create':
      return call('interlink link create', null, String(c.region), [
        ...given('name', c.name),
        ...given('pop-id', c.popId),
        ...given('bandwidth-mbps', c.bandwidthMbps),
        ...given('partner-id', c.partnerId),
        ...(c.connectionId ? ([['connection-id', idOf(c.connectionId)]] satisfies Args) : []),
        ...given('peer-asn', c.peerAsn),
        ...given('vlan', c.vlan),
        ...given('project-id', c.projectId),
        ...listedIfAny('tags', c.tags),
      ])
    case 'link.update':
      return onLink('update', [...given('name', c.name), ...tags, ...given('peer-asn', c.peerAsn)])
    case 'link.delete':
      return onLink('delete')
    case 'link.attachVpc':
      return onLink('attach_vpc', [['vpc-id', idOf(c.vpcId)]])
    case 'link.detachVpc':
      return onLink('detach_vpc')
    case 'link.attachPolicy':
      return onLink('attach_policy', [['routing-policy-id', idOf(c.policyId)]])
    case 'link.detachPolicy':
      return onLink('detach_policy', [['routing-policy-id', idOf(c.policyId)]])
    case 'link.activatePropagation':
      return onLink('enable_propagation')
    case 'link.deactivatePropagation':
      return onLink('disable_propagation')
    case 'policy.create':
      return call('interlink routing-policy create', null, String(c.region), [
        ...given('name', c.name),
        ...given('is-ipv6', c.isIpv6),
        ...listedIfAny('prefix-filter-in', c.prefixFilterIn),
        ...listedIfAny('prefix-filter-out', c.prefixFilterOut),
        ...listedIfAny('tags', c.tags),
      ])
    case 'policy.update':
      return call('interlink routing-policy update', c.policyId, before.policies[String(c.policyId)]?.region, [
        ...given('name', c.name),
        ...tags,
        ...listed('prefix-filter-in', c.prefixFilterIn),
        ...listed('prefix-filter-out', c.prefixFilterOut),
      ])
    case 'policy.delete':
      return call('interlink routing-policy delete', c.policyId, before.policies[String(c.policyId)]?.region)
    case 'vpc.create':
      return call('vpc vpc create', null, String(c.region), [
        ...given('name', c.name),
        ...given('project-id', c.projectId),
        ...listedIfAny('tags', c.tags),
        ['enable-routing', literal(true)],
      ])
    case 'vpc.update':
      return call('vpc vpc update', c.vpcId, vpcOf(c.vpcId)?.region, [...given('name', c.name), ...tags])
    case 'vpc.delete':
      return call('vpc vpc delete', c.vpcId, vpcOf(c.vpcId)?.region)
    case 'network.create':
      return call('vpc private-network create', null, vpcOf(c.vpcId)?.region, [
        ...given('name', c.name),
        ['vpc-id', idOf(c.vpcId)],
        ...listedIfAny('subnets', c.subnets),
      ])
    case 'network.update':
    case 'network.delete': {
      const network = before.networks[String(c.networkId)]
      const verb = c.command === 'network.update' ? 'update' : 'delete'
      return call(`vpc private-network ${verb}`, c.networkId, vpcOf(network?.vpcId)?.region, given('name', c.name))
    }
    case 'route.create':
      return call('vpc route create', null, vpcOf(c.vpcId)?.region, [
        ['vpc-id', idOf(c.vpcId)],
        ...given('destination', c.destination),
        ...given('description', c.description),
        // The plan doesn't model where a custom route leads: whoever carries it out knows the resource.
        ['nexthop-resource-id', { ask: String(c.id) }],
      ])
    case 'route.update':
    case 'route.delete': {
      const route = before.routes[String(c.routeId)]
      const verb = c.command === 'route.update' ? 'update' : 'delete'
      return call(`vpc route ${verb}`, c.routeId, vpcOf(route?.vpcId)?.region, [
        ...given('destination', c.destination),
        ...given('description', c.description),
      ])
    }
    default:
      return null
  }
}
