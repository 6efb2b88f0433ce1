import type { TopologyGraph } from '../../topology/graph.ts'

/** What of a plan a diagram shows: all of it, or what stands within `hops` of some nodes. */
export type Scope = { readonly around: readonly string[]; readonly hops: number }

/** The nodes within reach of those named, and the edges between them, in the order of the graph. 0 hops: the nodes alone. */
export const scoped = (graph: TopologyGraph, { around, hops }: Scope): TopologyGraph => {
  const neighbours = new Map<string, string[]>()
  const join = (a: string, b: string) => neighbours.set(a, [...(neighbours.get(a) ?? []), b])
  for (const { from, to } of graph.edges) {
    join(from, to)
    join(to, from)
  }
  let edge: readonly string[] = around
  const reached = new Set(around)
  for (let hop = 0; hop < hops; hop++) {
    edge = edge.flatMap((id) => neighbours.get(id) ?? []).filter((id) => !reached.has(id))
    for (const id of edge) reached.add(id)
  }
  return {
    nodes: graph.nodes.filter(({ id }) => reached.has(id)),
    edges: graph.edges.filter(({ from, to }) => reached.has(from) && reached.has(to)),
  }
}
