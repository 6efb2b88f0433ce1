import type { Rect } from '../../../shared/topology/geometry.ts'
import type { SceneEdge, SceneNode } from '../../../shared/topology/scene.ts'
import type { Theme } from '../../../shared/topology/theme.ts'
import type { CanvasState } from '../canvas-state.ts'
import { touching } from '../geometry/boxes.ts'
import { movedNode } from '../geometry/moved.ts'
import { showsMarks } from '../paint/detail.ts'
import { strokeEdges } from '../paint/paint-edges.ts'
import { paintRing } from '../paint/paint-ring.ts'
import { paintNodes } from '../paint/paint-scene.ts'
import { type Highlight, LOOK_MARKS, LOOKS, type Look } from './highlight.ts'

const VEIL = 0.72
/** Scene units, and the least in screen pixels. */
const LINE = { width: 3.5, atLeast: 2.5 }
const RING_WIDTH = 2.5
const STRIKE_WIDTH = 3
const GHOST = 0.5

/** All that is in view fades, and what stands out is drawn once more on top. */
export function paintHighlight(
  context: CanvasRenderingContext2D,
  state: CanvasState,
  highlight: Highlight,
  view: Rect,
  theme: Theme,
): void {
  context.fillStyle = theme.canvas
  context.globalAlpha = VEIL
  context.fillRect(view.x, view.y, view.width, view.height)
  context.globalAlpha = 1
  paintLooks(context, state, highlight, view, theme)
}

/** What stands out, on top of whatever is painted so far. */
export function paintLooks(
  context: CanvasRenderingContext2D,
  { index, moves, viewport }: CanvasState,
  { looks, ghosts }: Highlight,
  view: Rect,
  theme: Theme,
): void {
  const { zoom } = viewport
  const edges = touching(index.edgeBoxes, view).map((i) => index.scene.edges[i]!)
  const nodes = touching(index.nodeBoxes, view).map((i) => index.scene.nodes[i]!)
  const edgesBy = Map.groupBy(edges, ({ id }) => looks[id])
  const nodesBy = Map.groupBy(nodes, ({ id }) => looks[id])
  for (const look of LOOKS) paintLines(context, edgesBy.get(look) ?? [], look, theme, zoom, view)
  if (ghosts !== undefined) paintLines(context, ghosts.edges, 'lost', theme, zoom, view)
  context.setLineDash([])
  for (const node of ghosts?.nodes ?? []) paintGhost(context, node, theme, zoom)
  for (const look of LOOKS) {
    const those = (nodesBy.get(look) ?? []).map((node) => movedNode(node, moves))
    paintNodes(context, those, theme, zoom)
    for (const node of those) paintLook(context, node, look, theme, zoom)
  }
}

function paintLines(
  context: CanvasRenderingContext2D,
  edges: readonly SceneEdge[],
  look: Look,
  theme: Theme,
  zoom: number,
  view: Rect,
): void {
  if (edges.length === 0) return
  const { tone, dash } = LOOK_MARKS[look]
  context.strokeStyle = theme.tones[tone]
  context.lineWidth = Math.max(LINE.width, LINE.atLeast / zoom)
  context.setLineDash(showsMarks(zoom) ? [...dash] : [])
  strokeEdges(context, edges, view)
}

/** A node that is gone: faint, in the ring of what is lost. */
function paintGhost(context: CanvasRenderingContext2D, node: SceneNode, theme: Theme, zoom: number): void {
  context.globalAlpha = GHOST
  paintNodes(context, [node], theme, zoom)
  context.globalAlpha = 1
  paintLook(context, node, 'lost', theme, zoom)
}

function paintLook(context: CanvasRenderingContext2D, node: SceneNode, look: Look, theme: Theme, zoom: number): void {
  const { tone, struck } = LOOK_MARKS[look]
  const color = theme.tones[tone]
  paintRing(context, node, color, RING_WIDTH / Math.min(1, zoom))
  if (!struck) return
  const { x, y, width, height } = node
  context.beginPath()
  context.moveTo(x, y + height)
  context.lineTo(x + width, y)
  context.strokeStyle = color
  context.lineWidth = STRIKE_WIDTH / Math.min(1, zoom)
  context.stroke()
}
