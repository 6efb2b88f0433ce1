import type { Link } from '../../shared/model/link.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { explain } from '../../shared/routing/explain.ts'
import type { BlockedAnnouncement } from '../../shared/routing/link-exchange.ts'

/** Announcements that don't cross for the same first reason. */
export type BlockedGroup = { reason: string; prefixes: string[] }

/** Blocked announcements by what is said of them, in the order in which they come. */
export const blockedGroups = (plan: Plan, link: Link, blocked: readonly BlockedAnnouncement[]): BlockedGroup[] => {
  const groups = new Map<string, string[]>()
  for (const { prefix, version, reason } of blocked) {
    const why = explain(plan, link, reason, version)
    const known = groups.get(why)
    if (known === undefined) groups.set(why, [prefix])
    else known.push(prefix)
  }
  return [...groups].map(([reason, prefixes]) => ({ reason, prefixes }))
}
