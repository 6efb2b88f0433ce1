import type { ChangeMarks } from '../../diff/drawn-diff.ts'
import type { Position } from '../../model/plan.ts'
import type { SceneEdge } from '../../topology/scene.ts'
import { EDGE_STATES, type EdgeState, edgeMark } from '../../topology/status-mark.ts'
import { measure } from '../../topology/text.ts'
import type { Theme } from '../../topology/theme.ts'
import type { Brush } from './brush.ts'
import { CHANGE_MARKS, changeLook } from './change-mark.ts'
import { drawMark } from './draw-card.ts'

const CHANGED_WIDTH = 2.5

/** Edges by state, the most urgent on top; policies' edges below traffic, what changed above both. */
export const drawEdges = (brush: Brush, all: readonly SceneEdge[], theme: Theme, changes: ChangeMarks): void => {
  const groups = new Map<string, SceneEdge[]>()
  const groupOf = (policies: boolean, state: EdgeState) => `${policies}/${state}`
  for (const policies of [true, false]) for (const state of EDGE_STATES) groups.set(groupOf(policies, state), [])
  for (const mark of CHANGE_MARKS) groups.set(mark, [])
  for (const edge of all) groups.get(changes[edge.id] ?? groupOf(edge.kind === 'policy-link', edge.state))!.push(edge)
  for (const edges of groups.values()) if (edges.length > 0) drawAlike(brush, edges, theme, changes)
  for (const edges of groups.values()) for (const edge of edges) drawSigns(brush, edge, theme, changes)
}

/** Edges of one state, and all or none of them policies'; or all changed in the same way. */
const drawAlike = (brush: Brush, edges: readonly SceneEdge[], theme: Theme, changes: ChangeMarks): void => {
  const first = edges[0]!
  const mark = edgeMark(first.kind, first.state)
  const change = changes[first.id]
  const { tone, dash } = change === undefined ? mark : changeLook(change)
  const width = change === undefined ? mark.width : CHANGED_WIDTH
  brush.lines(
    edges.map(({ path, reason }) => ({ d: path.d, title: reason })),
    { colour: theme.tones[tone], width, dash },
  )
}

/** Above every line, on patches of canvas that they stand out from. */
const drawSigns = (brush: Brush, { id, kind, state, path, label }: SceneEdge, theme: Theme, changes: ChangeMarks) => {
  const { shape, tone } = edgeMark(kind, state)
  if (shape && changes[id] !== 'removed') {
    brush.disc(path.marker, 7, theme.canvas)
    drawMark(brush, { shape, word: '', tone }, path.marker.x, path.marker.y, 4, theme)
  }
  if (label) drawLabel(brush, path.label, label, theme)
}

const drawLabel = (brush: Brush, { x, y }: Position, label: string, theme: Theme): void => {
  const width = Math.ceil(measure(label, 'inter400', 10)) + 6
  brush.rect({ x: x - 3, y: y - 17, width, height: 14 }, { fill: theme.canvas })
  brush.text(label, { x, y: y - 6 }, { font: 'inter400', size: 10, colour: theme.tones.muted })
}
