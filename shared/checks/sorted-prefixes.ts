import { partitionPoint } from '../model/partition-point.ts'
import { comparePrefixes, covers, type Prefix } from '../model/prefix.ts'
import { type AnnouncementList, prefixAt } from '../routing/announcements.ts'

/** The prefixes of a list, in their order. */
export const prefixesOf = (list: AnnouncementList): Prefix[] => list.texts.map((_, index) => prefixAt(list, index))

/** Everything in some lists, each prefix once, in the order of prefixes. */
export function merged(lists: Iterable<AnnouncementList>): Prefix[] {
  const all = [...new Set(lists)].flatMap(prefixesOf).sort(comparePrefixes)
  return all.filter((prefix, i) => i === 0 || comparePrefixes(all[i - 1]!, prefix) !== 0)
}

/** Where a prefix, or the first one after it, stands in a sorted list. */
const firstFrom = (sorted: readonly Prefix[], prefix: Prefix): number =>
  partitionPoint(sorted.length, (i) => comparePrefixes(sorted[i]!, prefix) < 0)

/** The first prefix of a sorted list within another one; null where there is none. */
export function firstWithin(sorted: readonly Prefix[], outer: Prefix): Prefix | null {
  const first = sorted[firstFrom(sorted, outer)]
  return first !== undefined && covers(outer, first) ? first : null
}

/** The prefixes of a sorted list within another one, itself included: in that order they stand together. */
export function within(sorted: readonly Prefix[], outer: Prefix): Prefix[] {
  const start = firstFrom(sorted, outer)
  let end = start
  while (end < sorted.length && covers(outer, sorted[end]!)) end++
  return sorted.slice(start, end)
}

/** Those that no other one covers, each once, in order. */
export function outermost(prefixes: readonly Prefix[]): Prefix[] {
  const kept: Prefix[] = []
  for (const prefix of prefixes.toSorted(comparePrefixes)) {
    const last = kept.at(-1)
    if (last === undefined || !covers(last, prefix)) kept.push(prefix)
  }
  return kept
}
