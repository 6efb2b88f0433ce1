import { CloseButton, TextInput } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Plan } from '../../shared/model/plan.ts'
import { text } from '../../shared/text/index.ts'
import type { ActionId } from '../actions/action.ts'
import { actionOf } from '../actions/actions.ts'
import { perform } from '../actions/perform.ts'
import { useAppDispatch, useAppSelector, useAppStore } from '../store/hooks.ts'
import { selectPlan, selectSelection, type ThingKind } from '../store/select.ts'
import { matchesQuery, searchable } from '../store/things.ts'
import {
  inspectorToggled,
  overviewOpened,
  type Section,
  selectionChanged,
  selectionToggled,
} from '../store/ui-slice.ts'
import { Empty } from '../ui/empty.tsx'
import { GuardedButton } from '../ui/guarded-button.tsx'
import { KIND_ICONS } from '../ui/kind-icon.tsx'
import type { Column } from './columns.ts'
import { DataTable } from './data-table.tsx'
import { linkColumns } from './link-columns.tsx'
import { connectionColumns, policyColumns, siteColumns, vpcColumns } from './other-columns.tsx'
import classes from './things-table.module.css'

export type ListSection = Exclude<Section, 'topology' | 'routes' | 'history'>
type Row = { id: string; name: string }

type Listing = {
  kind: ThingKind
  rows: (plan: Plan) => Row[]
  columns: (plan: Plan) => Column<Row>[]
  create: ActionId
}

/** Rows and columns of one kind belong together; the table itself needs no more of them than an id and a name. */
const listing = <T extends Row>(
  kind: ThingKind,
  create: ActionId,
  rows: (plan: Plan) => T[],
  columns: (plan: Plan) => Column<T>[],
): Listing => ({ kind, create, rows, columns: columns as unknown as Listing['columns'] })

const LISTINGS: Record<ListSection, Listing> = {
  links: listing('link', 'createLink', (plan) => Object.values(plan.links), linkColumns),
  policies: listing('policy', 'createPolicy', (plan) => Object.values(plan.policies), policyColumns),
  vpcs: listing('vpc', 'createVpc', (plan) => Object.values(plan.vpcs), vpcColumns),
  sites: listing('site', 'createSite', (plan) => Object.values(plan.sites), siteColumns),
  connections: listing('connection', 'createConnection', (plan) => Object.values(plan.connections), connectionColumns),
}

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
const haystackOf = (columns: Column<Row>[], row: Row) =>
  searchable(columns.map((column) => column.value(row)).join(' '))

/** The section's list: everything of one kind. `backFrom`: the row whose page was left for it, which takes the focus. */
export const ThingsTable = ({ section, backFrom = null }: { section: ListSection; backFrom?: string | null }) => {
  const dispatch = useAppDispatch()
  const plan = useAppSelector(selectPlan)
  const selection = useAppSelector(selectSelection)
  const [query, setQuery] = useState('')
  const { kind, create, rows: rowsOf, columns: columnsOf } = LISTINGS[section]
  const rows = useMemo(() => rowsOf(plan), [rowsOf, plan])
  const columns = useMemo(() => columnsOf(plan), [columnsOf, plan])
  const haystacks = useMemo(() => rows.map((row) => haystackOf(columns, row)), [rows, columns])
  const shown = useMemo(
    () => (query.trim() === '' ? rows : rows.filter((_, i) => matchesQuery(haystacks[i]!, query))),
    [rows, haystacks, query],
  )
  const name = text.nav[section]
  const { title, hint } = text.lists.empty[section]
  if (rows.length === 0) {
    return (
      <Empty icon={KIND_ICONS[kind]} title={title} hint={hint}>
        <CreateButton id={create} primary />
      </Empty>
    )
  }
  return (
    <div className={classes.view}>
      <div className={classes.head}>
        <h2>{name}</h2>
        <span className="dim tabular" role="status">
          {text.lists.shown(shown.length, rows.length)}
        </span>
        <TextInput
          className={classes.filter}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          placeholder={text.lists.filter(name)}
          aria-label={text.lists.filter(name)}
          rightSection={
            query === '' ? null : <CloseButton size="xs" aria-label={text.lists.clear} onClick={() => setQuery('')} />
          }
        />
        <CreateButton id={create} />
      </div>
      <DataTable
        label={name}
        rows={shown}
        columns={columns}
        idOf={(row) => row.id}
        selection={selection}
        onSelect={(id, add) => dispatch(add ? selectionToggled(id) : selectionChanged([id]))}
        onOpen={(id) => dispatch(section === 'links' ? overviewOpened(id) : inspectorToggled(true))}
        focusFirst={backFrom}
      />
    </div>
  )
}
