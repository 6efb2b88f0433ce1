import type { Position } from '../model/plan.ts'
import { language } from '../text/index.ts'
import { type Card, cardOf } from './card.ts'
import { Detours, isFar } from './detour.ts'
import { type EdgePath, edgePath } from './edge-path.ts'
import { boundsOf, type Rect, rectOf } from './geometry.ts'
import type { EdgeKind, NodeKind, TopologyEdge, TopologyGraph, TopologyNode } from './graph.ts'
import type { SceneGroup } from './groups.ts'
import { LabelPlaces } from './label-place.ts'
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
export type Scene = { bounds: Rect; nodes: SceneNode[]; edges: SceneEdge[]; groups: readonly SceneGroup[] }

/** What the drawing needs to know of route exchange. */
export type SceneFacts = { edgeState(edgeId: string): EdgeFact }
export type EdgeFact = { state: EdgeState; reason?: string | undefined; label?: string | undefined }

type Drawn = {
  nodes: Map<TopologyNode, SceneNode>
  byId: Map<string, SceneNode>
  edges: Map<string, SceneEdge>
  policies: SceneNode[]
}

const nothing = (): Drawn => ({ nodes: new Map(), byId: new Map(), edges: new Map(), policies: [] })

/** The scene made last, which the next one takes over from: views redraw by identity. Cards hold words, so each language has its own. */
let latest = nothing()
let latestIn = language()

/**
 * `positions` are top left corners (layout.ts); a node without one is not drawn, nor are its edges. A node or edge that looks
 * as it did in the scene made before is the same object again. Frames are
 * drawn by `shownScene` alone (shown-scene.ts).
 */
export function sceneOf(graph: TopologyGraph, positions: Record<string, Position>, facts: SceneFacts): Scene {
  if (latestIn !== language()) latest = nothing()
  latestIn = language()
  const now = nothing()
  for (const node of graph.nodes) {
    const position = positions[node.id]
    if (!position) continue
    const sceneNode = sceneNodeOf(node, position)
    now.nodes.set(node, sceneNode)
    now.byId.set(node.id, sceneNode)
    if (node.kind === 'policy') now.policies.push(sceneNode)
  }
  const surroundings = surroundingsOf(now)
  for (const edge of graph.edges) {
    const from = now.byId.get(edge.from)
    const to = now.byId.get(edge.to)
    if (from && to) now.edges.set(edge.id, sceneEdgeOf(edge, from, to, facts.edgeState(edge.id), surroundings))
  }
  latest = now
  const nodes = [...now.nodes.values()]
  const edges = [...now.edges.values()]
  return { bounds: boundsOfScene(nodes, edges, []), nodes, edges, groups: [] }
}

/** What a drawing of these takes, frames and lines that swing out included: a Bézier curve stays within its control points. */
export function boundsOfScene(
  nodes: readonly SceneNode[],
  edges: readonly SceneEdge[],
  groups: readonly SceneGroup[],
): Rect {
  const { x, y, width, height } = boundsOf([...nodes, ...groups.map(({ rect }) => rect)])
  let [left, top, right, bottom] = [x, y, x + width, y + height]
  for (const { path } of edges)
    for (const point of path.points) {
      left = Math.min(left, point.x)
      top = Math.min(top, point.y)
      right = Math.max(right, point.x)
      bottom = Math.max(bottom, point.y)
    }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

const sceneNodeOf = (node: TopologyNode, { x, y }: Position): SceneNode => {
  const known = latest.nodes.get(node)
  if (known?.x === x && known.y === y) return known
  const { width, height } = rectOf(node.kind, { x, y })
  return { id: node.id, kind: node.kind, x, y, width, height, card: known?.card ?? cardOf(node) }
}

/** What an edge's line and label depend on besides its own ends. */
type Surroundings = { detours: Detours; labels: LabelPlaces; policiesMoved: boolean }

const surroundingsOf = ({ nodes, policies }: Drawn): Surroundings => ({
  detours: new Detours(nodes.values()),
  labels: new LabelPlaces(policies),
  policiesMoved: policies.length !== latest.policies.length || policies.some((node, i) => node !== latest.policies[i]),
})

const sceneEdgeOf = (
  edge: TopologyEdge,
  from: SceneNode,
  to: SceneNode,
  fact: EdgeFact,
  { detours, labels, policiesMoved }: Surroundings,
): SceneEdge => {
  const known = latest.edges.get(edge.id)
  const sameEnds = latest.byId.get(edge.from) === from && latest.byId.get(edge.to) === to
  const same = known && sameEnds && sameFact(known, fact) ? known : undefined
  const far = isFar(edge.kind, from, to)
  if (same && !far && !(policiesMoved && same.label !== null)) return same
  const hub = edge.from === edge.linkId ? edge.to : edge.from
  const path = far ? detours.path(edge.kind, hub, from, to) : edgePath(edge.kind, from, to)
  if (fact.label) path.label = labels.of(edge.kind, path, fact.label)
  return same && samePath(same.path, path) ? same : sceneEdge(edge, fact, path)
}

const samePath = (a: EdgePath, b: EdgePath) => a.d === b.d && a.label.x === b.label.x && a.label.y === b.label.y

const sameFact = (edge: SceneEdge, { state, reason, label }: EdgeFact) =>
  edge.state === state && edge.reason === (reason ?? null) && edge.label === (label ?? null)

const sceneEdge = (edge: TopologyEdge, fact: EdgeFact, path: EdgePath): SceneEdge => ({
  id: edge.id,
  kind: edge.kind,
  from: edge.from,
  to: edge.to,
  linkId: edge.linkId,
  state: fact.state,
  reason: fact.reason ?? null,
  label: fact.label ?? null,
  path,
})
