import type { Link } from '../model/link.ts'
import type { Plan } from '../model/plan.ts'
import type { Policy } from '../model/policy.ts'
import { type AnnouncementList, siteAnnouncements } from './announcements.ts'
import { compileFilter } from './filter.ts'
import { BitArena, crosses, type Match, matchList } from './match.ts'
import type { Direction } from './reason.ts'
import { vpcPartsOf } from './vpc-parts.ts'

/** The two ends whose announcements a policy is held against: those of an InterLink as it is, or as it would be. */
export type Ends = Pick<Link, 'siteId' | 'vpcId'>

/** How many announcements of a policy's IP version are made in one direction, and how many of them it lets through. */
export type Fit = { readonly announced: number; readonly passing: number }
/** What of a policy decides: its IP version and its filters. */
export type Whitelist = Pick<Policy, 'isIpv6' | 'prefixFilterIn' | 'prefixFilterOut'>
export type Fitness = Readonly<Record<Direction, Fit>>

/**
 * What a policy would let through of what both ends announce now, by its filters alone (D3): status, sessions and route
 * propagation are not asked. An end that is not there announces nothing.
 */
export const policyFitness = (plan: Plan, policy: Whitelist, ends: Ends): Fitness => ({
  in: fitOf(plan, policy, ends, 'in'),
  out: fitOf(plan, policy, ends, 'out'),
})

/** The announcements that it would not let through, of its own IP version, in the order of prefixes. */
export const notLetThrough = (plan: Plan, policy: Whitelist, ends: Ends, direction: Direction): string[] => {
  const match = matchOf(plan, policy, ends, direction)
  if (match === null) return []
  const { countV4, countV6, texts } = match.list
  const [from, to] = policy.isIpv6 ? [countV4, countV4 + countV6] : [0, countV4]
  return texts.slice(from, to).filter((_, i) => !crosses(match, from + i))
}

const fitOf = (plan: Plan, policy: Whitelist, ends: Ends, direction: Direction): Fit => {
  const match = matchOf(plan, policy, ends, direction)
  if (match === null) return { announced: 0, passing: 0 }
  return policy.isIpv6
    ? { announced: match.list.countV6, passing: match.crossingV6 }
    : { announced: match.list.countV4, passing: match.crossingV4 }
}

const matchOf = (plan: Plan, policy: Whitelist, ends: Ends, direction: Direction): Match | null => {
  const list = announcedBy(plan, ends, direction)
  if (list === null) return null
  const filter = compileFilter(direction === 'in' ? policy.prefixFilterIn : policy.prefixFilterOut)
  return matchList(list, policy.isIpv6 ? null : filter, policy.isIpv6 ? filter : null, new BitArena())
}

/** What the announcing end announces in one direction, of both IP versions; null where that end is not in the plan. */
export const announcedBy = (plan: Plan, { siteId, vpcId }: Ends, direction: Direction): AnnouncementList | null => {
  if (direction === 'out') return vpcId === null ? null : (vpcPartsOf(plan).get(vpcId)?.announced ?? null)
  const site = siteId === null ? undefined : plan.sites[siteId]
  return site === undefined ? null : siteAnnouncements(site)
}
