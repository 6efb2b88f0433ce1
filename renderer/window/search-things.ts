import { matchesQuery, searchable } from '../../shared/model/name-search.ts'
import type { Thing } from '../store/things.ts'

/** What stands first: the name itself, then its beginning, then a word in it, then anywhere else. */
const rankOf = (name: string, query: string): number => {
  if (name === query) return 0
  if (name.startsWith(query)) return 1
  if (name.includes(` ${query}`) || name.includes(`-${query}`)) return 2
  return name.includes(query) ? 3 : 4
}

/** The best `limit` of what matches every word of `query`; things of equal rank stay in their order. */
export const searchThings = <T extends Pick<Thing, 'name' | 'haystack'>>(
  things: readonly T[],
  query: string,
  limit: number,
): T[] => {
  const wanted = searchable(query.trim())
  if (wanted === '') return []
  return things
    .filter((thing) => matchesQuery(thing.haystack, wanted))
    .map((thing) => ({ thing, rank: rankOf(searchable(thing.name), wanted) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ thing }) => thing)
}
