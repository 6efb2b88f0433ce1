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
  /** Columns that leave a table too narrow for all of them: the highest number first. Without one, it stays. */
  leaves?: number
}

/** The columns that a table of `width` CSS pixels has room for, in their order. */
export const fittingColumns = <C extends Pick<Column<never>, 'width' | 'leaves'>>(
  columns: readonly C[],
  width: number,
): readonly C[] => {
  if (gridOf(columns).minWidth <= width) return columns
  const next = Math.max(...columns.map(({ leaves = 0 }) => leaves))
  return next === 0
    ? columns
    : fittingColumns(
        columns.filter(({ leaves }) => leaves !== next),
        width,
      )
}

/** The columns as one CSS grid, the same for every row, and the width below which the table scrolls sideways. */
export const gridOf = (columns: readonly Pick<Column<never>, 'width'>[]): { template: string; minWidth: number } => ({
  template: columns.map(({ width: { min, grow } }) => (grow ? `minmax(${min}px, ${grow}fr)` : `${min}px`)).join(' '),
  minWidth: columns.reduce((sum, { width }) => sum + width.min, 2 * ROW_PADDING),
})

/** Left and right of each row, as in data-table.module.css. */
const ROW_PADDING = 8
