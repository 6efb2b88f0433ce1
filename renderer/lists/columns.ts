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
  /** Stays in view while the others scroll sideways; only the first columns of a table can. */
  pinned?: true
  /** Shown only once it is chosen. */
  optional?: true
  /** The list can be filtered by its values, of which there are few. */
  facet?: true
}

/** Which columns were chosen or put away by hand, by their ids. */
export type ColumnChoice = Readonly<Record<string, boolean>>

/** The columns to draw: the usual ones but for what was chosen otherwise; a pinned one is always there. */
export const chosenColumns = <C extends Pick<Column<never>, 'id' | 'pinned' | 'optional'>>(
  columns: readonly C[],
  choice: ColumnChoice,
): C[] => columns.filter(({ id, pinned, optional }) => pinned || (choice[id] ?? !optional))

/** What selects a row, before its columns, as in data-table.module.css. */
const MARK_WIDTH = 32

/**
 * The columns as one CSS grid, the same for every row, and the width below which the table scrolls sideways.
 * `marked`: rows begin with the mark that selects them.
 */
export const gridOf = (
  columns: readonly Pick<Column<never>, 'width'>[],
  marked = false,
): { template: string; minWidth: number } => ({
  template: [
    ...(marked ? [`${MARK_WIDTH}px`] : []),
    ...columns.map(({ width: { min, grow } }) => (grow ? `minmax(${min}px, ${grow}fr)` : `${min}px`)),
  ].join(' '),
  minWidth: columns.reduce((sum, { width }) => sum + width.min, (marked ? MARK_WIDTH : 0) + 2 * ROW_PADDING),
})

/** Left and right of each row, as in data-table.module.css. */
const ROW_PADDING = 8
