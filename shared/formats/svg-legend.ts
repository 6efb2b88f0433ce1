import { text } from '../text/index.ts'
import type { Scene } from '../topology/scene.ts'
import { EDGE_STATES, edgeMark, type StatusMark, statusMarks } from '../topology/status-mark.ts'
import { measure } from '../topology/text.ts'
import type { Theme, Tone } from '../topology/theme.ts'
import { shape, xml } from './svg-marks.ts'

export const LEGEND_ROW = 24

export type LegendItem = {
  word: string
  width: number
  tone: Tone
  line: { dash: string | null; width: number } | null
  mark: StatusMark | null
}

/** Only what occurs in the drawing, states of edges first. */
export function legendItems(scene: Scene): LegendItem[] {
  const states = new Set(scene.edges.filter((edge) => edge.kind !== 'policy-link').map((edge) => edge.state))
  const items: LegendItem[] = EDGE_STATES.filter((state) => states.has(state)).map((state) => {
    const { word, tone, dash, width, shape } = edgeMark('site-link', state)
    return item(word, tone, { dash, width }, shape && { shape, word, tone })
  })
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
export function wrap(items: LegendItem[], width: number): { x: number; item: LegendItem }[][] {
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

export function drawLegend(
  out: string[],
  rows: { x: number; item: LegendItem }[][],
  left: number,
  top: number,
  theme: Theme,
) {
  rows.forEach((row, r) => {
    const y = top + r * LEGEND_ROW
    for (const { x, item } of row) {
      const { line, mark, word } = item
      if (line) {
        const dash = line.dash ? ` stroke-dasharray="${line.dash}"` : ''
        out.push(
          `<path d="M${left + x},${y}h36" stroke="${theme.tones[item.tone]}" stroke-width="${line.width}"${dash}/>`,
        )
      }
      if (line && mark) out.push(`<circle cx="${left + x + 18}" cy="${y}" r="7" fill="${theme.canvas}"/>`)
      if (mark) out.push(shape(mark, left + x + (line ? 18 : 6), y, 4, theme))
      out.push(`<text x="${left + x + (line ? 44 : 18)}" y="${y + 4}">${xml(word)}</text>`)
    }
  })
}
