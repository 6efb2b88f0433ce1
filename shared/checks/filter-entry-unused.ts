import { defineCheck } from './define.ts'
import { announcedTo, filtersOf, matchable } from './filter-use.ts'
import { withoutEntries } from './fixes.ts'
import { firstWithin } from './sorted-prefixes.ts'

/** Only while something of that IP version is announced at all: an empty end is not the filter's fault. */
export const filterEntryUnused = defineCheck({
  code: 'filter/entry-unused',
  of: 'policy',
  find: ({ plan }, policy) =>
    filtersOf(policy).flatMap((filter) => {
      const announced = announcedTo(plan, filter)
      if (announced.length === 0) return []
      const unused = matchable(filter).filter((entry) => firstWithin(announced, entry) === null)
      if (unused.length === 0) return []
      const { direction } = filter
      const entries = unused.map(({ text }) => text)
      return [{ subjectId: policy.id, part: direction, entries, facts: { policy: policy.name, direction } }]
    }),
  fix: (plan, { subjectId, entries, facts }) => withoutEntries(plan, subjectId, facts.direction, entries),
})
