import { type AnnouncementRow as Announced, linkRows } from '../../shared/formats/route-rows.ts'
import type { Link } from '../../shared/model/link.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { canonicalPrefix, comparePrefixes, type Prefix } from '../../shared/model/prefix.ts'
import type { Direction } from '../../shared/routing/reason.ts'
import type { RouteTable } from '../../shared/routing/route-table.ts'
import type { Routing } from '../../shared/routing/routing.ts'
import { specificsOf } from '../../shared/routing/specifics.ts'
import { text } from '../../shared/text/index.ts'
import { communityText } from './table-rows.ts'

/** What one end of an InterLink announces over it, as it is shown. */
export type AnnouncementRow = {
  readonly id: string
  /** Incoming first, then by prefix. */
  readonly order: number
  readonly direction: Direction
  readonly prefix: Prefix
  readonly version: string
  readonly community: string
  readonly crosses: boolean
  /** Why it doesn't cross; empty where it does. */
  readonly why: string
  readonly nearest: string | null
  /** What became of it in the receiving end's route table; empty where it doesn't cross. */
  readonly atEnd: string
  readonly words: string
}

/** Everything that both ends of an InterLink announce over it, whether it crosses or not. */
export function rowsOfLink(plan: Plan, routing: Routing, link: Link): AnnouncementRow[] {
  const fates = {
    in: link.vpcId === null ? null : fatesIn(routing.vpcTable(link.vpcId), link.id),
    out: link.siteId === null ? null : fatesIn(routing.siteTable(link.siteId), link.id),
  }
  return linkRows(plan, routing, link)
    .announcements.map((announced) => ({ announced, prefix: canonicalPrefix(announced.prefix) }))
    .sort((a, b) => inOrder(a.announced, b.announced) || comparePrefixes(a.prefix, b.prefix))
    .map(({ announced, prefix }, order) => {
      const { direction, crosses, reason } = announced
      const row = {
        id: `${direction} ${announced.prefix}`,
        ...{ order, direction, prefix, crosses },
        version: text.routes.ipVersion(prefix.version),
        community: communityText(announced.community),
        why: reason?.text ?? '',
        nearest: reason?.nearest ?? null,
        atEnd: crosses ? (fates[direction]?.get(announced.prefix) ?? '') : '',
      }
      const words = [announced.prefix, row.version, text.routes.direction[direction], row.community, row.why, row.atEnd]
      return { ...row, words: words.join(' ') }
    })
}

const inOrder = (a: Announced, b: Announced) => Number(a.direction === 'out') - Number(b.direction === 'out')

/** What became of each route that an InterLink brought to a table, by destination. */
function fatesIn(table: RouteTable, linkId: string): Map<string, string> {
  const fates = new Map<string, string>()
  for (const entry of table.entries) {
    const { nextHops, losers, destination } = entry
    const loser = losers.find(({ nextHop }) => nextHop.id === linkId)
    if (loser !== undefined) fates.set(destination.text, text.routes.atEnd.lostTo[loser.lostTo])
    else if (nextHops.some(({ id }) => id === linkId)) {
      const used = nextHops.length > 1 ? text.routes.atEnd.ecmp(nextHops.length) : text.routes.atEnd.used
      fates.set(destination.text, specificsOf(table, entry).takeAll ? text.routes.atEnd.hidden : used)
    }
  }
  return fates
}
