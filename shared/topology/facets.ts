import type { LinkKind, StoredLinkStatus } from '../model/link.ts'
import { text } from '../text/index.ts'
import type { TopologyGraph, TopologyNode } from './graph.ts'
import { FACETS, type Facet, facetValues, type HIDEABLE, type IP_VERSIONS, type Shown } from './shown.ts'

/** A value that can be asked for: what it is called, and how many nodes of the plan have it. */
export type FacetOption = { readonly value: string; readonly label: string; readonly count: number }
export type FacetOptions = Readonly<Record<Facet, readonly FacetOption[]>>

/** Every value that occurs in the graph, by name. O(V). */
export function facetsOf({ nodes }: TopologyGraph): FacetOptions {
  const options = FACETS.map((facet) => {
    const found = new Map<string, { label: string; count: number }>()
    for (const node of nodes)
      for (const value of facetValues(node, facet)) {
        const known = found.get(value)
        if (known) known.count++
        else found.set(value, { label: labelOf(node, facet, value), count: 1 })
      }
    const all = [...found].map(([value, { label, count }]) => ({ value, label, count }))
    return [facet, all.sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0))] as const
  })
  return Object.fromEntries(options) as Record<Facet, FacetOption[]>
}

function labelOf(node: TopologyNode, facet: Facet, value: string): string {
  if (facet === 'statuses') return text.statusNames[value as StoredLinkStatus]
  if (facet === 'linkKinds') return text.filter.linkKinds[value as LinkKind]
  if (node.kind === 'link' && facet === 'popIds') return node.pop?.displayName ?? value
  if (node.kind === 'link' && facet === 'partnerIds') return node.partner?.name ?? value
  return value
}

/** One thing that is asked for, in words, and what is shown without it. */
export type ShownPart = { readonly key: string; readonly words: string; readonly without: Shown }

/** What `shown` asks for, part by part, named by the graph of the whole plan; nothing where it shows everything. */
export function partsOf(graph: TopologyGraph, shown: Shown): ShownPart[] {
  const parts: ShownPart[] = []
  const add = (key: string, words: string, change: Partial<Shown>) =>
    parts.push({ key, words, without: { ...shown, ...change } })
  if (shown.around.length > 0)
    add('around', text.filter.around(namesOf(graph, shown.around), shown.hops), { around: [] })
  if (shown.name.trim() !== '') add('name', text.filter.named(shown.name.trim()), { name: '' })
  if (FACETS.some((facet) => shown[facet].length > 0)) {
    const options = facetsOf(graph)
    for (const facet of FACETS)
      for (const value of shown[facet]) {
        const label = options[facet].find((option) => option.value === value)?.label ?? value
        const others = (shown[facet] as readonly string[]).filter((other) => other !== value)
        add(`${facet} ${value}`, `${text.filter.facets[facet]} ${label}`, { [facet]: others })
      }
  }
  for (const hidden of shown.hide)
    add(`hide ${hidden}`, text.filter.without[hidden], { hide: shown.hide.filter((other) => other !== hidden) })
  if (shown.ipVersion !== null) add('version', text.filter.only(VERSIONS[shown.ipVersion]), { ipVersion: null })
  return parts
}

export const VERSIONS: Record<(typeof IP_VERSIONS)[number], string> = { ipv4: 'IPv4', ipv6: 'IPv6' }

function namesOf({ nodes }: TopologyGraph, ids: readonly string[]): string[] {
  const named = new Map(nodes.map(({ id, label }) => [id, label]))
  return ids.flatMap((id) => named.get(id) ?? [])
}

/** How many nodes there are of each kind, and how many that no line goes to. */
export function kindCounts({ nodes, edges }: TopologyGraph): Record<(typeof HIDEABLE)[number], number> {
  const counts = { site: 0, link: 0, vpc: 0, policy: 0, unattached: 0 }
  const attached = new Set<string>()
  for (const { from, to } of edges) attached.add(from).add(to)
  for (const { id, kind } of nodes) {
    counts[kind]++
    if (!attached.has(id)) counts.unattached++
  }
  return counts
}
