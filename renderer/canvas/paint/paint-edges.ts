import type { SceneEdge } from '../../../shared/topology/scene.ts'
import { EDGE_STATES, edgeMark } from '../../../shared/topology/status-mark.ts'
import { measure } from '../../../shared/topology/text.ts'
import type { Theme } from '../../../shared/topology/theme.ts'
import { detailAt, showsMarks } from './detail.ts'
import { paintShape } from './shapes.ts'

/** Curves per stroke: a path's cost grows faster than its length, a stroke of its own for each edge is as bad. */
const BATCH = 48
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
      traceInBatches(context, those)
    }
  }
  context.globalAlpha = 1
  context.setLineDash([])
  if (marks) for (const edge of edges) paintEdgeMark(context, edge, theme)
  if (detailAt(zoom) === 'card') for (const edge of edges) paintEdgeLabel(context, edge, theme)
}

function traceInBatches(context: CanvasRenderingContext2D, edges: readonly SceneEdge[]): void {
  for (let start = 0; start < edges.length; start += BATCH) {
    context.beginPath()
    for (let i = start; i < Math.min(start + BATCH, edges.length); i++) traceEdge(context, edges[i]!)
    context.stroke()
  }
}

/** Adds an edge's line to the current path. */
export function traceEdge(context: CanvasRenderingContext2D, { path: { points } }: SceneEdge): void {
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
