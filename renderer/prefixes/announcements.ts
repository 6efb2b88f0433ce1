import type { Announcement } from '../../shared/model/site.ts'
import type { TakenEntry } from './read-entries.ts'

/** A changed list of prefixes, each keeping the community it had unless one was given with it. */
export const withPrefixes = (
  announcements: readonly Announcement[],
  prefixes: readonly string[],
  taken: readonly TakenEntry[] = [],
): Announcement[] => {
  const known = new Map(announcements.map((a) => [a.prefix, a.community]))
  for (const { prefix, community } of taken) if (community !== undefined) known.set(prefix, community)
  return prefixes.map((prefix) => ({ prefix, community: known.get(prefix) ?? null }))
}
