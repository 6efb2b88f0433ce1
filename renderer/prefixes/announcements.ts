import type { Announcement } from '../../shared/model/site.ts'

/** A changed list of prefixes, each keeping the community it had. */
export const withPrefixes = (announcements: readonly Announcement[], prefixes: readonly string[]): Announcement[] => {
  const known = new Map(announcements.map((a) => [a.prefix, a]))
  return prefixes.map((prefix) => known.get(prefix) ?? { prefix, community: null })
}
