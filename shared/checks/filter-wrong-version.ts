import { canonicalPrefix } from '../model/prefix.ts'
import { defineCheck } from './define.ts'
import { filterOf, filtersOf } from './filter-use.ts'
import { withoutEntries } from './fixes.ts'

/** Only an import or a file made elsewhere can bring it: commands refuse it as `policy/prefix-family`. */
export const filterWrongVersion = defineCheck({
  code: 'filter/wrong-version',
  of: 'policy',
  find: (_world, policy) =>
    filtersOf(policy).flatMap((filter) => {
      const { direction } = filter
      const entries = filterOf(filter).filter((entry) => (canonicalPrefix(entry).version === 6) !== policy.isIpv6)
      if (entries.length === 0) return []
      const facts = { policy: policy.name, direction, version: policy.isIpv6 ? (6 as const) : (4 as const) }
      return [{ subjectId: policy.id, part: direction, entries, facts }]
    }),
  fix: (plan, { subjectId, entries, facts }) => withoutEntries(plan, subjectId, facts.direction, entries),
})
