import type { ChangeMarks } from '../../diff/drawn-diff.ts'
import { text } from '../../text/index.ts'
import type { Scene } from '../../topology/scene.ts'
import { EDGE_STATES, edgeMark, type StatusMark, statusMarks } from '../../topology/status-mark.ts'
import { measure } from '../../topology/text.ts'
import type { Theme, Tone } from '../../topology/theme.ts'
import type { Brush } from './brush.ts'
import { CHANGE_MARKS, changeLook } from './change-mark.ts'
import { drawMark } from './draw-card.ts'

export const LEGEND_ROW = 24

export type LegendItem = {
  word: string
  width: number
  tone: Tone
  line: { dash: string | null; width: number } | null
  mark: StatusMark | null
}
export type LegendRow = readonly { x: number; item: LegendItem }[]

/** Only what occurs in the drawing: what changed, then states of edges, then statuses. */
export function legendItems(scene: Scene, changes: ChangeMarks): LegendItem[] {
  const items: LegendItem[] = []
  const seen = new Set([...scene.nodes, ...scene.edges].map(({ id }) => changes[id]))
  for (const kind of CHANGE_MARKS) {
    const { word, tone, dash, shape } = changeLook(kind)
    if (seen.has(kind)) items.push(item(word, tone, { dash, width: 2.5 }, { shape, word, tone }))
  }
  const states = new Set(scene.edges.filter((edge) => edge.kind !== 'policy-link').map((edge) => edge.state))
  for (const state of EDGE_STATES) {
    const { word, tone, dash, width, shape } = edgeMark('site-link', state)
    if (states.has(state)) items.push(item(word, tone, { dash, width }, shape && { shape, word, tone }))
  }
  if (scene.edges.some((edge) => edge.kind === 'policy-link'))
    items.push(item(text.drawing.policyApplies, 'accent', { dash: null, width: 1 }, null))
  const present = new Set(scene.nodes.map((node) => node.card.status))
  for (const mark of Object.values(statusMarks()))
    if (present.has(mark)) items.push(item(mark.word, mark.tone, null, mark))
  return items
}

const item = (word: string, tone: Tone, line: LegendItem['line'], mark: StatusMark | null): LegendItem => ({
  word,
  tone,
  line,
  mark,
  width: (line ? 44 : 18) + Math.ceil(measure(word, 'inter400', 11)) + 24,
})

/** Items in rows no wider than `width`, as pairs with their x. */
export function wrap(items: LegendItem[], width: number): LegendRow[] {
  const rows: { x: number; item: LegendItem }[][] = []
  let x = Infinity
  for (const item of items) {
    if (x + item.width > width) {
      rows.push([])
      x = 0
    }
    rows.at(-1)!.push({ x, item })
    x += item.width
  }
  return rows
}

export const drawLegend = (brush: Brush, rows: readonly LegendRow[], left: number, top: number, theme: Theme): void =>
  rows.forEach((row, r) => {
    const y = top + r * LEGEND_ROW
    for (const { x, item } of row) {
      const { line, mark, word } = item
      const colour = theme.tones[item.tone]
      if (line) brush.path(`M${left + x},${y}h36`, { stroke: { colour, ...line } })
      if (line && mark) brush.disc({ x: left + x + 18, y }, 7, theme.canvas)
      if (mark) drawMark(brush, mark, left + x + (line ? 18 : 6), y, 4, theme)
      const at = { x: left + x + (line ? 44 : 18), y: y + 4 }
      brush.text(word, at, { font: 'inter400', size: 11, colour: theme.tones.muted })
    }
  })
