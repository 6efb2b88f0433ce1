import { nextHopName } from '../../shared/formats/route-rows.ts'
import type { Plan } from '../../shared/model/plan.ts'
import type { Prefix } from '../../shared/model/prefix.ts'
import { LOCAL_PREFERENCES } from '../../shared/routing/local-preference.ts'
import type { LosingRoute, NextHop, RouteTable, RouteTableEntry } from '../../shared/routing/route-table.ts'
import { type Specifics, specificsOf } from '../../shared/routing/specifics.ts'
import { text } from '../../shared/text/index.ts'

/** Where a route leads, as it is shown. */
export type Hop = { readonly kind: NextHop['kind']; readonly id: string; readonly name: string }

/** A route table's entry as it is shown. `order`: its place in the table, by which destinations sort. */
export type TableRow = {
  readonly id: string
  readonly order: number
  readonly prefix: Prefix
  readonly version: string
  readonly origin: string
  readonly hops: readonly Hop[]
  readonly localPreference: number | null
  readonly community: string
  readonly losers: readonly LosingRoute[]
  readonly specifics: Specifics
  /** What decided, in a few words; empty where nothing had to be decided. */
  readonly decision: string
  readonly words: string
}

export const hopOf = (plan: Plan, hop: NextHop): Hop => ({
  kind: hop.kind,
  id: hop.id,
  name: nextHopName(plan, hop) || text.routes.customRoute,
})

/** Equal ways have no order of their own: by name, as people look for them. */
export const hopsOf = (plan: Plan, hops: readonly NextHop[]): Hop[] =>
  hops.map((hop) => hopOf(plan, hop)).sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }))

export const communityText = (community: RouteTableEntry['community']): string =>
  community === null ? '' : LOCAL_PREFERENCES[community].community

/** Every entry of a table, in its order. */
export const rowsOfTable = (plan: Plan, table: RouteTable): TableRow[] =>
  table.entries.map((entry, order) => {
    const specifics = specificsOf(table, entry)
    const hops = hopsOf(plan, entry.nextHops)
    const row = {
      id: entry.destination.text,
      order,
      prefix: entry.destination,
      version: text.routes.ipVersion(entry.destination.version),
      origin: text.routes.origin[entry.origin],
      hops,
      localPreference: entry.localPreference,
      community: communityText(entry.community),
      losers: entry.losers,
      specifics,
      decision: decisionOf(entry, specifics),
    }
    const names = hops.map(({ name }) => name)
    return { ...row, words: [row.id, row.version, row.origin, row.community, row.decision, ...names].join(' ') }
  })

const decisionOf = ({ losers }: RouteTableEntry, { entries, takeAll }: Specifics): string =>
  [
    losers.length > 0 ? text.routes.decision.lost(losers.length) : null,
    takeAll ? text.routes.decision.hidden : null,
    entries.length > 0 && !takeAll ? text.routes.decision.specific(entries.length) : null,
  ]
    .filter((part) => part !== null)
    .join(' · ')
