import { comparePrefixes, covers, type Prefix } from '../model/prefix.ts'
import { defineCheck } from './define.ts'
import { filtersOf, matchable } from './filter-use.ts'
import { withoutEntries } from './fixes.ts'

export const filterEntryCovered = defineCheck({
  code: 'filter/entry-covered',
  of: 'policy',
  find: (_world, policy) =>
    filtersOf(policy).flatMap((filter) => {
      const covered = coveredIn(matchable(filter))
      const [first] = covered
      if (first === undefined) return []
      const { direction } = filter
      const entries = covered.map(({ entry }) => entry.text)
      const facts = { policy: policy.name, direction, by: first.by.text }
      return [{ subjectId: policy.id, part: direction, entries, facts }]
    }),
  fix: (plan, { subjectId, entries, facts }) => withoutEntries(plan, subjectId, facts.direction, entries),
})

/** In the order of prefixes whatever covers an entry comes before it; an entry given twice keeps its first. */
function coveredIn(entries: readonly Prefix[]): { entry: Prefix; by: Prefix }[] {
  const covered: { entry: Prefix; by: Prefix }[] = []
  let outer: Prefix | null = null
  for (const entry of entries.toSorted(comparePrefixes)) {
    if (outer !== null && covers(outer, entry)) {
      if (outer.length !== entry.length) covered.push({ entry, by: outer })
    } else outer = entry
  }
  return covered
}
