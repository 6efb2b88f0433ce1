import { matchesQuery } from '../../shared/model/name-search.ts'
import type { Thing, thingsOf } from '../store/things.ts'

export type ListRow =
  | { kind: 'group'; key: string; section: 'links' | 'sites' | 'vpcs' | 'policies'; count: number }
  | { kind: 'thing'; key: string; thing: Thing }

const GROUPS = [
  ['sites', 'site'],
  ['links', 'link'],
  ['vpcs', 'vpc'],
  ['policies', 'policy'],
] as const

/** The rows of the list of things: a heading for each kind that has a match, then the matches. */
export const rowsOf = (things: ReturnType<typeof thingsOf>, query: string): ListRow[] =>
  GROUPS.flatMap(([section, kind]): ListRow[] => {
    const matching = query.trim() === '' ? things[kind] : things[kind].filter((t) => matchesQuery(t.haystack, query))
    if (matching.length === 0) return []
    return [
      { kind: 'group', key: section, section, count: matching.length },
      ...matching.map((thing): ListRow => ({ kind: 'thing', key: thing.id, thing })),
    ]
  })
