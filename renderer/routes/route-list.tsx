import { CloseButton } from '@mantine/core'
import { type ReactNode, useMemo, useState } from 'react'
import type { Sheet } from '../../shared/formats/csv.ts'
import type { Prefix } from '../../shared/model/prefix.ts'
import { text } from '../../shared/text/index.ts'
import type { Column } from '../lists/columns.ts'
import { DataTable } from '../lists/data-table.tsx'
import { chosenOf, type FacetFilter, facetsOf, filteredBy, withToggled } from '../lists/facets.ts'
import { FilterField } from '../lists/filter-field.tsx'
import { FilterMenu, FiltersInUse } from '../lists/filter-menu.tsx'
import { useAppSelector } from '../store/hooks.ts'
import { selectView } from '../store/select.ts'
import { Bar } from '../ui/bar.tsx'
import { CopyMenu } from './copy-menu.tsx'
import { OwnerSelect } from './owner-select.tsx'
import { type Found, found } from './query.ts'
import classes from './routes.module.css'

type RouteListProps<Row> = {
  /** Whose routes these are. */
  of: { id: string; name: string }
  label: string
  rows: readonly Row[]
  /** Those that are `optional` are there to filter by. */
  columns: readonly Column<Row>[]
  count: (shown: number, all: number) => string
  /** One sentence on what a looked-up address or prefix came to. */
  remark: (asked: NonNullable<Found<Row>['asked']>, rows: readonly Row[]) => string
  details: (row: Row, select: (id: string) => void) => ReactNode
  /** The rows of these ids for another program. */
  sheetOf: (ids: ReadonlySet<string>) => Sheet
  empty: ReactNode
}

const idOf = ({ id }: { id: string }) => id

/** Rows with a filter, and the details of the one that is selected. */
export function RouteList<Row extends { id: string; prefix: Prefix; words: string }>(props: RouteListProps<Row>) {
  const { of, label, rows, columns, count, remark, details, sheetOf, empty } = props
  const view = useAppSelector(selectView)
  const [query, setQuery] = useState('')
  const [facetFilter, setFacetFilter] = useState<FacetFilter>({})
  const [selection, setSelection] = useState<readonly string[]>([])
  const drawn = useMemo(() => columns.filter(({ optional }) => !optional), [columns])
  const { rows: matching, asked } = useMemo(() => found(rows, query), [rows, query])
  const shown = useMemo(() => filteredBy(columns, facetFilter, matching), [columns, facetFilter, matching])
  const selected = useMemo(() => {
    const chosen = new Set(selection)
    return shown.filter(({ id }) => chosen.has(id))
  }, [shown, selection])
  const filtering = {
    chosen: chosenOf(columns, facetFilter),
    onToggle: (id: string, value: string) => setFacetFilter(withToggled(facetFilter, id, value)),
    onClear: () => setFacetFilter({}),
  }
  /** Also one that the filter hides: it is asked for by name. */
  const select = (id: string) => {
    if (!shown.some((row) => row.id === id)) {
      setQuery('')
      setFacetFilter({})
    }
    setSelection([id])
  }
  return (
    <div className={classes.view}>
      <Bar wraps>
        <OwnerSelect id={of.id} />
        <span className="dim tabular no-shrink" role="status">
          {count(shown.length, rows.length)}
        </span>
        <div className={classes.tools}>
          <FilterField query={query} onQuery={setQuery} label={text.routes.filter} />
          <FilterMenu {...filtering} facets={() => facetsOf(columns, facetFilter, rows)} />
          <CopyMenu
            fileName={text.routes.copy.fileName(of.name, view)}
            rows={selected.length > 0 ? selected : shown}
            sheetOf={sheetOf}
          />
        </div>
      </Bar>
      <FiltersInUse {...filtering} />
      {asked === null ? null : (
        <p className={classes.remark} role="status">
          {remark(asked, shown)}
        </p>
      )}
      {rows.length === 0 ? (
        empty
      ) : (
        <DataTable
          label={label}
          rows={shown}
          columns={drawn}
          idOf={idOf}
          selection={selected.map(idOf)}
          onSelection={setSelection}
        />
      )}
      {selected.length === 1 ? (
        <section className={classes.details} aria-live="polite">
          <CloseButton
            className={classes.close}
            size="sm"
            aria-label={text.routes.details.close}
            onClick={() => setSelection([])}
          />
          {details(selected[0]!, select)}
        </section>
      ) : null}
    </div>
  )
}
