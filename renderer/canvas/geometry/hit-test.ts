import type { Position } from '../../../shared/model/plan.ts'
import type { SceneNode } from '../../../shared/topology/scene.ts'
import { around, contains, touching } from './boxes.ts'
import { distanceToCurve } from './curve.ts'
import { HANDLE_REACH, type HandleSide, handleUnder } from './handles.ts'
import type { SceneIndex } from './scene-index.ts'

/** What is under the pointer. */
export type Hit =
  | { kind: 'handle'; id: string; side: HandleSide }
  | { kind: 'node'; id: string }
  | { kind: 'edge'; id: string }

/** Screen pixels off its line at which an edge is still meant. */
const EDGE_REACH = 6
/** Screen pixels a node is at least wide and high to the pointer, however far away it is. */
const NODE_REACH = 3

/**
 * The thing at a scene point, the same way at every zoom: a handle, else the topmost node, else the nearest edge.
 * Later nodes are drawn above earlier ones.
 */
export function hitTest(index: SceneIndex, point: Position, zoom: number): Hit | null {
  const near = touching(index.nodeBoxes, around(point, HANDLE_REACH / zoom)).map((i) => index.scene.nodes[i]!)
  const node = nodeAt(near, point, zoom)
  const handle = nearestHandle(node ? [node] : near, point, zoom)
  if (handle) return handle
  return node ? { kind: 'node', id: node.id } : edgeAt(index, point, EDGE_REACH / zoom)
}

function nearestHandle(candidates: readonly SceneNode[], point: Position, zoom: number): Hit | null {
  let nearest = Infinity
  let hit: Hit | null = null
  for (const { id, ...rect } of candidates) {
    const grab = handleUnder(rect, point, zoom)
    if (grab === null || grab.distance >= nearest) continue
    nearest = grab.distance
    hit = { kind: 'handle', id, side: grab.side }
  }
  return hit
}

function nodeAt(candidates: readonly SceneNode[], point: Position, zoom: number): SceneNode | undefined {
  return (
    candidates.findLast((node) => contains(node, point)) ??
    candidates.findLast((node) => touchesNearby(node, point, NODE_REACH / zoom))
  )
}

const touchesNearby = (node: SceneNode, { x, y }: Position, reach: number) =>
  Math.abs(x - node.x - node.width / 2) <= reach && Math.abs(y - node.y - node.height / 2) <= reach

function edgeAt(index: SceneIndex, point: Position, reach: number): Hit | null {
  let nearest = reach
  let id: string | null = null
  for (const i of touching(index.edgeBoxes, around(point, reach))) {
    const edge = index.scene.edges[i]!
    const distance = distanceToCurve(point, edge.path.points)
    if (distance <= nearest) {
      nearest = distance
      id = edge.id
    }
  }
  return id === null ? null : { kind: 'edge', id }
}
