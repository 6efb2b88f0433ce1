import { addressesOf } from '../model/address-count.ts'
import type { Plan } from '../model/plan.ts'
import type { Policy } from '../model/policy.ts'
import { canonicalPrefix, covers, type Prefix } from '../model/prefix.ts'
import { announcedBy } from '../routing/fitness.ts'
import { DIRECTIONS, type Direction } from '../routing/reason.ts'
import { linksBy } from './links-by.ts'
import { merged, outermost, within } from './sorted-prefixes.ts'

/** One of the two filters of a policy. */
export type PolicyFilter = { readonly policy: Policy; readonly direction: Direction }

export const FILTER_FIELD = { in: 'prefixFilterIn', out: 'prefixFilterOut' } as const satisfies Record<
  Direction,
  keyof Policy
>

export const filterOf = ({ policy, direction }: PolicyFilter): readonly string[] => policy[FILTER_FIELD[direction]]

export const filtersOf = (policy: Policy): PolicyFilter[] => DIRECTIONS.map((direction) => ({ policy, direction }))

/** Entries of the policy's own IP version; others can never match. */
export const matchable = ({ policy, direction }: PolicyFilter): Prefix[] =>
  filterOf({ policy, direction })
    .map(canonicalPrefix)
    .filter(({ version }) => (version === 6) === policy.isIpv6)

/** Everything of the policy's IP version that is announced in one direction at any InterLink that uses it, in order. */
export function announcedTo(plan: Plan, { policy, direction }: PolicyFilter): Prefix[] {
  const lists = new Set((linksBy(plan).policy.get(policy.id) ?? []).map((link) => announcedBy(plan, link, direction)))
  return merged([...lists].filter((list) => list !== null)).filter(({ version }) => (version === 6) === policy.isIpv6)
}

/**
 * Whether an entry lets more through than what is announced within it: some of its addresses are in no announcement. One that
 * matches nothing is not wide but unused.
 */
export function isWider(announced: readonly Prefix[], entry: Prefix): boolean {
  const inside = within(announced, entry)
  if (inside.length === 0 || inside[0]!.length === entry.length) return false
  return addressesOf(inside) < addressesOf([entry])
}

/** The filter with only what is announced in the place of each of the entries, and of those that they cover. */
export function narrowed(
  filter: readonly string[],
  entries: readonly string[],
  announced: readonly Prefix[],
): string[] {
  const wide = entries.map(canonicalPrefix)
  const kept = filter.filter((entry) => !wide.some((outer) => covers(outer, canonicalPrefix(entry))))
  const inside = wide.flatMap((entry) => outermost(within(announced, entry))).map(({ text }) => text)
  return [...new Set([...kept, ...inside])]
}
