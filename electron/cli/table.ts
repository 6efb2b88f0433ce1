import { columnsOf, printable } from './printable.ts'
import { type Style, styled } from './terminal.ts'

/** A cell is text, or text with a style. */
export type Cell = string | { text: string; style: Style }
export type Column = { title: string; align?: 'right' }

const GAP = '  '
const textOf = (cell: Cell): string => printable(typeof cell === 'string' ? cell : cell.text)

/** One long name must not push every other row off the screen: what is longer than this sticks out of its column. */
const WIDEST = 48

/** Rows under titles, each column as wide as its widest cell, within reason, the last one ragged. */
export function table(columns: readonly Column[], rows: readonly (readonly Cell[])[], colours: boolean): string {
  const widths = columns.map(({ title }, i) =>
    Math.min(
      WIDEST,
      rows.reduce((widest, row) => Math.max(widest, columnsOf(textOf(row[i]!))), columnsOf(title)),
    ),
  )
  const line = (cells: readonly Cell[]): string =>
    cells
      .map((cell, i) => {
        const text = textOf(cell)
        const padding = ' '.repeat(Math.max(0, widths[i]! - columnsOf(text)))
        const shown = typeof cell === 'string' ? text : styled(colours, cell.style, text)
        return columns[i]!.align === 'right' ? padding + shown : shown + (i === columns.length - 1 ? '' : padding)
      })
      .join(GAP)
      .trimEnd()
  const titles = columns.map(({ title }): Cell => ({ text: title, style: 'dim' }))
  return [titles, ...rows].map((cells) => `${line(cells)}\n`).join('')
}

/** A heading, a table under it, and an empty line; nothing where there are no rows. */
export const section = (
  heading: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  colours: boolean,
): string => (rows.length === 0 ? '' : `${styled(colours, 'bold', heading)}\n${table(columns, rows, colours)}\n`)
