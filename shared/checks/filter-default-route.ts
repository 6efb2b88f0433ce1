import { defineCheck } from './define.ts'
import { announcedTo, filtersOf, isWider, matchable } from './filter-use.ts'
import { narrowEntries } from './fixes.ts'

/** 0.0.0.0/0 or ::/0 in a filter whose InterLinks are announced something, but no default route. */
export const filterDefaultRoute = defineCheck({
  code: 'filter/default-route',
  of: 'policy',
  find: ({ plan }, policy) =>
    filtersOf(policy).flatMap((filter) => {
      const open = matchable(filter).find(({ length }) => length === 0)
      if (open === undefined || !isWider(announcedTo(plan, filter), open)) return []
      const { direction } = filter
      const facts = { policy: policy.name, direction }
      return [{ subjectId: policy.id, part: direction, entries: [open.text], facts }]
    }),
  fix: (plan, { subjectId, entries, facts }) => narrowEntries(plan, subjectId, facts.direction, entries),
})
