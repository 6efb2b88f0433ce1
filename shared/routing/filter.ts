import { canonicalPrefix, comparePrefixes, covers, type Prefix } from '../model/prefix.ts'
import { type PackedPrefixes, packPrefixes } from './packed-prefixes.ts'
import { bucketsOf, type RangeBuckets } from './range-buckets.ts'

/**
 * One whitelist of a policy, ready to test a sorted list of announcements: its outermost entries in order. Being CIDRs they
 * are disjoint. Neighbours are not merged: 10.0.0.0/9 and 10.128.0.0/9 together do not let 10.0.0.0/8 through (D3).
 */
export type Filter = PackedPrefixes & {
  /** All of them, in the order of prefixes. */
  readonly sorted: readonly Prefix[]
  /** Those that no other covers, in the order of prefixes: what is packed. */
  readonly outermost: readonly string[]
  readonly bucketsV4: RangeBuckets
}

const compiled = new WeakMap<readonly string[], Filter>()

/** The filter of an array of canonical CIDRs. The same array gives the same filter object. */
export function compileFilter(entries: readonly string[]): Filter {
  const known = compiled.get(entries)
  if (known !== undefined) return known
  const sorted = entries.map(canonicalPrefix).sort(comparePrefixes)
  const prefixes = outermost(sorted)
  const packed = packPrefixes(prefixes)
  const texts = prefixes.map((prefix) => prefix.text)
  const filter = { ...packed, sorted, outermost: texts, bucketsV4: bucketsOf(packed) }
  compiled.set(entries, filter)
  return filter
}

function outermost(sorted: readonly Prefix[]): Prefix[] {
  const kept: Prefix[] = []
  for (const prefix of sorted) {
    const last = kept.at(-1)
    if (last === undefined || !covers(last, prefix)) kept.push(prefix)
  }
  return kept
}
