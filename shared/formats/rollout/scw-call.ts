import type { Plan } from '../../model/plan.ts'
import type { CoreCommand } from '../../rollout/step.ts'
import { type Asked, askedBy, askedPop } from './asked.ts'

/** A value of an argument: a text, the id of a thing that may not exist yet, or the variable of something that is asked for. */
export type ScwValue = { text: string } | { idOf: string } | { ask: string }

/** One call of Scaleway's command line tool: `scw interlink link attach_vpc ID vpc-id=… region=…`. */
export type ScwCall = {
  /** The command's words: namespace, resource, verb. */
  words: readonly string[]
  /** The thing that the call is about, as its first argument; null for a create. */
  subject: string | null
  args: readonly ScwArgument[]
}
export type ScwArgument = readonly [name: string, value: ScwValue]

/** How a core command is said: its words, the field that names its subject (none for a create), where, and the rest. */
type Saying = {
  words: string
  subject?: string
  region: (command: CoreCommand, before: Plan) => string | undefined
  args?: (command: CoreCommand, before: Plan) => ScwArgument[]
}

const given = (name: string, value: unknown): ScwArgument[] =>
  value === undefined || value === null ? [] : [[name, { text: String(value) }]]

const askedOr = (name: string, asked: Asked | null, value: unknown): ScwArgument[] =>
  asked === null ? given(name, value) : [[name, { ask: asked.variable }]]

const reference = (name: string, id: unknown): ScwArgument => [name, { idOf: String(id) }]

/** `name.0=… name.1=…`; a list that was given and is empty is `name=none`, which empties what is there. */
const listed = (name: string, values: unknown): ScwArgument[] => {
  if (!Array.isArray(values)) return []
  if (values.length === 0) return [[name, { text: 'none' }]]
  return values.map((value, i) => [`${name}.${i}`, { text: String(value) }])
}

/** For a create, where an empty list is the same as none. */
const listedIfAny = (name: string, values: unknown): ScwArgument[] =>
  Array.isArray(values) && values.length === 0 ? [] : listed(name, values)

const ownRegion: Saying['region'] = ({ region }) => String(region)
const vpcOf = ({ vpcs }: Plan, id: unknown) => vpcs[String(id)]
const linkRegion: Saying['region'] = ({ linkId }, { links }) => links[String(linkId)]?.region
const policyRegion: Saying['region'] = ({ policyId }, { policies }) => policies[String(policyId)]?.region
const vpcRegion: Saying['region'] = ({ vpcId }, before) => vpcOf(before, vpcId)?.region
const networkRegion: Saying['region'] = ({ networkId }, before) =>
  vpcOf(before, before.networks[String(networkId)]?.vpcId)?.region
const routeRegion: Saying['region'] = ({ routeId }, before) =>
  vpcOf(before, before.routes[String(routeId)]?.vpcId)?.region

const onLink = (verb: string, args?: Saying['args']): Saying => ({
  words: `interlink link ${verb}`,
  subject: 'linkId',
  region: linkRegion,
  ...(args && { args }),
})

