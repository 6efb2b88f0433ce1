import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { text } from '../../shared/text/index.ts'
import type { ActionId } from '../actions/action.ts'
import { actionOf } from '../actions/actions.ts'
import { perform } from '../actions/perform.ts'
import { BulkBar } from '../bulk/bulk-bar.tsx'
import { useAppDispatch, useAppSelector, useAppStore } from '../store/hooks.ts'
import { selectPlan, selectSelection } from '../store/select.ts'
import { columnsChosen, inspectorToggled, overviewOpened, selectionChanged } from '../store/ui-slice.ts'
import { Bar } from '../ui/bar.tsx'
import { Empty } from '../ui/empty.tsx'
import { GuardedButton } from '../ui/guarded-button.tsx'
import { KIND_ICONS } from '../ui/kind-icon.tsx'
import { ColumnMenu } from './column-menu.tsx'
import { type Column, type ColumnChoice, chosenColumns } from './columns.ts'
import { DataTable } from './data-table.tsx'
import { chosenOf, type FacetFilter, facetsOf, filteredBy, withToggled } from './facets.ts'
import { useFiltered } from './filter-field.tsx'
import { FilterMenu, FiltersInUse } from './filter-menu.tsx'
import { LISTINGS, type ListSection, type Row } from './listings.ts'
import classes from './things-table.module.css'

const CreateButton = ({ id, primary = false }: { id: ActionId; primary?: boolean }) => {
  const store = useAppStore()
  const action = actionOf(id)
  const blockedBy = useAppSelector((state) => action.blockedBy?.(state) ?? null)
  return (
    <GuardedButton
      blockedBy={blockedBy}
      variant={primary ? 'filled' : 'default'}
      leftSection={<Plus size={14} />}
      onClick={() => perform(store, action)}
    >
      {action.title()}
    </GuardedButton>
  )
}

/** What a row says in any of its columns is what the filter looks through. */
const wordsIn = (columns: readonly Column<Row>[]) => (row: Row) => columns.map((column) => column.value(row)).join(' ')

const NO_CHOICE: ColumnChoice = {}
const idOf = (row: Row) => row.id

/** The section's list: everything of one kind. `backFrom`: the row whose page was left for it, which takes the focus. */
export const ThingsTable = ({ section, backFrom = null }: { section: ListSection; backFrom?: string | null }) => {
  const dispatch = useAppDispatch()
  const plan = useAppSelector(selectPlan)
  const selection = useAppSelector(selectSelection)
  const choice = useAppSelector((state) => state.ui.columns[section] ?? NO_CHOICE)
  const [facetFilter, setFacetFilter] = useState<FacetFilter>({})
  const { kind, create, rows: rowsOf, columns: columnsOf } = LISTINGS[section]
  const rows = useMemo(() => rowsOf(plan), [rowsOf, plan])
  const columns = useMemo(() => columnsOf(plan), [columnsOf, plan])
  const columnsShown = useMemo(() => chosenColumns(columns, choice), [columns, choice])
  const passing = useMemo(() => filteredBy(columns, facetFilter, rows), [columns, facetFilter, rows])
  const wordsOf = useMemo(() => wordsIn(columns), [columns])
  const { shown, field } = useFiltered(passing, wordsOf, text.lists.filter(text.nav[section]))
  const selected = useMemo(() => {
    const here = new Set(rows.map(idOf))
    return selection.filter((id) => here.has(id))
  }, [rows, selection])
  const notShown = useMemo(() => {
    const visible = new Set(shown.map(idOf))
    return selected.filter((id) => !visible.has(id)).length
  }, [shown, selected])

  const name = text.nav[section]
  const { title, hint } = text.lists.empty[section]
  if (rows.length === 0) {
    return (
      <Empty icon={KIND_ICONS[kind]} title={title} hint={hint}>
        <CreateButton id={create} primary />
      </Empty>
    )
  }
  const filtering = {
    chosen: chosenOf(columns, facetFilter),
    onToggle: (id: string, value: string) => setFacetFilter(withToggled(facetFilter, id, value)),
    onClear: () => setFacetFilter({}),
  }
  return (
    <div className={classes.view}>
      <Bar>
        <h2>{name}</h2>
        <span className="dim tabular" role="status">
          {text.lists.shown(shown.length, rows.length)}
        </span>
        {field}
        <FilterMenu {...filtering} facets={() => facetsOf(columns, facetFilter, rows)} />
        <ColumnMenu
          columns={columns}
          choice={choice}
          onChoose={(next) => dispatch(columnsChosen({ section, choice: next }))}
        />
        <CreateButton id={create} />
      </Bar>
      <FiltersInUse {...filtering} />
      <DataTable
        label={name}
        rows={shown}
        columns={columnsShown}
        idOf={idOf}
        selection={selected}
        onSelection={(ids) => dispatch(selectionChanged(ids))}
        onOpen={(id) => dispatch(section === 'links' ? overviewOpened(id) : inspectorToggled(true))}
        focusFirst={backFrom}
      />
      {selected.length === 0 ? null : <BulkBar kind={kind} ids={selected} notShown={notShown} />}
    </div>
  )
}
