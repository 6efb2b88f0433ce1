import { defineCheck } from './define.ts'
import { announcedTo, filtersOf, isWider, matchable } from './filter-use.ts'
import { narrowEntries } from './fixes.ts'
import { outermost, within } from './sorted-prefixes.ts'

/** The outermost entries only: what lies within another lets nothing more through. A default route has a check of its own. */
export const filterWiderThanAnnounced = defineCheck({
  code: 'filter/wider-than-announced',
  of: 'policy',
  find: ({ plan }, policy) =>
    filtersOf(policy).flatMap((filter) => {
      const announced = announcedTo(plan, filter)
      const wide = outermost(matchable(filter)).filter((entry) => entry.length > 0 && isWider(announced, entry))
      if (wide.length === 0) return []
      const { direction } = filter
      const entries = wide.map(({ text }) => text)
      const inside = wide.flatMap((entry) => outermost(within(announced, entry))).map(({ text }) => text)
      return [
        { subjectId: policy.id, part: direction, entries, facts: { policy: policy.name, direction, within: inside } },
      ]
    }),
  fix: (plan, { subjectId, entries, facts }) => narrowEntries(plan, subjectId, facts.direction, entries),
})
