import type { TopologyGraph } from './graph.ts'

/** Node indices (into `graph.nodes`) that hang together, by kind, each in order of creation. */
export type Component = { sites: number[]; links: number[]; vpcs: number[]; policies: number[] }

/** Per node index of an InterLink: the node indices at the far ends of its edges, -1 where there is none. */
export type Attachments = { site: Int32Array; vpc: Int32Array; policyV4: Int32Array; policyV6: Int32Array }

export function attachmentsOf(graph: TopologyGraph): Attachments {
  const index = new Map<string, number>()
  graph.nodes.forEach((node, i) => {
    index.set(node.id, i)
  })
  const none = () => new Int32Array(graph.nodes.length).fill(-1)
  const attachments: Attachments = { site: none(), vpc: none(), policyV4: none(), policyV6: none() }
  for (const edge of graph.edges) {
    const link = index.get(edge.linkId)
    const far = index.get(edge.from === edge.linkId ? edge.to : edge.from)
    if (link === undefined || far === undefined) continue
    if (edge.kind === 'site-link') attachments.site[link] = far
    else if (edge.kind === 'link-vpc') attachments.vpc[link] = far
    else (edge.isIpv6 ? attachments.policyV6 : attachments.policyV4)[link] = far
  }
  return attachments
}

/** Connected components, in order of creation of their first node. */
export function componentsOf(graph: TopologyGraph, attachments: Attachments): Component[] {
  const parent = Int32Array.from(graph.nodes, (_, i) => i)
  const rootOf = (i: number) => {
    while (parent[i] !== i) {
      parent[i] = parent[parent[i]!]!
      i = parent[i]!
    }
    return i
  }
  for (const ends of Object.values(attachments)) {
    for (let link = 0; link < ends.length; link++) {
      const far = ends[link]!
      if (far < 0) continue
      const a = rootOf(link)
      const b = rootOf(far)
      // The older node stays the root, so the order of components is that of their first nodes.
      if (a < b) parent[b] = a
      else parent[a] = b
    }
  }
  const components = new Map<number, Component>()
  graph.nodes.forEach((node, i) => {
    const root = rootOf(i)
    const component = components.get(root) ?? { sites: [], links: [], vpcs: [], policies: [] }
    component[COLLECTION[node.kind]].push(i)
    components.set(root, component)
  })
  return [...components.values()]
}

const COLLECTION = { site: 'sites', link: 'links', vpc: 'vpcs', policy: 'policies' } as const
