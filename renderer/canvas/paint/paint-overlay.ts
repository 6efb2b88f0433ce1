import type { Rect } from '../../../shared/topology/geometry.ts'
import type { SceneEdge, SceneNode } from '../../../shared/topology/scene.ts'
import { edgeMark } from '../../../shared/topology/status-mark.ts'
import type { Theme } from '../../../shared/topology/theme.ts'
import type { CanvasState } from '../canvas-state.ts'
import { inflate, touching } from '../geometry/boxes.ts'
import { HANDLE_SIDES, handleAt } from '../geometry/handles.ts'
import { movedNode, movedParts } from '../geometry/moved.ts'
import { seen } from '../geometry/viewport.ts'
import type { Guide } from '../gestures/snap.ts'
import { paintHighlight } from '../highlight/paint-highlight.ts'
import { showsMarks } from './detail.ts'
import { paintConnecting } from './paint-connecting.ts'
import { paintEdges, strokeEdges } from './paint-edges.ts'
import { paintRing } from './paint-ring.ts'
import { paintNodes } from './paint-scene.ts'

/** How many selected nodes still get their edges and handles emphasised one by one. */
const EMPHASISED = 40
/** Screen pixels. */
const RING_WIDTH = 2
const HANDLE_RADIUS = 4.5

/** Whether there is anything to paint above the still picture. */
export const hasOverlay = ({ hover, selection, moves, marquee, connecting, highlight }: CanvasState): boolean =>
  highlight !== null ||
  hover !== null ||
  selection.size > 0 ||
  moves.size > 0 ||
  marquee !== null ||
  connecting !== null

/**
 * What changes with the pointer, above everything else. The context is in scene units. True when it has to be painted
 * again in the next frame because not everything could be found out in this one.
 */
export function paintOverlay(context: CanvasRenderingContext2D, state: CanvasState, theme: Theme): boolean {
  const { viewport, size, connecting, moves, marquee, highlight } = state
  const { zoom } = viewport
  const view = inflate(seen(viewport, size), 40 / zoom)
  if (highlight !== null) paintHighlight(context, state, highlight, view, theme)
  if (moves.size > 0) paintMoved(context, state, view, theme)
  const unfinished = connecting !== null && paintConnecting(context, state, connecting, view, theme)
  paintEmphasis(context, state, view, theme)
  for (const guide of state.guides) paintGuide(context, guide, theme, zoom)
  if (marquee) paintMarquee(context, marquee, theme, zoom)
  return unfinished
}

function paintMoved(
  context: CanvasRenderingContext2D,
  { index, moves, viewport }: CanvasState,
  view: Rect,
  theme: Theme,
): void {
  const { nodes, edges } = movedParts(index, moves)
  paintEdges(context, edges, theme, viewport.zoom, view)
  paintNodes(context, nodes, theme, viewport.zoom)
}

/** Rings around what is selected or pointed at, its edges drawn stronger, and handles to draw connections from. */
function paintEmphasis(context: CanvasRenderingContext2D, state: CanvasState, view: Rect, theme: Theme): void {
  const { index, hover, selection, moves, viewport, connecting, highlight, editable } = state
  const { zoom } = viewport
  const hovered = hover === null ? undefined : index.node(hover.id)
  const selected = selectedNodes(state, view)
  const edges = new Map<string, SceneEdge>()
  const emphasise = (edge: SceneEdge) => edges.set(edge.id, edge)
  if (moves.size === 0 && connecting === null) {
    if (hovered) index.edgesOf(hovered.id).forEach(emphasise)
    // Lines that stand out by themselves say what the highlight says.
    if (highlight === null && selected.length <= EMPHASISED)
      for (const node of selected) index.edgesOf(node.id).forEach(emphasise)
  }
  for (const id of [hover?.id, ...selection]) {
    const edge = id === undefined ? undefined : index.edge(id)
    if (edge) emphasise(edge)
  }
  for (const edge of edges.values()) paintStrongEdge(context, edge, theme, zoom, view, selection.has(edge.id))
  if (connecting === null)
    for (const node of selected) paintRing(context, movedNode(node, moves), theme.tones.accent, RING_WIDTH / zoom)
  if (hovered && !selection.has(hovered.id) && connecting === null)
    paintRing(context, movedNode(hovered, moves), theme.tones.muted, 1 / zoom)
  if (!editable || connecting !== null || moves.size > 0) return
  if (hovered) paintHandles(context, hovered, theme, zoom)
  if (selected.length === 1 && selected[0] !== hovered) paintHandles(context, selected[0]!, theme, zoom)
}

function selectedNodes({ index, selection, moves }: CanvasState, view: Rect): SceneNode[] {
  if (selection.size === 0) return []
  if (selection.size <= EMPHASISED) return [...selection].flatMap((id) => index.node(id) ?? [])
  return touching(index.nodeBoxes, view)
    .map((i) => index.scene.nodes[i]!)
    .filter((node) => selection.has(node.id))
    .concat([...moves.keys()].flatMap((id) => index.node(id) ?? []))
}

function paintStrongEdge(
  context: CanvasRenderingContext2D,
  edge: SceneEdge,
  theme: Theme,
  zoom: number,
  view: Rect,
  selected: boolean,
): void {
  const { tone, width, dash } = edgeMark(edge.kind, edge.state)
  if (selected) {
    context.strokeStyle = theme.tones.accent
    context.globalAlpha = 0.3
    context.lineWidth = Math.max(width, 1 / zoom) + 8 / zoom
    strokeEdges(context, [edge], view)
    context.globalAlpha = 1
  }
  context.strokeStyle = theme.tones[tone]
  context.lineWidth = Math.max(width + 1, 2 / zoom)
  context.setLineDash(dash === null || !showsMarks(zoom) ? [] : dash.split(' ').map(Number))
  strokeEdges(context, [edge], view)
  context.setLineDash([])
}

function paintHandles(context: CanvasRenderingContext2D, node: SceneNode, theme: Theme, zoom: number): void {
  for (const side of HANDLE_SIDES) {
    const { x, y } = handleAt(node, side)
    context.beginPath()
    context.arc(x, y, HANDLE_RADIUS / zoom, 0, 2 * Math.PI)
    context.fillStyle = theme.card
    context.fill()
    context.strokeStyle = theme.tones.accent
    context.lineWidth = 1.5 / zoom
    context.stroke()
  }
}

function paintGuide(context: CanvasRenderingContext2D, guide: Guide, theme: Theme, zoom: number): void {
  const [from, to] = [guide.from - 8 / zoom, guide.to + 8 / zoom]
  context.beginPath()
  if (guide.axis === 'x') {
    context.moveTo(guide.at, from)
    context.lineTo(guide.at, to)
  } else {
    context.moveTo(from, guide.at)
    context.lineTo(to, guide.at)
  }
  context.strokeStyle = theme.tones.accent
  context.lineWidth = 1 / zoom
  context.stroke()
}

function paintMarquee(context: CanvasRenderingContext2D, rect: Rect, theme: Theme, zoom: number): void {
  context.globalAlpha = 0.1
  context.fillStyle = theme.tones.accent
  context.fillRect(rect.x, rect.y, rect.width, rect.height)
  context.globalAlpha = 1
  context.strokeStyle = theme.tones.accent
  context.lineWidth = 1 / zoom
  context.strokeRect(rect.x, rect.y, rect.width, rect.height)
}
