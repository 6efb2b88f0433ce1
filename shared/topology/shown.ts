import { z } from 'zod'
import { storedRegionSchema } from '../model/common.ts'
import { LINK_KINDS, storedLinkStatusSchema } from '../model/link.ts'
import { matchesQuery, searchable } from '../model/name-search.ts'
import type { TopologyGraph, TopologyNode } from './graph.ts'

/** What can be left out of a drawing: a kind of thing, or what no line goes to in the whole plan. */
export const HIDEABLE = ['site', 'link', 'vpc', 'policy', 'unattached'] as const
export const IP_VERSIONS = ['ipv4', 'ipv6'] as const
export const MOST_HOPS = 4

const graphIdSchema = z.guid().toLowerCase()

/**
 * What of a plan a drawing shows; without any field, all of it. An empty list asks for nothing. Values of one list are
 * alternatives, lists narrow each other. See `shownGraph` for what each of them means to things of another kind.
 */
export const shownSchema = z.strictObject({
  /** Words that all have to occur in the name. */
  name: z.string().max(255).default(''),
  /** Of InterLinks, VPCs and policies. */
  regions: z.array(storedRegionSchema).default([]),
  /** Of InterLinks, as are kinds, PoPs and partners. */
  statuses: z.array(storedLinkStatusSchema).default([]),
  linkKinds: z.array(z.enum(LINK_KINDS)).default([]),
  popIds: z.array(graphIdSchema).default([]),
  partnerIds: z.array(graphIdSchema).default([]),
  /** Of InterLinks, VPCs and policies. */
  tags: z.array(z.string()).default([]),
  hide: z.array(z.enum(HIDEABLE)).default([]),
  /** Policies of the other IP version are left out. */
  ipVersion: z.enum(IP_VERSIONS).nullable().default(null),
  /** Ids of nodes: only what is at most `hops` lines away from one of them, in the whole plan. */
  around: z.array(graphIdSchema).default([]),
  hops: z.number().int().min(0).max(MOST_HOPS).default(2),
})
export type Shown = z.infer<typeof shownSchema>

export const ALL_SHOWN: Shown = shownSchema.parse({})

/** The lists that ask for something of a thing, in the order in which they are told. */
export const FACETS = ['regions', 'statuses', 'linkKinds', 'popIds', 'partnerIds', 'tags'] as const
export type Facet = (typeof FACETS)[number]

/** The values that a node has for a facet: none where things of its kind have no such property. */
export function facetValues(node: TopologyNode, facet: Facet): readonly string[] {
  if (node.kind === 'site') return []
  if (facet === 'regions') return [ownOf(node).region]
  if (facet === 'tags') return ownOf(node).tags
  if (node.kind !== 'link') return []
  const { status, kind, popId, partnerId } = node.link
  const value = { statuses: status, linkKinds: kind, popIds: popId, partnerIds: partnerId }[facet]
  return value === null ? [] : [value]
}

const ownOf = (node: Exclude<TopologyNode, { kind: 'site' }>) =>
  node.kind === 'link' ? node.link : node.kind === 'vpc' ? node.vpc : node.policy

/** Whether the drawing is the whole plan, whatever the plan. */
export const showsAll = (shown: Shown): boolean =>
  !asks(shown) && shown.hide.length === 0 && shown.ipVersion === null && shown.around.length === 0

const asks = (shown: Shown): boolean => shown.name.trim() !== '' || FACETS.some((facet) => shown[facet].length > 0)

/**
 * The nodes that `shown` shows, and the edges between them, all in the order of the graph and the same objects; the graph
 * itself where that is everything. Shown is what has one of the values asked for in every list and matches the name, and
 * with each such InterLink its ends: site, VPC and policies, whatever they are. (A site has no region or status, so it
 * shows where one of its InterLinks does.) Of that, what is hidden, unattached, of the other IP version or further away
 * than `hops` is left out. O(V + hops · E).
 */
export function shownGraph(graph: TopologyGraph, shown: Shown): TopologyGraph {
  if (showsAll(shown)) return graph
  const asked = asks(shown) ? askedFor(graph, shown) : null
  const near = shown.around.length > 0 ? neighbourhood(graph, shown.around, shown.hops) : null
  const attached = shown.hide.includes('unattached') ? attachedOf(graph) : null
  const hidden = new Set<string>(shown.hide)
  const nodes = graph.nodes.filter(
    (node) =>
      !hidden.has(node.kind) &&
      (asked === null || asked.has(node.id)) &&
      (near === null || near.has(node.id)) &&
      (attached === null || attached.has(node.id)) &&
      (shown.ipVersion === null || node.kind !== 'policy' || node.policy.isIpv6 === (shown.ipVersion === 'ipv6')),
  )
  if (nodes.length === graph.nodes.length) return graph
  const there = new Set<string>()
  for (const { id } of nodes) there.add(id)
  return { nodes, edges: graph.edges.filter(({ from, to }) => there.has(from) && there.has(to)) }
}

/** Ids of what matches, and of the ends of the InterLinks that do. */
function askedFor({ nodes, edges }: TopologyGraph, shown: Shown): Set<string> {
  const wanted = FACETS.filter((facet) => shown[facet].length > 0).map((facet) => ({
    facet,
    values: new Set<string>(shown[facet]),
  }))
  const query = shown.name.trim()
  const asked = new Set<string>()
  const links = new Set<string>()
  for (const node of nodes) {
    if (!wanted.every(({ facet, values }) => facetValues(node, facet).some((value) => values.has(value)))) continue
    if (query !== '' && !matchesQuery(searchable(node.label), query)) continue
    asked.add(node.id)
    if (node.kind === 'link') links.add(node.id)
  }
  for (const { linkId, from, to } of edges) if (links.has(linkId)) asked.add(from).add(to)
  return asked
}

function attachedOf({ edges }: TopologyGraph): Set<string> {
  const attached = new Set<string>()
  for (const { from, to } of edges) attached.add(from).add(to)
  return attached
}

/** Ids of what is at most `hops` lines away from `around`, those included; what is not in the graph has no lines. */
export function neighbourhood({ edges }: TopologyGraph, around: readonly string[], hops: number): Set<string> {
  const reached = new Set(around)
  for (let hop = 0; hop < hops; hop++) {
    const next: string[] = []
    for (const { from, to } of edges) {
      const [hasFrom, hasTo] = [reached.has(from), reached.has(to)]
      if (hasFrom !== hasTo) next.push(hasFrom ? to : from)
    }
    if (next.length === 0) break
    for (const id of next) reached.add(id)
  }
  return reached
}
