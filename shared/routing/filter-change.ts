import type { Policy } from '../model/policy.ts'
import type { AnnouncementList } from './announcements.ts'
import type { Crossing } from './crossing.ts'
import { compileFilter, type Filter } from './filter.ts'

/** The outermost filter entries that only one of two versions of a policy has. */
export type FilterChange = { in: Filter; out: Filter }

export const filterChange = (before: Policy, now: Policy): FilterChange => ({
  in: differingEntries(before.prefixFilterIn, now.prefixFilterIn),
  out: differingEntries(before.prefixFilterOut, now.prefixFilterOut),
})

function differingEntries(before: readonly string[], now: readonly string[]): Filter {
  const was = new Set(before === now ? [] : compileFilter(before).outermost)
  const is = new Set(before === now ? [] : compileFilter(now).outermost)
  return compileFilter([...was].filter((entry) => !is.has(entry)).concat([...is].filter((entry) => !was.has(entry))))
}

/**
 * Whether a change of a filter can make a difference to a link that uses it. An announcement within an entry that stayed
 * outermost crosses as before, and one within none of either crosses neither time: only those within an entry that came or
 * went can change. That a policy serves a thousand InterLinks does not mean that an entry of it matters to all of them.
 */
export const mayAffect = (change: FilterChange, crossing: Crossing): boolean =>
  (crossing.gateV4 === null || crossing.gateV6 === null) &&
  ((crossing.in !== null && holdsAny(change.in, crossing.in.list)) ||
    (crossing.out !== null && holdsAny(change.out, crossing.out.list)))

/** Above this many changed entries it costs no more to compute the link again than to look each of them up. */
const FEW = 8

function holdsAny(filter: Filter, list: AnnouncementList): boolean {
  if (filter.countV4 > FEW || (filter.countV6 > 0 && list.countV6 > 0)) return true
  for (let range = 0; range < filter.countV4; range++) {
    const start = filter.startV4[range]!
    const last = filter.lastV4[range]!
    for (let i = firstNotBefore(list.startV4, start); i < list.countV4 && list.startV4[i]! <= last; i++) {
      if (list.lastV4[i]! <= last) return true
    }
  }
  return false
}

function firstNotBefore(starts: Uint32Array, address: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (starts[middle]! < address) low = middle + 1
    else high = middle
  }
  return low
}
