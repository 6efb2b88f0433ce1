import type { Rect } from '../../../shared/topology/geometry.ts'
import type { SceneEdge } from '../../../shared/topology/scene.ts'
import { EDGE_STATES, edgeMark } from '../../../shared/topology/status-mark.ts'
import { measure } from '../../../shared/topology/text.ts'
import type { Theme } from '../../../shared/topology/theme.ts'
import { contains, inflate } from '../geometry/boxes.ts'
import { clipCurve, isLarge, type Piece } from '../geometry/clip-curve.ts'
import { detailAt, showsMarks } from './detail.ts'
import { paintShape } from './shapes.ts'

/** Curves per stroke: a path's cost grows faster than its length, a stroke of its own for each edge is as bad. */
const BATCH = 48
/** Scene units that a mark or the words on a line reach beyond the point they belong to. */
const LABEL_REACH = 96
/** Thinnest line, in screen pixels. */
const HAIRLINE = 0.8
/** Thousands of lines in one view: what overlaps is told from what is alone. */
const FAR_ALPHA = 0.55

/** Lines of edges, dashed and coloured by state as in the exported diagram: policies' below traffic, urgent ones on top. */
export function paintEdges(
  context: CanvasRenderingContext2D,
  edges: readonly SceneEdge[],
  theme: Theme,
  zoom: number,
  clip: Rect,
): void {
  const groups = Map.groupBy(edges, ({ kind, state }) => `${kind === 'policy-link'} ${state}`)
  const marks = showsMarks(zoom)
  for (const isPolicy of [true, false]) {
    for (const state of EDGE_STATES) {
      const those = groups.get(`${isPolicy} ${state}`)
      if (!those) continue
      const { tone, width, dash } = edgeMark(those[0]!.kind, state)
      context.strokeStyle = theme.tones[tone]
      context.lineWidth = Math.max(width, HAIRLINE / zoom)
      context.globalAlpha = marks ? 1 : FAR_ALPHA
      context.setLineDash(marks && dash !== null ? dash.split(' ').map(Number) : [])
      strokeEdges(context, those, clip)
    }
  }
  context.globalAlpha = 1
  context.setLineDash([])
  const near = inflate(clip, LABEL_REACH)
  if (marks) for (const edge of edges) if (contains(near, edge.path.marker)) paintEdgeMark(context, edge, theme)
  if (detailAt(zoom) !== 'card') return
  for (const edge of edges) if (contains(near, edge.path.label)) paintEdgeLabel(context, edge, theme)
}

/** Strokes edges in the context's style; those far larger than what is painted are cut to it: a line across the whole plan is mostly dashes elsewhere. */
export function strokeEdges(context: CanvasRenderingContext2D, edges: readonly SceneEdge[], clip: Rect): void {
  let batched = 0
  context.beginPath()
  for (const edge of edges) {
    if (isLarge(edge.path.points, clip)) continue
    traceEdge(context, edge)
    batched += 1
    if (batched % BATCH !== 0) continue
    context.stroke()
    context.beginPath()
  }
  context.stroke()
  for (const { path } of edges) {
    if (!isLarge(path.points, clip)) continue
    for (const piece of clipCurve(path.points, clip)) strokePiece(context, piece)
  }
  context.lineDashOffset = 0
}

function strokePiece(context: CanvasRenderingContext2D, { points: [a, b, c, d], travelled }: Piece): void {
  context.lineDashOffset = travelled
  context.beginPath()
  context.moveTo(a.x, a.y)
  context.bezierCurveTo(b.x, b.y, c.x, c.y, d.x, d.y)
  context.stroke()
}

/** Adds an edge's line to the current path. */
function traceEdge(context: CanvasRenderingContext2D, { path: { points } }: SceneEdge): void {
  context.moveTo(points[0]!.x, points[0]!.y)
  for (let i = 1; i + 2 < points.length; i += 3) {
    const [a, b, c] = [points[i]!, points[i + 1]!, points[i + 2]!]
    context.bezierCurveTo(a.x, a.y, b.x, b.y, c.x, c.y)
  }
}

/** The shape that says an edge's state without colour, on a patch of background so that the line doesn't cross it. */
function paintEdgeMark(context: CanvasRenderingContext2D, edge: SceneEdge, theme: Theme): void {
  const { shape, tone } = edgeMark(edge.kind, edge.state)
  if (shape === null) return
  const { x, y } = edge.path.marker
  context.beginPath()
  context.arc(x, y, 7, 0, 2 * Math.PI)
  context.fillStyle = theme.canvas
  context.fill()
  paintShape(context, shape, x, y, 4, theme.tones[tone])
}

function paintEdgeLabel(context: CanvasRenderingContext2D, { label, path }: SceneEdge, theme: Theme): void {
  if (label === null) return
  const { x, y } = path.label
  context.fillStyle = theme.canvas
  context.fillRect(x - 3, y - 17, Math.ceil(measure(label, 'inter400', 10)) + 6, 14)
  context.font = '400 10px Inter, sans-serif'
  context.textAlign = 'left'
  context.fillStyle = theme.tones.muted
  context.fillText(label, x, y - 6)
}
