import { partitionPoint } from '../model/partition-point.ts'
import { comparePrefixes, type Prefix } from '../model/prefix.ts'
import type { Filter } from './filter.ts'

/**
 * The entry of the same IP version that comes closest to letting the prefix through: most leading bits in common, then the
 * most specific, then the first in text order. Null where the filter has no entry of that version.
 */
export function nearestEntry({ sorted }: Filter, prefix: Prefix): string | null {
  const at = partitionPoint(sorted.length, (i) => comparePrefixes(sorted[i]!, prefix) < 0)
  // In the order of prefixes no entry has more bits in common than one of the two next to it, and those that have as many
  // lie together around that place.
  const most = Math.max(commonBits(sorted[at - 1], prefix), commonBits(sorted[at], prefix))
  if (most < 0) return null
  let nearest: Prefix | null = null
  for (let i = at - 1; commonBits(sorted[i], prefix) === most; i--) nearest = closer(nearest, sorted[i]!)
  for (let i = at; commonBits(sorted[i], prefix) === most; i++) nearest = closer(nearest, sorted[i]!)
  return nearest?.text ?? null
}

const closer = (a: Prefix | null, b: Prefix): Prefix =>
  a === null || b.length > a.length || (b.length === a.length && b.text < a.text) ? b : a

/** Leading bits that an entry shares with a prefix, those beyond either length left out; -1 where it is of the other version or there is none. */
function commonBits(entry: Prefix | undefined, prefix: Prefix): number {
  if (entry?.version !== prefix.version) return -1
  const most = Math.min(entry.length, prefix.length)
  for (let i = 0; i < entry.words.length; i++) {
    const differing = entry.words[i]! ^ prefix.words[i]!
    if (differing !== 0) return Math.min(most, 32 * i + Math.clz32(differing))
  }
  return most
}
