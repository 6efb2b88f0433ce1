import type { TopologyGraph, TopologyNode } from '../../../shared/topology/graph.ts'

/** The nodes with these ids that are in the whole graph and not in the part that is shown, each once. O(V). */
export function hiddenOf(whole: TopologyGraph, part: TopologyGraph, ids: readonly string[]): TopologyNode[] {
  if (whole === part || ids.length === 0) return []
  const wanted = new Set(ids)
  for (const { id } of part.nodes) wanted.delete(id)
  return wanted.size === 0 ? [] : whole.nodes.filter(({ id }) => wanted.has(id))
}
