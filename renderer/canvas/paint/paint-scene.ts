import type { Rect } from '../../../shared/topology/geometry.ts'
import type { SceneNode } from '../../../shared/topology/scene.ts'
import type { Theme } from '../../../shared/topology/theme.ts'
import { inflate, touching } from '../geometry/boxes.ts'
import type { SceneIndex } from '../geometry/scene-index.ts'
import { type Detail, detailAt, showsGrid } from './detail.ts'
import { paintCard, paintTitled, toneOf } from './paint-card.ts'
import { paintEdges } from './paint-edges.ts'
import { paintFrameLabels, paintFrames } from './paint-frames.ts'

/** What is drawn: the scene without what is elsewhere at the moment (being dragged, drawn by another layer). */
export type Painting = { index: SceneIndex; theme: Theme; hidden: ReadonlySet<string> }

/** Lines, marks and borders reach this far, in scene units, beyond the boxes they belong to. */
export const BLEED = 12
const GRID_STEP = 24

/** Draws the part of the scene within `rect`. The context is in scene units at this zoom, and clipped to `rect`. */
export function paintScene(
  context: CanvasRenderingContext2D,
  { index, theme, hidden }: Painting,
  rect: Rect,
  zoom: number,
): void {
  context.fillStyle = theme.canvas
  context.fillRect(rect.x, rect.y, rect.width, rect.height)
  const near = inflate(rect, BLEED / Math.min(1, zoom))
  paintFrames(context, index.scene.groups, near, theme, zoom)
  if (showsGrid(zoom)) paintGrid(context, rect, theme, zoom)
  const edges = touching(index.edgeBoxes, near).map((i) => index.scene.edges[i]!)
  const shownEdges = hidden.size === 0 ? edges : edges.filter((e) => !hidden.has(e.from) && !hidden.has(e.to))
  paintEdges(context, shownEdges, theme, zoom, near)
  const nodes = touching(index.nodeBoxes, near).map((i) => index.scene.nodes[i]!)
  paintNodes(context, hidden.size === 0 ? nodes : nodes.filter((n) => !hidden.has(n.id)), theme, zoom)
  paintFrameLabels(context, index.scene.groups, near, theme, zoom)
}

const PAINT: Record<
  Detail,
  (context: CanvasRenderingContext2D, nodes: readonly SceneNode[], theme: Theme, zoom: number) => void
> = {
  card: (context, nodes, theme) => {
    for (const node of nodes) paintCard(context, node, theme)
  },
  title: (context, nodes, theme, zoom) => {
    for (const node of nodes) paintTitled(context, node, theme, zoom)
  },
  block: paintBlocks,
}

/** Nodes at the detail there is room for. */
export function paintNodes(
  context: CanvasRenderingContext2D,
  nodes: readonly SceneNode[],
  theme: Theme,
  zoom: number,
): void {
  PAINT[detailAt(zoom)](context, nodes, theme, zoom)
}

/** From far away: card, border and a band in the status's tone. One path for each colour, however many nodes. */
function paintBlocks(context: CanvasRenderingContext2D, nodes: readonly SceneNode[], theme: Theme, zoom: number): void {
  fillRects(context, nodes, theme.dashedBorder, (n) => [n.x, n.y, n.width, n.height])
  const border = 1 / zoom
  fillRects(context, nodes, theme.card, (n) => [
    n.x + border,
    n.y + border,
    n.width - 2 * border,
    n.height - 2 * border,
  ])
  const band = Math.max(24, 3 / zoom)
  for (const [tone, those] of Map.groupBy(nodes, toneOf))
    fillRects(context, those, theme.tones[tone], (n) => [n.x, n.y, Math.min(band, n.width), n.height])
}

function fillRects(
  context: CanvasRenderingContext2D,
  nodes: readonly SceneNode[],
  color: string,
  rectOf: (node: SceneNode) => [number, number, number, number],
): void {
  context.fillStyle = color
  for (const node of nodes) context.fillRect(...rectOf(node))
}

function paintGrid(context: CanvasRenderingContext2D, rect: Rect, theme: Theme, zoom: number): void {
  const dot = 1.5 / zoom
  context.fillStyle = theme.grid
  const top = Math.floor(rect.y / GRID_STEP) * GRID_STEP
  const left = Math.floor(rect.x / GRID_STEP) * GRID_STEP
  for (let y = top; y < rect.y + rect.height; y += GRID_STEP)
    for (let x = left; x < rect.x + rect.width; x += GRID_STEP) context.fillRect(x - dot / 2, y - dot / 2, dot, dot)
}
