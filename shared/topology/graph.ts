import type { Connection, Partner, Pop } from '../model/catalogue.ts'
import type { Link } from '../model/link.ts'
import type { Plan } from '../model/plan.ts'
import type { Policy } from '../model/policy.ts'
import type { Site } from '../model/site.ts'
import type { Network, Vpc } from '../model/vpc.ts'

export type SiteNode = { kind: 'site'; id: string; label: string; site: Site }
export type LinkNode = {
  kind: 'link'
  id: string
  label: string
  link: Link
  pop: Pop | null
  partner: Partner | null
  connection: Connection | null
}
export type VpcNode = { kind: 'vpc'; id: string; label: string; vpc: Vpc; networks: Network[] }
export type PolicyNode = { kind: 'policy'; id: string; label: string; policy: Policy }

export type TopologyNode = SiteNode | LinkNode | VpcNode | PolicyNode
export type NodeKind = TopologyNode['kind']

export type EdgeKind = 'site-link' | 'link-vpc' | 'policy-link'
/** Drawn from → to: site → InterLink → VPC, policy → InterLink. Every edge is one field of one InterLink. */
export type TopologyEdge = {
  id: string
  kind: EdgeKind
  from: string
  to: string
  linkId: string
  /** Of policy-link edges: the IP version whose policy it is. */
  isIpv6: boolean | null
}

/** What a plan looks like to everything that draws: nodes and edges in order of creation. */
export type TopologyGraph = { nodes: TopologyNode[]; edges: TopologyEdge[] }

/** Ids of an InterLink's edges; stable, so that a view can keep what it knows of an edge across changes. */
export const siteEdgeId = (linkId: string) => `${linkId}:site`
export const vpcEdgeId = (linkId: string) => `${linkId}:vpc`
export const policyEdgeId = (linkId: string, isIpv6: boolean) => `${linkId}:${isIpv6 ? 'policy6' : 'policy4'}`

type Sources = Pick<Plan, 'sites' | 'links' | 'vpcs' | 'policies' | 'networks' | 'pops' | 'partners' | 'connections'>

const SOURCE_KEYS = ['sites', 'links', 'vpcs', 'policies', 'networks', 'pops', 'partners', 'connections'] as const

const graphs = new WeakMap<object, { sources: Sources; graph: TopologyGraph }>()

/** An InterLink with its edges. `ends`: which of its ends are in the plan, a bit for each of four. */
type LinkPart = { node: LinkNode; ends: number; edges: readonly TopologyEdge[] }

type Parts = {
  of: Sources | null
  sites: readonly SiteNode[]
  links: readonly LinkPart[]
  vpcs: readonly VpcNode[]
  policies: readonly PolicyNode[]
}

/** What the graph made last consists of: the next one takes over what did not change. (A WeakMap by entity costs the collector much more.) */
let latest: Parts = { of: null, sites: [], links: [], vpcs: [], policies: [] }

/**
 * The topology of a plan. Asking again for the same collections gives the same graph, and an unchanged thing keeps its
 * node object and its edges through changes elsewhere, so views can compare by identity. A `deleted` InterLink is gone (commands.md).
 */
export function graphOf(plan: Sources): TopologyGraph {
  const known = graphs.get(plan.links)
  if (known && SOURCE_KEYS.every((key) => known.sources[key] === plan[key])) return known.graph
  latest = partsOf(plan, latest)
  const graph = graphFrom(latest)
  graphs.set(plan.links, { sources: plan, graph })
  return graph
}

const graphFrom = ({ sites, links, vpcs, policies }: Parts): TopologyGraph => {
  const nodes: TopologyNode[] = [...sites]
  const edges: TopologyEdge[] = []
  for (const link of links) {
    nodes.push(link.node)
    for (const edge of link.edges) edges.push(edge)
  }
  for (const vpc of vpcs) nodes.push(vpc)
  for (const policy of policies) nodes.push(policy)
  return { nodes, edges }
}

/** What parts of InterLinks are made of besides the InterLink. */
const AROUND_LINKS = ['sites', 'vpcs', 'policies', 'pops', 'partners', 'connections'] as const

const partsOf = (plan: Sources, before: Parts): Parts => {
  const isSame = (...keys: readonly (keyof Sources)[]) => keys.every((key) => before.of?.[key] === plan[key])
  const networks = networksByVpc(plan.networks)
  const aroundIsSame = isSame(...AROUND_LINKS)
  return {
    of: plan,
    sites: isSame('sites') ? before.sites : following(plan.sites, before.sites, ({ id }) => id, siteNode),
    links: following(
      plan.links,
      before.links,
      ({ node }) => node.id,
      (link, known) => (aroundIsSame && known?.node.link === link ? known : linkPart(plan, link, known)),
    ),
    vpcs: isSame('vpcs', 'networks')
      ? before.vpcs
      : following(
          plan.vpcs,
          before.vpcs,
          ({ id }) => id,
          (vpc, known) => vpcNode(vpc, networks.get(vpc.id) ?? [], known),
        ),
    policies: isSame('policies')
      ? before.policies
      : following(plan.policies, before.policies, ({ id }) => id, policyNode),
  }
}

