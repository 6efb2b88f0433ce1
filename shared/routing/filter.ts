import { canonicalPrefix, comparePrefixes, covers, type Prefix } from '../model/prefix.ts'
import { type PackedPrefixes, packPrefixes } from './packed-prefixes.ts'
import { bucketsOf, type RangeBuckets } from './range-buckets.ts'

/**
 * One whitelist of a policy, ready to test a sorted list of announcements: its outermost entries in order. Being CIDRs they
 * are disjoint. Neighbours are not merged: 10.0.0.0/9 and 10.128.0.0/9 together do not let 10.0.0.0/8 through (D3).
 */
export type Filter = PackedPrefixes & {
  /** As the policy has them. */
  readonly entries: readonly string[]
  /** Those that no other covers, in the order of prefixes: what is packed. */
  readonly outermost: readonly string[]
  readonly bucketsV4: RangeBuckets
}

const compiled = new WeakMap<readonly string[], Filter>()

/** The filter of an array of canonical CIDRs. The same array gives the same filter object. */
export function compileFilter(entries: readonly string[]): Filter {
  const known = compiled.get(entries)
  if (known !== undefined) return known
  const prefixes = outermost(entries)
  const packed = packPrefixes(prefixes)
  const texts = prefixes.map((prefix) => prefix.text)
  const filter = { ...packed, entries, outermost: texts, bucketsV4: bucketsOf(packed) }
  compiled.set(entries, filter)
  return filter
}

function outermost(entries: readonly string[]): Prefix[] {
  const kept: Prefix[] = []
  for (const prefix of entries.map(canonicalPrefix).sort(comparePrefixes)) {
    const last = kept.at(-1)
    if (last === undefined || !covers(last, prefix)) kept.push(prefix)
  }
  return kept
}

/**
 * The entry of the same IP version that comes closest to letting the prefix through: most leading bits in common, then the
 * most specific, then the first in text order. Null where the filter has no entry of that version.
 */
export function nearestEntry(filter: Filter, prefix: Prefix): string | null {
  let nearest: Prefix | null = null
  let nearestBits = -1
  for (const text of filter.entries) {
    const entry = canonicalPrefix(text)
    if (entry.version !== prefix.version) continue
    const bits = commonBits(entry, prefix)
    const closer =
      nearest === null ||
      bits > nearestBits ||
      (bits === nearestBits &&
        (entry.length > nearest.length || (entry.length === nearest.length && entry.text < nearest.text)))
    if (closer) {
      nearest = entry
      nearestBits = bits
    }
  }
  return nearest?.text ?? null
}

/** Leading bits that two prefixes of one version share; bits beyond either length are not part of it. */
function commonBits(a: Prefix, b: Prefix): number {
  const most = Math.min(a.length, b.length)
  const differing = a.words.findIndex((word, i) => word !== b.words[i])
  if (differing < 0) return most
  return Math.min(most, 32 * differing + Math.clz32(a.words[differing]! ^ b.words[differing]!))
}
