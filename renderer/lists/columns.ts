import type { ReactNode } from 'react'

/** One column: what it sorts by, and how its cell looks where that isn't just the value. */
export type Column<Row> = {
  id: string
  header: string
  /** A CSS grid track, e.g. `minmax(160px, 2fr)`. */
  width: string
  value: (row: Row) => string | number
  cell?: (row: Row) => ReactNode
  align?: 'start' | 'end'
}
