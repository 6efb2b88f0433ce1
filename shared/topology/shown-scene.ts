import type { Rect } from './geometry.ts'
import type { TopologyGraph } from './graph.ts'
import { type Grouping, groupsOf } from './groups.ts'
import { boundsOfScene, type Scene } from './scene.ts'

/**
 * Of the scene of a whole plan, what `shown` (shown.ts) has, with frames around places. Lines and labels are those of the
 * whole: a filter moves nothing. The scene itself where nothing is left out or framed. O(n).
 */
export function shownScene(whole: Scene, shown: TopologyGraph, grouping: Grouping): Scene {
  const isWhole = shown.nodes.length === whole.nodes.length && shown.edges.length === whole.edges.length
  if (isWhole && grouping === 'none') return whole
  const { nodes, edges } = isWhole ? whole : partOf(whole, shown)
  const rects = new Map<string, Rect>()
  if (grouping !== 'none') for (const node of nodes) rects.set(node.id, node)
  const groups = grouping === 'none' ? [] : groupsOf(shown.nodes, (id) => rects.get(id), grouping)
  return { bounds: boundsOfScene(nodes, edges, groups), nodes, edges, groups }
}

const partOf = ({ nodes, edges }: Scene, shown: TopologyGraph): Pick<Scene, 'nodes' | 'edges'> => {
  const there = new Set<string>()
  for (const { id } of shown.nodes) there.add(id)
  return {
    nodes: nodes.filter(({ id }) => there.has(id)),
    edges: edges.filter(({ from, to }) => there.has(from) && there.has(to)),
  }
}
