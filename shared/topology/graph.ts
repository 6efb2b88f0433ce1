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

/** Nodes of the graph made last, which the next one takes over where nothing changed. (A WeakMap by entity costs the collector much more.) */
let latest = new Map<string, TopologyNode>()

/**
 * The topology of a plan. Asking again for the same collections gives the same graph, and an unchanged thing keeps its
 * node object through changes elsewhere, so views can compare by identity. A `deleted` InterLink is gone (commands.md).
 */
export function graphOf(plan: Sources): TopologyGraph {
  const known = graphs.get(plan.links)
  if (known && SOURCE_KEYS.every((key) => known.sources[key] === plan[key])) return known.graph
  const nodes = nodesOf(plan)
  latest = new Map()
  for (const node of nodes) latest.set(node.id, node)
  const graph = { nodes, edges: edgesOf(plan) }
  graphs.set(plan.links, { sources: plan, graph })
  return graph
}

function nodesOf(plan: Sources): TopologyNode[] {
  const networks = new Map<string, Network[]>()
  for (const network of Object.values(plan.networks)) {
    const list = networks.get(network.vpcId)
    if (list) list.push(network)
    else networks.set(network.vpcId, [network])
  }
  const all: TopologyNode[] = []
  for (const site of Object.values(plan.sites)) all.push(siteNode(site))
  for (const link of Object.values(plan.links)) if (link.status !== 'deleted') all.push(linkNode(plan, link))
  for (const vpc of Object.values(plan.vpcs)) all.push(vpcNode(vpc, networks.get(vpc.id) ?? []))
  for (const policy of Object.values(plan.policies)) all.push(policyNode(policy))
  return all
}

function siteNode(site: Site): SiteNode {
  const known = latest.get(site.id)
  if (known?.kind === 'site' && known.site === site) return known
  return { kind: 'site', id: site.id, label: site.name, site }
}

function policyNode(policy: Policy): PolicyNode {
  const known = latest.get(policy.id)
  if (known?.kind === 'policy' && known.policy === policy) return known
  return { kind: 'policy', id: policy.id, label: policy.name, policy }
}

function vpcNode(vpc: Vpc, networks: Network[]): VpcNode {
  const known = latest.get(vpc.id)
  const same = (other: Network[]) => other.length === networks.length && other.every((n, i) => n === networks[i])
  if (known?.kind === 'vpc' && known.vpc === vpc && same(known.networks)) return known
  return { kind: 'vpc', id: vpc.id, label: vpc.name, vpc, networks }
}

function linkNode(plan: Sources, link: Link): LinkNode {
  const pop = link.popId ? (plan.pops[link.popId] ?? null) : null
  const partner = link.partnerId ? (plan.partners[link.partnerId] ?? null) : null
  const connection = link.connectionId ? (plan.connections[link.connectionId] ?? null) : null
  const known = latest.get(link.id)
  if (known?.kind === 'link' && known.link === link)
    if (known.pop === pop && known.partner === partner && known.connection === connection) return known
  return { kind: 'link', id: link.id, label: link.name, link, pop, partner, connection }
}

function edgesOf(plan: Sources): TopologyEdge[] {
  const edges: TopologyEdge[] = []
  for (const link of Object.values(plan.links)) {
    if (link.status === 'deleted') continue
    const linkId = link.id
    const add = (id: string, kind: EdgeKind, from: string, to: string, isIpv6: boolean | null) =>
      edges.push({ id, kind, from, to, linkId, isIpv6 })
    if (link.siteId && plan.sites[link.siteId]) add(siteEdgeId(linkId), 'site-link', link.siteId, linkId, null)
    if (link.vpcId && plan.vpcs[link.vpcId]) add(vpcEdgeId(linkId), 'link-vpc', linkId, link.vpcId, null)
    for (const isIpv6 of [false, true]) {
      const policyId = isIpv6 ? link.routingPolicyV6Id : link.routingPolicyV4Id
      if (policyId && plan.policies[policyId])
        add(policyEdgeId(linkId, isIpv6), 'policy-link', policyId, linkId, isIpv6)
    }
  }
  return edges
}