/** One entry for each command that `scw` can carry out; names and arguments as its own documentation has them. */
const SAYINGS: Readonly<Record<string, Saying>> = {
  'link.create': {
    words: 'interlink link create',
    region: ownRegion,
    args: (c, before) => [
      ...given('name', c.name),
      ...askedOr('pop-id', askedPop(before, String(c.popId)), c.popId),
      ...given('bandwidth-mbps', c.bandwidthMbps),
      ...given('partner-id', c.partnerId),
      ...(c.connectionId ? [reference('connection-id', c.connectionId)] : []),
      // Of a hosted InterLink the account and the partner choose both.
      ...(c.connectionId ? [...given('peer-asn', c.peerAsn), ...given('vlan', c.vlan)] : []),
      ...given('project-id', c.projectId),
      ...listedIfAny('tags', c.tags),
    ],
  },
  'link.update': onLink('update', (c) => [
    ...given('name', c.name),
    ...listed('tags', c.tags),
    ...given('peer-asn', c.peerAsn),
  ]),
  'link.delete': onLink('delete'),
  'link.attachVpc': onLink('attach_vpc', ({ vpcId }) => [reference('vpc-id', vpcId)]),
  'link.detachVpc': onLink('detach_vpc'),
  'link.attachPolicy': onLink('attach_policy', ({ policyId }) => [reference('routing-policy-id', policyId)]),
  'link.detachPolicy': onLink('detach_policy', ({ policyId }) => [reference('routing-policy-id', policyId)]),
  'link.activatePropagation': onLink('enable_propagation'),
  'link.deactivatePropagation': onLink('disable_propagation'),
  'policy.create': {
    words: 'interlink routing-policy create',
    region: ownRegion,
    args: (c) => [
      ...given('name', c.name),
      ...given('is-ipv6', c.isIpv6),
      ...listedIfAny('prefix-filter-in', c.prefixFilterIn),
      ...listedIfAny('prefix-filter-out', c.prefixFilterOut),
      ...listedIfAny('tags', c.tags),
    ],
  },
  'policy.update': {
    words: 'interlink routing-policy update',
    subject: 'policyId',
    region: policyRegion,
    args: (c) => [
      ...given('name', c.name),
      ...listed('tags', c.tags),
      ...listed('prefix-filter-in', c.prefixFilterIn),
      ...listed('prefix-filter-out', c.prefixFilterOut),
    ],
  },
  'policy.delete': { words: 'interlink routing-policy delete', subject: 'policyId', region: policyRegion },
  'vpc.create': {
    words: 'vpc vpc create',
    region: ownRegion,
    args: (c) => [
      ...given('name', c.name),
      ...given('project-id', c.projectId),
      ...listedIfAny('tags', c.tags),
      ...given('enable-routing', true),
    ],
  },
  'vpc.update': {
    words: 'vpc vpc update',
    subject: 'vpcId',
    region: vpcRegion,
    args: (c) => [...given('name', c.name), ...listed('tags', c.tags)],
  },
  'vpc.delete': { words: 'vpc vpc delete', subject: 'vpcId', region: vpcRegion },
  'network.create': {
    words: 'vpc private-network create',
    region: vpcRegion,
    args: (c, before) => [
      ...given('name', c.name),
      // Else it would be the project that scw is set up for.
      ...given('project-id', vpcOf(before, c.vpcId)?.projectId),
      reference('vpc-id', c.vpcId),
      ...listedIfAny('subnets', c.subnets),
    ],
  },
  'network.update': {
    words: 'vpc private-network update',
    subject: 'networkId',
    region: networkRegion,
    args: (c) => given('name', c.name),
  },
  'network.delete': { words: 'vpc private-network delete', subject: 'networkId', region: networkRegion },
  'route.create': {
    words: 'vpc route create',
    region: vpcRegion,
    args: (c, before) => [
      reference('vpc-id', c.vpcId),
      ...given('destination', c.destination),
      ...given('description', c.description),
      ...askedOr('nexthop-resource-id', askedBy(before, c)[0] ?? null, null),
    ],
  },
  'route.update': {
    words: 'vpc route update',
    subject: 'routeId',
    region: routeRegion,
    args: (c) => [...given('destination', c.destination), ...given('description', c.description)],
  },
  'route.delete': { words: 'vpc route delete', subject: 'routeId', region: routeRegion },
}

/**
 * The call that carries a command out, or null where `scw` has none (shared/rollout/by-hand.ts). `before` is the account just
 * before it.
 */
export const scwCall = (before: Plan, command: CoreCommand): ScwCall | null => {
  const saying = SAYINGS[command.command]
  if (saying === undefined) return null
  return {
    words: saying.words.split(' '),
    subject: saying.subject === undefined ? null : String(command[saying.subject]),
    args: [...(saying.args?.(command, before) ?? []), ...given('region', saying.region(command, before))],
  }
}
