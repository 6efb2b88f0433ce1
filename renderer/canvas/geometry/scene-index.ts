import type { Scene, SceneEdge, SceneNode } from '../../../shared/topology/scene.ts'
import { type Boxes, boxesOf } from './boxes.ts'
import { boundsOfCurve } from './curve.ts'

/** A scene, ready to be asked: by id, by place, and which edges a node has. */
export type SceneIndex = {
  scene: Scene
  node(id: string): SceneNode | undefined
  edge(id: string): SceneEdge | undefined
  edgesOf(nodeId: string): readonly SceneEdge[]
  nodeBoxes: Boxes
  edgeBoxes: Boxes
}

const NONE: readonly SceneEdge[] = []

export function indexOf(scene: Scene): SceneIndex {
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]))
  const edges = new Map(scene.edges.map((edge) => [edge.id, edge]))
  const incident = new Map<string, SceneEdge[]>()
  const join = (nodeId: string, edge: SceneEdge) => {
    const known = incident.get(nodeId)
    if (known) known.push(edge)
    else incident.set(nodeId, [edge])
  }
  for (const edge of scene.edges) {
    join(edge.from, edge)
    join(edge.to, edge)
  }
  return {
    scene,
    node: (id) => nodes.get(id),
    edge: (id) => edges.get(id),
    edgesOf: (nodeId) => incident.get(nodeId) ?? NONE,
    nodeBoxes: boxesOf(scene.nodes, (node) => node),
    edgeBoxes: boxesOf(scene.edges, (edge) => boundsOfCurve(edge.path.points)),
  }
}

export const EMPTY_INDEX = indexOf({ bounds: { x: 0, y: 0, width: 0, height: 0 }, nodes: [], edges: [], groups: [] })
