import type { Position } from '../model/plan.ts'
import { type Card, cardOf } from './card.ts'
import { type EdgePath, edgePath } from './edge-path.ts'
import { boundsOf, type Rect, rectOf } from './geometry.ts'
import type { EdgeKind, NodeKind, TopologyEdge, TopologyGraph, TopologyNode } from './graph.ts'
import type { EdgeState } from './status-mark.ts'

export type SceneNode = Rect & { id: string; kind: NodeKind; card: Card }
export type SceneEdge = {
  id: string
  kind: EdgeKind
  from: string
  to: string
  linkId: string
  state: EdgeState
  /** Why it doesn't flow, or not all of it. */
  reason: string | null
  /** A few words on the line, such as how many routes cross. */
  label: string | null
  path: EdgePath
}

/** Everything a drawing of the topology holds, as plain data: the canvas and every diagram format draw this. */
export type Scene = { bounds: Rect; nodes: SceneNode[]; edges: SceneEdge[] }

/** What the drawing needs to know of route exchange. */
export type SceneFacts = { edgeState(edgeId: string): EdgeFact }
export type EdgeFact = { state: EdgeState; reason?: string | undefined; label?: string | undefined }

/** Cards of the scene made last, which the next one takes over: a node that is the same says the same. */
let latest = new Map<TopologyNode, Card>()

/** `positions` are top left corners (layout.ts); a node without one is not drawn, nor are its edges. */
export function sceneOf(graph: TopologyGraph, positions: Record<string, Position>, facts: SceneFacts): Scene {
  const nodes: SceneNode[] = []
  const cards = new Map<TopologyNode, Card>()
  const rects = new Map<string, Rect>()
  for (const node of graph.nodes) {
    const position = positions[node.id]
    if (!position) continue
    const rect = rectOf(node.kind, position)
    rects.set(node.id, rect)
    const card = latest.get(node) ?? cardOf(node)
    cards.set(node, card)
    nodes.push({ id: node.id, kind: node.kind, x: rect.x, y: rect.y, width: rect.width, height: rect.height, card })
  }
  latest = cards
  const edges: SceneEdge[] = []
  for (const edge of graph.edges) {
    const from = rects.get(edge.from)
    const to = rects.get(edge.to)
    if (from && to) edges.push(sceneEdge(edge, from, to, facts.edgeState(edge.id)))
  }
  return { bounds: boundsOf([...nodes, ...loops(edges)]), nodes, edges }
}

const sceneEdge = (edge: TopologyEdge, from: Rect, to: Rect, fact: EdgeFact): SceneEdge => ({
  id: edge.id,
  kind: edge.kind,
  from: edge.from,
  to: edge.to,
  linkId: edge.linkId,
  state: fact.state,
  reason: fact.reason ?? null,
  label: fact.label ?? null,
  path: edgePath(edge.kind, from, to),
})

/** Control points beyond their edge's ends, which nodes hold: a Bézier curve stays within its control points. */
function loops(edges: SceneEdge[]): Rect[] {
  const beyond: Rect[] = []
  for (const { path } of edges) {
    const first = path.points[0]!
    const last = path.points.at(-1)!
    for (const { x, y } of path.points)
      if ((x < first.x && x < last.x) || (x > first.x && x > last.x)) beyond.push({ x, y, width: 0, height: 0 })
  }
  return beyond
}
