import type { AnnouncementList } from './announcements.ts'
import type { Filter } from './filter.ts'

/** Which announcements of a list a pair of filters lets through: a bitset over the order of the list. */
export type Match = {
  readonly list: AnnouncementList
  /** Null where no route of that IP version crosses at all. */
  readonly filterV4: Filter | null
  readonly filterV6: Filter | null
  /** Bit i of the list is bit i & 31 of `words[offset + (i >> 5)]`; not written to where nothing crosses. */
  readonly words: Uint32Array
  readonly offset: number
  readonly crossingV4: number
  readonly crossingV6: number
}

/** Room for the bitsets of one computation: a typed array of its own for each match would cost more than the match. */
export class BitArena {
  words: Uint32Array
  offset = 0

  constructor(capacityWords: number) {
    this.words = new Uint32Array(capacityWords)
  }

  /** Makes `offset` the start of `count` zeroed words. */
  reserve(count: number): void {
    if (this.offset + count <= this.words.length) return
    this.words = new Uint32Array(Math.max(count, this.words.length))
    this.offset = 0
  }
}

const NO_BITS = new Uint32Array(0)

/** Tests a whole list against the filter of each IP version. Cost: the list's length, whatever the filters hold. */
export function matchList(
  list: AnnouncementList,
  filterV4: Filter | null,
  filterV6: Filter | null,
  arena: BitArena,
): Match {
  const count = (list.countV4 + list.countV6 + 31) >>> 5
  const testV4 = filterV4 !== null && filterV4.countV4 > 0 && list.countV4 > 0
  const testV6 = filterV6 !== null && filterV6.countV6 > 0 && list.countV6 > 0
  if (!testV4 && !testV6) {
    return { list, filterV4, filterV6, words: NO_BITS, offset: 0, crossingV4: 0, crossingV6: 0 }
  }
  arena.reserve(count)
  const { words, offset } = arena
  const crossingV4 = testV4 ? matchV4(list, filterV4, words, offset) : 0
  const crossingV6 = testV6 ? matchV6(list, filterV6, words, offset) : 0
  if (crossingV4 + crossingV6 > 0) arena.offset += count
  return { list, filterV4, filterV6, words, offset, crossingV4, crossingV6 }
}

export const crosses = (match: Match, index: number): boolean =>
  match.crossingV4 + match.crossingV6 > 0 && (match.words[match.offset + (index >>> 5)]! & (1 << (index & 31))) !== 0

/**
 * Both sides are sorted and the ranges disjoint, so the only range that can hold a prefix is the last one that starts at or
 * before it, and it never lies before the one of the previous prefix. Doubling steps find it in few reads, near or far.
 */
function matchV4(list: AnnouncementList, filter: Filter, words: Uint32Array, offset: number): number {
  const { startV4: starts, lastV4: lasts, countV4: count } = list
  const { startV4: rangeStarts, lastV4: rangeLasts, countV4: ranges } = filter
  let range = 0
  let crossing = 0
  for (let i = 0; i < count; i++) {
    const start = starts[i]!
    if (range + 1 < ranges && rangeStarts[range + 1]! <= start) {
      let step = 1
      while (range + 2 * step < ranges && rangeStarts[range + 2 * step]! <= start) step *= 2
      let low = range + step
      let high = Math.min(range + 2 * step, ranges)
      while (low + 1 < high) {
        const middle = (low + high) >>> 1
        if (rangeStarts[middle]! <= start) low = middle
        else high = middle
      }
      range = low
    }
    if (rangeStarts[range]! <= start && lasts[i]! <= rangeLasts[range]!) {
      words[offset + (i >>> 5)]! |= 1 << (i & 31)
      crossing++
    }
  }
  return crossing
}

/** As `matchV4`, on four words. Bits follow those of the IPv4 announcements. */
function matchV6(list: AnnouncementList, filter: Filter, words: Uint32Array, offset: number): number {
  const ranges = filter.countV6
  let range = 0
  let crossing = 0
  for (let i = 0; i < list.countV6; i++) {
    let low = range
    let high = ranges
    for (let step = 1; low + step < high; step *= 2) {
      if (startsAfter(filter.wordsV6, low + step, list.wordsV6, i)) high = low + step
      else low += step
    }
    while (low + 1 < high) {
      const middle = (low + high) >>> 1
      if (startsAfter(filter.wordsV6, middle, list.wordsV6, i)) high = middle
      else low = middle
    }
    range = low
    if (filter.lengthV6[range]! <= list.lengthV6[i]! && sharesBits(filter, range, list.wordsV6, i)) {
      const bit = list.countV4 + i
      words[offset + (bit >>> 5)]! |= 1 << (bit & 31)
      crossing++
    }
  }
  return crossing
}

function startsAfter(a: Uint32Array, i: number, b: Uint32Array, j: number): boolean {
  for (let word = 0; word < 4; word++) {
    const left = a[4 * i + word]!
    const right = b[4 * j + word]!
    if (left !== right) return left > right
  }
  return false
}

/** Whether the first bits of a prefix, as many as the filter entry is long, are those of the entry. */
function sharesBits(filter: Filter, entry: number, b: Uint32Array, j: number): boolean {
  const length = filter.lengthV6[entry]!
  const whole = length >>> 5
  for (let word = 0; word < whole; word++) {
    if (filter.wordsV6[4 * entry + word] !== b[4 * j + word]) return false
  }
  const rest = length & 31
  return rest === 0 || (filter.wordsV6[4 * entry + whole]! ^ b[4 * j + whole]!) >>> (32 - rest) === 0
}