/**
 * One part for each thing, in the order of the plan; null leaves the thing out. Most things stand where they stood: they are found
 * by their place, and only after one that came or went by their id.
 */
function following<T extends { id: string }, P>(
  things: Readonly<Record<string, T>>,
  before: readonly P[],
  idOf: (part: P) => string,
  make: (thing: T, known: P | undefined) => P | null,
): P[] {
  const parts: P[] = []
  let byId: Map<string, P> | null = null
  for (const id in things) {
    let known = before[parts.length]
    if (known === undefined || idOf(known) !== id) {
      byId ??= new Map(before.map((part) => [idOf(part), part]))
      known = byId.get(id)
    }
    const part = make(things[id]!, known)
    if (part !== null) parts.push(part)
  }
  return parts
}

let grouped: { networks: Sources['networks']; byVpc: ReadonlyMap<string, Network[]> } | null = null

function networksByVpc(networks: Sources['networks']): ReadonlyMap<string, Network[]> {
  if (grouped?.networks === networks) return grouped.byVpc
  const byVpc = new Map<string, Network[]>()
  for (const id in networks) {
    const network = networks[id]!
    const list = byVpc.get(network.vpcId)
    if (list) list.push(network)
    else byVpc.set(network.vpcId, [network])
  }
  grouped = { networks, byVpc }
  return byVpc
}

const siteNode = (site: Site, known: SiteNode | undefined): SiteNode =>
  known?.site === site ? known : { kind: 'site', id: site.id, label: site.name, site }

const policyNode = (policy: Policy, known: PolicyNode | undefined): PolicyNode =>
  known?.policy === policy ? known : { kind: 'policy', id: policy.id, label: policy.name, policy }

function vpcNode(vpc: Vpc, networks: Network[], known: VpcNode | undefined): VpcNode {
  const same = (other: Network[]) =>
    other === networks || (other.length === networks.length && other.every((network, i) => network === networks[i]))
  if (known?.vpc === vpc && same(known.networks)) return known
  return { kind: 'vpc', id: vpc.id, label: vpc.name, vpc, networks }
}

function linkPart(plan: Sources, link: Link, known: LinkPart | undefined): LinkPart | null {
  if (link.status === 'deleted') return null
  const node = linkNode(plan, link, known?.node)
  const ends =
    (link.siteId && plan.sites[link.siteId] ? 1 : 0) |
    (link.vpcId && plan.vpcs[link.vpcId] ? 2 : 0) |
    (link.routingPolicyV4Id && plan.policies[link.routingPolicyV4Id] ? 4 : 0) |
    (link.routingPolicyV6Id && plan.policies[link.routingPolicyV6Id] ? 8 : 0)
  if (known?.node.link === link && known.ends === ends)
    return known.node === node ? known : { node, ends, edges: known.edges }
  return { node, ends, edges: edgesOf(link, ends) }
}

function linkNode(plan: Sources, link: Link, known: LinkNode | undefined): LinkNode {
  const pop = link.popId ? (plan.pops[link.popId] ?? null) : null
  const partner = link.partnerId ? (plan.partners[link.partnerId] ?? null) : null
  const connection = link.connectionId ? (plan.connections[link.connectionId] ?? null) : null
  if (known?.link === link && known.pop === pop && known.partner === partner && known.connection === connection)
    return known
  return { kind: 'link', id: link.id, label: link.name, link, pop, partner, connection }
}

function edgesOf(link: Link, ends: number): TopologyEdge[] {
  const edges: TopologyEdge[] = []
  const linkId = link.id
  const add = (id: string, kind: EdgeKind, from: string, to: string, isIpv6: boolean | null) =>
    edges.push({ id, kind, from, to, linkId, isIpv6 })
  if (ends & 1) add(siteEdgeId(linkId), 'site-link', link.siteId!, linkId, null)
  if (ends & 2) add(vpcEdgeId(linkId), 'link-vpc', linkId, link.vpcId!, null)
  if (ends & 4) add(policyEdgeId(linkId, false), 'policy-link', link.routingPolicyV4Id!, linkId, false)
  if (ends & 8) add(policyEdgeId(linkId, true), 'policy-link', link.routingPolicyV6Id!, linkId, true)
  return edges
}
