import type { SiteId, VpcId } from '../../shared/model/ids.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { DIRECTIONS } from '../../shared/routing/reason.ts'
import type { RouteTable } from '../../shared/routing/route-table.ts'
import type { Routing } from '../../shared/routing/routing.ts'
import { specificsOf } from '../../shared/routing/specifics.ts'
import type { View } from '../../shared/routing/view.ts'
import { naiveExchange, naiveSpecifics, naiveTable } from './naive.ts'

const plainTable = (table: RouteTable) =>
  table.entries.map((entry) => {
    const { entries, takeAll } = specificsOf(table, entry)
    return {
      destination: entry.destination.text,
      origin: entry.origin,
      nextHops: entry.nextHops.map(({ kind, id }) => ({ kind, id: String(id) })),
      localPreference: entry.localPreference,
      community: entry.community,
      losers: entry.losers.map(({ origin, nextHop: { kind, id }, localPreference, community, lostTo }) => ({
        ...{ origin, nextHop: { kind, id: String(id) }, localPreference, community, lostTo },
      })),
      specifics: entries.map(({ destination }) => destination.text),
      takeAll,
    }
  })

const naivePlainTable = (...of: Parameters<typeof naiveTable>) => {
  const entries = naiveTable(...of)
  const specifics = naiveSpecifics(entries.map(({ destination }) => destination))
  return entries.map((entry, i) => ({ ...entry, specifics: specifics[i]!.largest, takeAll: specifics[i]!.takeAll }))
}

/** Everything that a routing says, as plain values. */
export function said(routing: Routing, plan: Plan) {
  const links = Object.values(plan.links).map((link) =>
    DIRECTIONS.map((direction) => ({
      crossing: routing.link(link.id).crossing(direction),
      blocked: routing.link(link.id).blocked(direction),
    })),
  )
  return {
    links,
    totals: routing.totals,
    vpcs: Object.keys(plan.vpcs).map((id) => plainTable(routing.vpcTable(id as VpcId))),
    sites: Object.keys(plan.sites).map((id) => plainTable(routing.siteTable(id as SiteId))),
  }
}

/** The same by the naive version. */
export function naivelySaid(plan: Plan, view: View) {
  const links = Object.values(plan.links).map((link) =>
    DIRECTIONS.map((direction) => naiveExchange(plan, view, link, direction)),
  )
  return {
    links,
    totals: {
      crossing: links.flat().reduce((sum, { crossing }) => sum + crossing.length, 0),
      blocked: links.flat().reduce((sum, { blocked }) => sum + blocked.length, 0),
    },
    vpcs: Object.keys(plan.vpcs).map((id) => naivePlainTable(plan, view, 'vpc', id)),
    sites: Object.keys(plan.sites).map((id) => naivePlainTable(plan, view, 'site', id)),
  }
}

/** Compared as text, which is many times quicker than value by value; the caller shows the difference where there is one. */
export const agree = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
