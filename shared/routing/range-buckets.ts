import type { PackedPrefixes } from './packed-prefixes.ts'

/**
 * A table that leads from an IPv4 address to the few ranges it can be in, without a search: the span of the ranges' starts
 * is cut into equal buckets, about four to a range. A search takes five or more unpredictable branches for each announcement.
 */
export type RangeBuckets = {
  /** Start of the first range. */
  readonly base: number
  /** A bucket is 2^shift addresses wide. */
  readonly shift: number
  /** For each bucket the last range that starts at or before the bucket's first address; one more closes the last. */
  readonly firstRange: Uint32Array
}

const NO_BUCKETS: RangeBuckets = { base: 0, shift: 31, firstRange: new Uint32Array(2) }

/** The table of disjoint ranges in ascending order. */
export function bucketsOf({ rangesV4, countV4 }: PackedPrefixes): RangeBuckets {
  if (countV4 === 0) return NO_BUCKETS
  const base = rangesV4[0]!
  const span = rangesV4[2 * (countV4 - 1)]! - base
  let shift = 0
  while (shift < 31 && span >>> shift >= 4 * countV4) shift++
  const buckets = (span >>> shift) + 1
  const firstRange = new Uint32Array(buckets + 1)
  for (let bucket = 0, range = 0; bucket <= buckets; bucket++) {
    const address = base + bucket * 2 ** shift
    while (range + 1 < countV4 && rangesV4[2 * (range + 1)]! <= address) range++
    firstRange[bucket] = range
  }
  return { base, shift, firstRange }
}
