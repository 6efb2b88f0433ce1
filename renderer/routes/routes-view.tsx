import { Route as RouteIcon } from 'lucide-react'
import { useMemo } from 'react'
import { linkRows, linksSheet, tableRows, tablesSheet } from '../../shared/formats/route-rows.ts'
import type { Link } from '../../shared/model/link.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { lookup } from '../../shared/routing/lookup.ts'
import type { RouteTable } from '../../shared/routing/route-table.ts'
import type { Routing } from '../../shared/routing/routing.ts'
import { text } from '../../shared/text/index.ts'
import { selectRouting } from '../store/derived.ts'
import { useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import { Empty } from '../ui/empty.tsx'
import { announcementColumns } from './announcement-columns.tsx'
import { AnnouncementDetails } from './announcement-details.tsx'
import { rowsOfLink } from './announcement-rows.ts'
import type { Found } from './query.ts'
import { RouteDetails } from './route-details.tsx'
import { RouteList } from './route-list.tsx'
import { tableColumns } from './table-columns.tsx'
import { rowsOfTable, type TableRow } from './table-rows.ts'

/** The Routes section: the table of a VPC or a site, or what both ends announce over an InterLink. */
export const RoutesView = () => {
  const plan = useAppSelector(selectPlan)
  const routing = useAppSelector(selectRouting)
  const chosen = useAppSelector((state) => state.ui.routesOf)
  const link = chosen === null ? undefined : plan.links[chosen]
  if (link !== undefined) return <Announcements key={link.id} plan={plan} routing={routing} link={link} />
  const table = tableOf(plan, routing, chosen) ?? tableOf(plan, routing, firstOf(plan.vpcs) ?? firstOf(plan.sites))
  if (table === null) return <Empty icon={RouteIcon} title={text.routes.nothing} hint={text.routes.nothingHint} />
  return <Table key={table.owner.id} plan={plan} table={table} />
}

const firstOf = (things: Record<string, unknown>): string | null => Object.keys(things)[0] ?? null

/** The table of a VPC or a site; null where the id is of neither (any more). */
const tableOf = (plan: Plan, routing: Routing, id: string | null): RouteTable | null => {
  const vpc = id === null ? undefined : plan.vpcs[id]
  if (vpc !== undefined) return routing.vpcTable(vpc.id)
  const site = id === null ? undefined : plan.sites[id]
  return site === undefined ? null : routing.siteTable(site.id)
}

const Table = ({ plan, table }: { plan: Plan; table: RouteTable }) => {
  const rows = useMemo(() => rowsOfTable(plan, table), [plan, table])
  const { owner } = table
  const name = (owner.kind === 'vpc' ? plan.vpcs : plan.sites)[owner.id]?.name ?? ''
  const hint = owner.kind === 'vpc' ? text.routes.noRoutesVpc(name) : text.routes.noRoutesSite(name)
  return (
    <RouteList
      of={{ id: owner.id, name }}
      label={text.routes.label}
      rows={rows}
      columns={tableColumns()}
      count={text.routes.shown}
      remark={(asked) => remarkOn(asked, table, rows)}
      details={(row, onSelect) => <RouteDetails plan={plan} row={row} onSelect={onSelect} />}
      sheetOf={(ids) => {
        const all = tableRows(plan, table)
        return tablesSheet([{ ...all, routes: all.routes.filter(({ destination }) => ids.has(destination)) }])
      }}
      empty={<Empty icon={RouteIcon} title={text.routes.noRoutes} hint={hint} />}
    />
  )
}

const remarkOn = (asked: NonNullable<Found<TableRow>['asked']>, table: RouteTable, rows: readonly TableRow[]) => {
  if (asked.kind === 'prefix') return text.routes.near(asked.text)
  const entry = lookup(table, asked.address)
  if (entry === null) return text.routes.noRoute(asked.text)
  const destination = entry.destination.text
  const hops = rows.find(({ id }) => id === destination)?.hops ?? []
  return text.routes.follows(
    asked.text,
    destination,
    hops.map((hop) => hop.name),
  )
}

const Announcements = ({ plan, routing, link }: { plan: Plan; routing: Routing; link: Link }) => {
  const rows = useMemo(() => rowsOfLink(plan, routing, link), [plan, routing, link])
  return (
    <RouteList
      of={link}
      label={text.routes.announcements}
      rows={rows}
      columns={announcementColumns()}
      count={text.routes.shownAnnouncements}
      remark={(asked, shown) =>
        asked.kind === 'prefix'
          ? text.routes.near(asked.text)
          : shown.length === 0
            ? text.routes.notAnnounced(asked.text)
            : text.routes.holding(asked.text)
      }
      details={(row) => <AnnouncementDetails plan={plan} link={link} row={row} />}
      sheetOf={(ids) => {
        const all = linkRows(plan, routing, link)
        const chosen = all.announcements.filter(({ direction, prefix }) => ids.has(`${direction} ${prefix}`))
        return linksSheet([{ ...all, announcements: chosen }])
      }}
      empty={<Empty icon={RouteIcon} title={text.routes.noAnnouncements} hint={text.routes.noAnnouncementsHint} />}
    />
  )
}
