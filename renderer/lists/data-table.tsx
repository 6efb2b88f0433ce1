import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  type SortingState,
  sortFn_alphanumeric,
  sortFn_basic,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { text } from '../../shared/text/index.ts'
import { useWidth } from '../ui/use-width.ts'
import { type Column, fittingColumns, gridOf } from './columns.ts'
import classes from './data-table.module.css'
import { movedIndex } from './moved-index.ts'

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, basic: sortFn_basic },
})

const ROW_HEIGHT = 32

type DataTableProps<Row extends object> = {
  label: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  idOf: (row: Row) => string
  /** Ids of rows that are selected; left out where rows can't be. */
  selection?: readonly string[]
  /** `add`: Ctrl was held. */
  onSelect?: (id: string, add: boolean) => void
  onOpen?: (id: string) => void
  initialSort?: { id: string; desc: boolean }
  /** The row that has the focus when the table appears. */
  focusFirst?: string | null
}

/**
 * A grid with one tab stop: arrows move among rows, Enter opens, Space adds to the selection (ARIA grid with
 * `aria-activedescendant`, since rows out of view don't exist).
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, rows, columns, idOf, selection = [], onSelect, onOpen, initialSort, focusFirst = null } = props
  const [sorting, setSorting] = useState<SortingState>(initialSort === undefined ? [] : [initialSort])
  const [active, setActive] = useState(focusFirst)
  const scroll = useRef<HTMLDivElement>(null)
  const gridId = useId()

  const definitions = useMemo(
    () =>
      columns.map((column): ColumnDef<typeof features, Row> => {
        const sample = rows[0] === undefined ? '' : column.value(rows[0])
        return {
          id: column.id,
          header: column.header,
          accessorFn: column.value,
          sortFn: typeof sample === 'number' ? 'basic' : 'alphanumeric',
          sortDescFirst: false,
        }
      }),
    [columns, rows],
  )
  const table = useTable({
    features,
    data: rows,
    columns: definitions,
    getRowId: idOf,
    state: { sorting },
    onSortingChange: setSorting,
  })
  const sorted = table.getRowModel().rows
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (i) => sorted[i]!.id,
    overscan: 12,
  })

  const shown = fittingColumns(columns, useWidth(scroll))
  const { template, minWidth } = gridOf(shown)
  const activeIndex = sorted.findIndex((row) => row.id === active)
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the table begins, not where it is by now
  useEffect(() => {
    if (focusFirst === null) return
    scroll.current?.focus()
    if (activeIndex >= 0) virtual.scrollToIndex(activeIndex)
  }, [])
  const move = (event: KeyboardEvent) => {
    const page = Math.floor((scroll.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2
    const next = movedIndex(event.key, activeIndex, sorted.length, page)
    if (next !== null) {
      event.preventDefault()
      const id = sorted[next]!.id
      setActive(id)
      virtual.scrollToIndex(next)
      onSelect?.(id, false)
    } else if (event.key === 'Enter' && active !== null) {
      event.preventDefault()
      onOpen?.(active)
    } else if (event.key === ' ' && active !== null) {
      event.preventDefault()
      onSelect?.(active, true)
    }
  }
  const click = (event: MouseEvent, id: string) => {
    setActive(id)
    onSelect?.(id, event.ctrlKey || event.metaKey)
  }
  const rowId = (id: string) => `${gridId}-${id}`
  const visible = virtual.getVirtualItems()
  const activeIsDrawn = visible.some((item) => item.index === activeIndex)

  return (
    <div className={classes.frame}>
      {/* biome-ignore lint/a11y/useSemanticElements: a virtual grid can't be a table element */}
      <div
        ref={scroll}
        role="grid"
        aria-label={label}
        aria-rowcount={sorted.length + 1}
        aria-multiselectable={onSelect === undefined ? undefined : true}
        aria-activedescendant={active !== null && activeIsDrawn ? rowId(active) : undefined}
        tabIndex={0}
        className={classes.grid}
        onKeyDown={move}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: see above */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus, rows are its active descendants */}
        <div
          role="row"
          aria-rowindex={1}
          className={classes.header}
          style={{ gridTemplateColumns: template, minWidth }}
        >
          {shown.map((column) => {
            const sort = sorting.find((s) => s.id === column.id)
            const Arrow = sort?.desc ? ArrowDown : ArrowUp
            return (
              // biome-ignore lint/a11y/useSemanticElements: see above
              // biome-ignore lint/a11y/useFocusableInteractive: its button is what takes the focus
              <div
                key={column.id}
                role="columnheader"
                aria-sort={sort === undefined ? 'none' : sort.desc ? 'descending' : 'ascending'}
                className={classes.head}
                data-align={column.align}
              >
                <button type="button" onClick={() => table.getColumn(column.id)?.toggleSorting()}>
                  <span className="clip">{column.header}</span>
                  {sort === undefined ? null : <Arrow size={12} aria-hidden="true" className="no-shrink" />}
                </button>
              </div>
            )
          })}
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: see above */}
        <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize(), minWidth }}>
          {visible.map((item) => {
            const row = sorted[item.index]!
            return (
              // biome-ignore lint/a11y/useSemanticElements: see above
              // biome-ignore lint/a11y/useFocusableInteractive: see above
              // biome-ignore lint/a11y/useKeyWithClickEvents: the grid's own keys do the same
              <div
                key={item.key}
                id={rowId(row.id)}
                role="row"
                aria-rowindex={item.index + 2}
                aria-selected={onSelect === undefined ? undefined : selection.includes(row.id)}
                data-active={row.id === active || undefined}
                className={classes.row}
                style={{ gridTemplateColumns: template, transform: `translateY(${item.start}px)` }}
                onClick={(event) => click(event, row.id)}
                onDoubleClick={() => onOpen?.(row.id)}
              >
                {shown.map((column) => (
                  // biome-ignore lint/a11y/useSemanticElements: see above
                  // biome-ignore lint/a11y/useFocusableInteractive: see above
                  <div key={column.id} role="gridcell" className={classes.cell} data-align={column.align}>
                    {column.cell === undefined ? (
                      <bdi className="clip" title={String(column.value(row.original))}>
                        {column.value(row.original)}
                      </bdi>
                    ) : (
                      column.cell(row.original)
                    )}
                  </div>
                ))}
              </div>
            )
          })}
        </div>
        {sorted.length === 0 ? <p className={classes.none}>{text.lists.noMatch}</p> : null}
      </div>
    </div>
  )
}
