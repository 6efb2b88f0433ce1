import { Checkbox } from '@mantine/core'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { text } from '../../shared/text/index.ts'
import type { Column } from './columns.ts'
import classes from './data-table.module.css'

type HeaderRowProps<Row> = {
  columns: readonly Column<Row>[]
  style: { gridTemplateColumns: string; minWidth: number }
  sort: { id: string; desc: boolean } | undefined
  onSort: (id: string) => void
  /** How many of the rows are selected; left out where rows have no mark. */
  marks?: { selected: number; all: number; onToggle: () => void } | undefined
}

/** What the columns are called, each a button that sorts by it; before them, the mark that selects all rows. */
export function HeaderRow<Row>({ columns, style, sort, onSort, marks }: HeaderRowProps<Row>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual grid can't be a table element
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus, rows are its active descendants
    <div role="row" aria-rowindex={1} className={classes.header} style={style}>
      {marks === undefined ? null : (
        // biome-ignore lint/a11y/useSemanticElements: see above
        // biome-ignore lint/a11y/useFocusableInteractive: its checkbox is what takes the focus
        <div role="columnheader" className={classes.markCell} data-pinned>
          <Checkbox
            size="xs"
            aria-label={text.tables.selectAll}
            checked={marks.all > 0 && marks.selected === marks.all}
            indeterminate={marks.selected > 0 && marks.selected < marks.all}
            onChange={marks.onToggle}
          />
        </div>
      )}
      {columns.map((column) => {
        const sorted = sort?.id === column.id ? sort : undefined
        const Arrow = sorted?.desc ? ArrowDown : ArrowUp
        return (
          // biome-ignore lint/a11y/useSemanticElements: see above
          // biome-ignore lint/a11y/useFocusableInteractive: its button is what takes the focus
          <div
            key={column.id}
            role="columnheader"
            aria-sort={sorted === undefined ? 'none' : sorted.desc ? 'descending' : 'ascending'}
            className={classes.head}
            data-align={column.align}
            data-pinned={column.pinned}
          >
            <button type="button" onClick={() => onSort(column.id)} title={column.header}>
              <span className="clip">{column.header}</span>
              {sorted === undefined ? null : <Arrow size={12} aria-hidden="true" className="no-shrink" />}
            </button>
          </div>
        )
      })}
    </div>
  )
}
