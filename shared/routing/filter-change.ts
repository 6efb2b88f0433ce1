import { partitionPoint } from '../model/partition-point.ts'
import type { Policy } from '../model/policy.ts'
import type { AnnouncementList } from './announcements.ts'
import type { Crossing } from './crossing.ts'
import { compileFilter, type Filter } from './filter.ts'
import type { Direction } from './reason.ts'

/**
 * What an edit of a policy can make a difference to. An announcement within an entry that stayed outermost crosses as before,
 * and one within none of either version crosses neither time: only those within an entry that came or went can change. That a
 * policy serves a thousand InterLinks does not mean that each of its entries matters to all of them.
 */
export class FilterChange {
  readonly #in: ListTest
  readonly #out: ListTest

  constructor(before: Policy, now: Policy) {
    this.#in = new ListTest(differingEntries(before.prefixFilterIn, now.prefixFilterIn))
    this.#out = new ListTest(differingEntries(before.prefixFilterOut, now.prefixFilterOut))
  }

  /** Whether the filter of this direction changed at all. */
  changes(direction: Direction): boolean {
    return (direction === 'in' ? this.#in : this.#out).hasEntries
  }

  mayAffect(crossing: Crossing): boolean {
    if (crossing.gateV4 !== null && crossing.gateV6 !== null) return false
    return this.#in.holdsAnyOf(crossing.in?.list) || this.#out.holdsAnyOf(crossing.out?.list)
  }
}

/** The outermost entries that only one of two versions of a filter has. */
function differingEntries(before: readonly string[], now: readonly string[]): Filter {
  const was = new Set(before === now ? [] : compileFilter(before).outermost)
  const is = new Set(before === now ? [] : compileFilter(now).outermost)
  return compileFilter([...was].filter((entry) => !is.has(entry)).concat([...is].filter((entry) => !was.has(entry))))
}

/** Above this many changed entries it costs no more to compute the link again than to look each of them up. */
const FEW = 8

/** Remembers its last answer: redundant links mostly follow one another and announce the same list. */
class ListTest {
  readonly #entries: Filter
  #list: AnnouncementList | null = null
  #answer = false

  constructor(entries: Filter) {
    this.#entries = entries
  }

  get hasEntries(): boolean {
    return this.#entries.outermost.length > 0
  }

  holdsAnyOf(list: AnnouncementList | undefined): boolean {
    if (list === undefined || !this.hasEntries) return false
    if (list !== this.#list) {
      this.#list = list
      this.#answer = holdsAny(this.#entries, list)
    }
    return this.#answer
  }
}

function holdsAny(filter: Filter, list: AnnouncementList): boolean {
  if (filter.countV4 > FEW || (filter.countV6 > 0 && list.countV6 > 0)) return true
  const { rangesV4, countV4 } = list
  for (let range = 0; range < filter.countV4; range++) {
    const start = filter.rangesV4[2 * range]!
    const last = filter.rangesV4[2 * range + 1]!
    const first = partitionPoint(countV4, (i) => rangesV4[2 * i]! < start)
    for (let i = first; i < countV4 && rangesV4[2 * i]! <= last; i++) {
      if (rangesV4[2 * i + 1]! <= last) return true
    }
  }
  return false
}
