import type { Position } from '../../../shared/model/plan.ts'
import { edgePath } from '../../../shared/topology/edge-path.ts'
import type { SceneEdge, SceneNode } from '../../../shared/topology/scene.ts'
import type { SceneIndex } from './scene-index.ts'

/** Where nodes are that the user has put somewhere and the plan doesn't know yet. */
export type Moves = ReadonlyMap<string, Position>

export const NO_MOVES: Moves = new Map()

/** What moved nodes look like at their new places, their edges drawn along. */
export type Moved = { nodes: SceneNode[]; edges: SceneEdge[] }

export const movedNode = (node: SceneNode, moves: Moves): SceneNode => {
  const place = moves.get(node.id)
  return place === undefined ? node : { ...node, ...place }
}

/** The moved nodes and every edge that ends at one of them, each once. */
export function movedParts(index: SceneIndex, moves: Moves): Moved {
  const nodes: SceneNode[] = []
  const edges = new Map<string, SceneEdge>()
  for (const id of moves.keys()) {
    const node = index.node(id)
    if (!node) continue
    nodes.push(movedNode(node, moves))
    for (const edge of index.edgesOf(id)) if (!edges.has(edge.id)) edges.set(edge.id, movedEdge(index, edge, moves))
  }
  return { nodes, edges: [...edges.values()] }
}

function movedEdge(index: SceneIndex, edge: SceneEdge, moves: Moves): SceneEdge {
  const from = index.node(edge.from)
  const to = index.node(edge.to)
  if (!from || !to) return edge
  return { ...edge, path: edgePath(edge.kind, movedNode(from, moves), movedNode(to, moves)) }
}

/** The moves that the plan's own scene doesn't show yet; the same object when nothing was settled. */
export function unsettled(index: SceneIndex, moves: Moves): Moves {
  const open = [...moves].filter(([id, place]) => {
    const node = index.node(id)
    return node !== undefined && (node.x !== place.x || node.y !== place.y)
  })
  return open.length === moves.size ? moves : new Map(open)
}
