import { Check } from 'lucide-react'
import type { MouseEvent } from 'react'
import type { Column } from './columns.ts'
import classes from './data-table.module.css'

type DataRowProps<Row> = {
  id: string
  row: Row
  index: number
  columns: readonly Column<Row>[]
  style: { gridTemplateColumns: string; transform: string }
  active: boolean
  /** Undefined where rows can't be selected. */
  selected: boolean | undefined
  /** Whether a mark selects it. */
  marked: boolean
  onClick: (event: MouseEvent, onMark: boolean) => void
  onDoubleClick: () => void
}

/** One row of the grid; whether it is selected is told by `aria-selected`, and seen by its mark. */
export function DataRow<Row>(props: DataRowProps<Row>) {
  const { id, row, index, columns, style, active, selected, marked, onClick, onDoubleClick } = props
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual grid can't be a table element
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus, rows are its active descendants
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid's own keys do the same
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-active={active || undefined}
      className={classes.row}
      style={style}
      onClick={(event) => onClick(event, false)}
      onDoubleClick={onDoubleClick}
    >
      {marked ? (
        // biome-ignore lint/a11y/useSemanticElements: see above
        // biome-ignore lint/a11y/useFocusableInteractive: see above
        // biome-ignore lint/a11y/useKeyWithClickEvents: Space does the same
        <div
          role="gridcell"
          className={classes.markCell}
          data-pinned
          onClick={(event) => {
            event.stopPropagation()
            onClick(event, true)
          }}
        >
          <span className={classes.mark} data-checked={selected || undefined} aria-hidden="true">
            {selected ? <Check size={12} strokeWidth={3} /> : null}
          </span>
        </div>
      ) : null}
      {columns.map((column) => (
        // biome-ignore lint/a11y/useSemanticElements: see above
        // biome-ignore lint/a11y/useFocusableInteractive: see above
        <div
          key={column.id}
          role="gridcell"
          className={classes.cell}
          data-align={column.align}
          data-pinned={column.pinned}
        >
          {column.cell === undefined ? (
            <bdi className="clip" title={String(column.value(row))}>
              {column.value(row)}
            </bdi>
          ) : (
            column.cell(row)
          )}
        </div>
      ))}
    </div>
  )
}
