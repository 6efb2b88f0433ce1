import type { AnnouncementList } from './announcements.ts'
import type { Filter } from './filter.ts'

/** Which announcements of a list cross: a bitset over the order of the list. */
export type Match = {
  readonly list: AnnouncementList
  /** Bit i of the list is bit i & 31 of `words[offset + (i >> 5)]`; not written to where nothing crosses. */
  readonly words: Uint32Array
  readonly offset: number
  readonly crossingV4: number
  readonly crossingV6: number
}

/**
 * Room for the bitsets of one computation: a typed array of its own for each match would cost more than the match. It grows by
 * doubling, so an edit of one link keeps little alive and a whole plan takes few steps.
 */
export class BitArena {
  words = new Uint32Array(32)
  offset = 0

  /** Makes `offset` the start of `count` zeroed words. */
  reserve(count: number): void {
    if (this.offset + count <= this.words.length) return
    this.words = new Uint32Array(Math.max(count, Math.min(2 * this.words.length, 16_384)))
    this.offset = 0
  }
}

const NO_BITS = new Uint32Array(0)

/** Tests a whole list against the filter of each IP version; null where no route of that version crosses at all. The cost is nearly that of the list's length alone. */
export function matchList(
  list: AnnouncementList,
  filterV4: Filter | null,
  filterV6: Filter | null,
  arena: BitArena,
): Match {
  const count = bitsetWords(list)
  const testV4 = filterV4 !== null && filterV4.countV4 > 0 && list.countV4 > 0
  const testV6 = filterV6 !== null && filterV6.countV6 > 0 && list.countV6 > 0
  if (!testV4 && !testV6) {
    return { list, words: NO_BITS, offset: 0, crossingV4: 0, crossingV6: 0 }
  }
  arena.reserve(count)
  const { words, offset } = arena
  const crossingV4 = testV4 ? matchV4(list, filterV4, words, offset) : 0
  const crossingV6 = testV6 ? matchV6(list, filterV6, words, offset) : 0
  if (crossingV4 + crossingV6 > 0) arena.offset += count
  return { list, words, offset, crossingV4, crossingV6 }
}

export const crosses = (match: Match, index: number): boolean =>
  match.crossingV4 + match.crossingV6 > 0 && (match.words[match.offset + (index >>> 5)]! & (1 << (index & 31))) !== 0

/** Whether the same announcements of the same list cross. */
export function sameMatch(a: Match | null, b: Match | null): boolean {
  if (a === null || b === null) return a === b
  if (a.list !== b.list || a.crossingV4 !== b.crossingV4 || a.crossingV6 !== b.crossingV6) return false
  if (a.crossingV4 + a.crossingV6 === 0) return true
  const count = bitsetWords(a.list)
  for (let word = 0; word < count; word++) {
    if (a.words[a.offset + word] !== b.words[b.offset + word]) return false
  }
  return true
}

const bitsetWords = (list: AnnouncementList): number => (list.countV4 + list.countV6 + 31) >>> 5

/**
 * The ranges are disjoint, so the only one that can hold a prefix is the last that starts at or before it. Its bucket gives
 * it, or the first and the last of the few between which it is.
 */
function matchV4(list: AnnouncementList, filter: Filter, words: Uint32Array, offset: number): number {
  const { rangesV4: announced, countV4: count } = list
  const { rangesV4: ranges } = filter
  const { base, shift, firstRange } = filter.bucketsV4
  const lastBucket = firstRange.length - 2
  let crossing = 0
  for (let i = 0; i < count; i++) {
    const start = announced[2 * i]!
    if (start < base) continue
    const bucket = Math.min((start - base) >>> shift, lastBucket)
    let low = firstRange[bucket]!
    let high = firstRange[bucket + 1]!
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if (ranges[2 * middle]! <= start) low = middle
      else high = middle - 1
    }
    if (announced[2 * i + 1]! <= ranges[2 * low + 1]!) {
      words[offset + (i >>> 5)]! |= 1 << (i & 31)
      crossing++
    }
  }
  return crossing
}

/**
 * As `matchV4`, on four words; bits follow those of the IPv4 announcements. Both sides being sorted, the range never lies
 * before that of the previous prefix: doubling steps find it in few reads, near or far.
 */
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
