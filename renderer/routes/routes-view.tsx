import { CloseButton, Select, TextInput } from '@mantine/core'
import { Route as RouteIcon } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Plan } from '../../shared/model/plan.ts'
import type { RouteTable } from '../../shared/routing/route-table.ts'
import type { Routing } from '../../shared/routing/routing.ts'
import { perLanguage, text } from '../../shared/text/index.ts'
import type { Column } from '../lists/columns.ts'
import { DataTable } from '../lists/data-table.tsx'
import tableClasses from '../lists/things-table.module.css'
import { selectRouting } from '../store/derived.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { selectPlan, selectView } from '../store/select.ts'
import { routesChosen } from '../store/ui-slice.ts'
import { Empty } from '../ui/empty.tsx'
import { ThingLink } from '../ui/thing-link.tsx'
import { filterRoutes, type RouteRow, routeRows } from './route-rows.ts'

const columns = perLanguage((): Column<RouteRow>[] => [
  {
    id: 'destination',
    header: text.routes.columns.destination,
    width: { min: 184, grow: 1.2 },
    value: (row) => row.order,
    cell: (row) => <span className="mono clip">{row.destination}</span>,
  },
  { id: 'origin', header: text.routes.columns.origin, width: { min: 96 }, value: (row) => row.origin },
  {
    id: 'nextHop',
    header: text.routes.columns.nextHop,
    width: { min: 200, grow: 2 },
    value: (row) => row.nextHops.map((hop) => hop.name).join(', '),
    cell: (row) => (
      <>
        {row.nextHops.length > 1 ? (
          <span className="dim no-shrink">{text.routes.ecmp(row.nextHops.length)}</span>
        ) : null}
        <span className="clip">
          {row.nextHops.slice(0, 4).map((hop, i) => (
            <span key={hop.id}>
              {i > 0 ? ', ' : ''}
              <ThingLink id={hop.id} name={hop.name} />
            </span>
          ))}
        </span>
      </>
    ),
  },
  {
    id: 'localPreference',
    header: text.routes.columns.localPreference,
    width: { min: 136 },
    align: 'end',
    value: (row) => row.localPreference ?? -1,
    cell: (row) => row.localPreference,
  },
  {
    id: 'community',
    header: text.routes.columns.community,
    width: { min: 128 },
    value: (row) => row.community,
    cell: (row) => <span className="mono">{row.community}</span>,
  },
  {
    id: 'losers',
    header: text.routes.columns.losers,
    width: { min: 160, grow: 1.5 },
    value: (row) => row.losers.join(', '),
    cell: (row) => (
      <span className="clip dim" title={row.losers.join('\n')}>
        {row.losers.join(', ')}
      </span>
    ),
  },
])

/** The table of a VPC or a site; null where the id is of neither (any more). */
const tableOf = (plan: Plan, routing: Routing, id: string | null): RouteTable | null => {
  const vpc = id === null ? undefined : plan.vpcs[id]
  if (vpc !== undefined) return routing.vpcTable(vpc.id)
  const site = id === null ? undefined : plan.sites[id]
  return site === undefined ? null : routing.siteTable(site.id)
}

const option = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name })

export const RoutesView = () => {
  const dispatch = useAppDispatch()
  const plan = useAppSelector(selectPlan)
  const routing = useAppSelector(selectRouting)
  const view = useAppSelector(selectView)
  const chosen = useAppSelector((state) => state.ui.routesOf)
  const [query, setQuery] = useState('')
  const owners = useMemo(
    () => [
      { group: text.routes.vpcs, items: Object.values(plan.vpcs).map(option) },
      { group: text.routes.sites, items: Object.values(plan.sites).map(option) },
    ],
    [plan.vpcs, plan.sites],
  )
  const first = Object.keys(plan.vpcs)[0] ?? Object.keys(plan.sites)[0] ?? null
  const table = tableOf(plan, routing, chosen) ?? tableOf(plan, routing, first)
  const rows = useMemo(() => (table === null ? [] : routeRows(plan, table)), [plan, table])
  if (table === null) return <Empty icon={RouteIcon} title={text.nav.routes} hint={text.routes.none} />

  const found = filterRoutes(rows, table, query)
  return (
    <div className={tableClasses.view}>
      <div className={tableClasses.head}>
        <h2>{text.routes.choose}</h2>
        <Select
          aria-label={text.routes.choose}
          data={owners}
          value={table.owner.id}
          onChange={(id) => dispatch(routesChosen(id))}
          searchable
          allowDeselect={false}
          limit={200}
          w={232}
        />
        <span className="dim tabular" role="status">
          {text.routes.shown(found.rows.length, rows.length, view)}
        </span>
        <TextInput
          className={tableClasses.filter}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          placeholder={text.routes.filter}
          aria-label={text.routes.filter}
          rightSection={
            query === '' ? null : <CloseButton size="xs" aria-label={text.lists.clear} onClick={() => setQuery('')} />
          }
        />
      </div>
      {found.address === null ? null : (
        <p className={tableClasses.remark} role="status">
          {found.rows.length === 0 ? text.routes.noRoute(found.address) : text.routes.lookup(found.address)}
        </p>
      )}
      {rows.length === 0 ? (
        <Empty icon={RouteIcon} title={text.routes.emptyTable} />
      ) : (
        <DataTable label={text.routes.label} rows={found.rows} columns={columns()} idOf={(row) => row.id} />
      )}
    </div>
  )
}
