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
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { text } from '../../shared/text/index.ts'
import { type Column, gridOf } from './columns.ts'
import { DataRow } from './data-row.tsx'
import classes from './data-table.module.css'
import { HeaderRow } from './header-row.tsx'
import { movedIndex } from './moved-index.ts'
import { type Reach, reachOf, selectionAfter } from './row-selection.ts'

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
  onSelection?: (ids: string[]) => void
  /** Only one row can be selected: rows have no marks for more. */
  single?: boolean
  onOpen?: (id: string) => void
  initialSort?: { id: string; desc: boolean }
  /** The row that has the focus when the table appears. */
  focusFirst?: string | null
}

const NOTHING: readonly string[] = []

/**
 * A grid with one tab stop beside its headings: arrows move among rows (with Shift they take along what they pass), Enter
 * opens, Space adds to the selection or takes from it, Ctrl A selects all (ARIA grid with `aria-activedescendant`, since rows
 * out of view don't exist). Where columns don't fit they scroll sideways under the pinned ones.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const {
    label,
    rows,
    columns,
    idOf,
    selection = NOTHING,
    onSelection,
    onOpen,
    initialSort,
    focusFirst = null,
    single = false,
  } = props
  const [sorting, setSorting] = useState<SortingState>(initialSort === undefined ? [] : [initialSort])
  const [active, setActive] = useState(focusFirst)
  const [anchor, setAnchor] = useState(focusFirst)
  const [scrolled, setScrolled] = useState(false)
  const scroll = useRef<HTMLDivElement>(null)
  const gridId = useId()
  const marked = onSelection !== undefined && !single

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
    // A column that was put away sorts no longer.
    state: { sorting: sorting.filter(({ id }) => columns.some((column) => column.id === id)) },
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

  const { template, minWidth } = gridOf(columns, marked)
  const selected = useMemo(() => new Set(selection), [selection])
  const selectedCount = useMemo(() => rows.filter((row) => selected.has(idOf(row))).length, [rows, selected, idOf])
  const activeIndex = sorted.findIndex((row) => row.id === active)
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the table begins, not where it is by now
  useEffect(() => {
    if (focusFirst === null) return
    scroll.current?.focus()
    if (activeIndex >= 0) virtual.scrollToIndex(activeIndex)
  }, [])

  const order = () => sorted.map((row) => row.id)
  const reach = (id: string, how: Reach) => {
    setActive(id)
    if (how === 'alone' || how === 'toggle' || anchor === null) setAnchor(id)
    onSelection?.(single ? [id] : selectionAfter({ order: order(), selection, anchor }, id, how))
  }
  const toggleAll = () => onSelection?.(selectedCount === sorted.length ? [] : order())
  const onKeyDown = (event: KeyboardEvent) => {
    // The headings have keys of their own.
    if (event.target !== event.currentTarget) return
    const ctrl = event.ctrlKey || event.metaKey
    const page = Math.floor((scroll.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2
    const next = movedIndex(event.key, activeIndex, sorted.length, page)
    if (next !== null) {
      event.preventDefault()
      const { id } = sorted[next]!
      virtual.scrollToIndex(next)
      // With Ctrl alone the selection stays: Space then adds what was moved to.
      if (ctrl && !event.shiftKey) setActive(id)
      else reach(id, reachOf(event))
    } else if (event.key === 'Enter' && active !== null) {
      event.preventDefault()
      onOpen?.(active)
    } else if (event.key === ' ' && active !== null) {
      event.preventDefault()
      reach(active, event.shiftKey ? 'range' : 'toggle')
    } else if (marked && ctrl && event.key.toLowerCase() === 'a') {
      event.preventDefault()
      onSelection(order())
    } else if (event.key === 'Escape' && selectedCount > 0) {
      event.preventDefault()
      onSelection?.([])
    }
  }
  const click = (event: MouseEvent, id: string, onMark: boolean) =>
    reach(id, onMark ? (event.shiftKey ? 'extend' : 'toggle') : reachOf(event))
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
        aria-multiselectable={marked || undefined}
        aria-activedescendant={active !== null && activeIsDrawn ? rowId(active) : undefined}
        tabIndex={0}
        className={classes.grid}
        data-marked={marked || undefined}
        data-scrolled={scrolled || undefined}
        onKeyDown={onKeyDown}
        onScroll={(event) => setScrolled(event.currentTarget.scrollLeft > 0)}
      >
        <HeaderRow
          columns={columns}
          style={{ gridTemplateColumns: template, minWidth }}
          sort={sorting[0]}
          onSort={(id) => table.getColumn(id)?.toggleSorting()}
          marks={marked ? { selected: selectedCount, all: sorted.length, onToggle: toggleAll } : undefined}
        />
        {/* biome-ignore lint/a11y/useSemanticElements: see above */}
        <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize(), minWidth }}>
          {visible.map((item) => {
            const { id, original } = sorted[item.index]!
            return (
              <DataRow
                key={item.key}
                id={rowId(id)}
                row={original}
                index={item.index}
                columns={columns}
                style={{ gridTemplateColumns: template, transform: `translateY(${item.start}px)` }}
                active={id === active}
                selected={onSelection === undefined ? undefined : selected.has(id)}
                marked={marked}
                onClick={(event, onMark) => click(event, id, onMark)}
                onDoubleClick={() => onOpen?.(id)}
              />
            )
          })}
        </div>
        {sorted.length === 0 ? <p className={classes.none}>{text.lists.noMatch}</p> : null}
      </div>
    </div>
  )
}
