import { parseAddress } from '../../shared/model/address.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { covers, prefixOf } from '../../shared/model/prefix.ts'
import { LOCAL_PREFERENCES } from '../../shared/routing/local-preference.ts'
import type { NextHop, RouteTable, RouteTableEntry } from '../../shared/routing/route-table.ts'
import { text } from '../../shared/text/index.ts'
import { nameOf } from '../store/select.ts'
import { matchesQuery, searchable } from '../store/things.ts'

/** A route table's entry as it is shown. `order`: its place in the table, by which destinations sort. */
export type RouteRow = {
  id: string
  order: number
  destination: string
  origin: string
  nextHops: { id: string; name: string }[]
  localPreference: number | null
  community: string
  losers: string[]
}

const hopName = (plan: Plan, { kind, id }: NextHop) =>
  kind === 'custom' ? plan.routes[id]?.description || nameOf(plan, id) : nameOf(plan, id)

const rowOf = (plan: Plan, entry: RouteTableEntry, order: number): RouteRow => ({
  id: entry.destination.text,
  order,
  destination: entry.destination.text,
  origin: text.routes.origin[entry.origin],
  nextHops: entry.nextHops.map((hop) => ({ id: hop.id, name: hopName(plan, hop) })),
  localPreference: entry.localPreference,
  community: entry.community === null ? '' : LOCAL_PREFERENCES[entry.community].community,
  losers: entry.losers.map((route) => `${hopName(plan, route.nextHop)}: ${text.routes.lostTo[route.lostTo]}`),
})

/** Every entry of a table; rebuilt only with the table. */
export const routeRows = (plan: Plan, table: RouteTable): RouteRow[] =>
  table.entries.map((entry, order) => rowOf(plan, entry, order))

export type FilteredRoutes = {
  rows: RouteRow[]
  /** The address that was looked up; null where the filter is plain text. */
  address: string | null
}

/** Rows that match `query`. An address is looked up instead: the entries that hold it, the one that is followed first. */
export const filterRoutes = (rows: RouteRow[], table: RouteTable, query: string): FilteredRoutes => {
  const wanted = query.trim()
  if (wanted === '') return { rows, address: null }
  const address = parseAddress(wanted)
  if (address !== null) {
    const host = prefixOf(address, address.version === 4 ? 32 : 128)
    const holding = rows.filter((row) => covers(table.entries[row.order]!.destination, host))
    return { rows: holding.toReversed(), address: wanted }
  }
  const haystack = (row: RouteRow) =>
    searchable([row.destination, row.origin, row.community, ...row.nextHops.map((hop) => hop.name)].join(' '))
  return { rows: rows.filter((row) => matchesQuery(haystack(row), wanted)), address: null }
}
