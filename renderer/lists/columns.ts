import type { ReactNode } from 'react'

/** One column: what it sorts by, and how its cell looks where that isn't just the value. */
export type Column<Row> = {
  id: string
  header: string
  /** `min`: CSS pixels; `grow`: its share of what is left, none where absent. */
  width: { min: number; grow?: number }
  value: (row: Row) => string | number
  cell?: (row: Row) => ReactNode
  align?: 'start' | 'end'
}

/** The columns as one CSS grid, the same for every row, and the width below which the table scrolls sideways. */
export const gridOf = (columns: readonly Pick<Column<never>, 'width'>[]): { template: string; minWidth: number } => ({
  template: columns.map(({ width: { min, grow } }) => (grow ? `minmax(${min}px, ${grow}fr)` : `${min}px`)).join(' '),
  minWidth: columns.reduce((sum, { width }) => sum + width.min, 2 * ROW_PADDING),
})

/** Left and right of each row, as in data-table.module.css. */
const ROW_PADDING = 8
