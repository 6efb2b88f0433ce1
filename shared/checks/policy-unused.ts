import { defineCheck } from './define.ts'
import { linksBy } from './links-by.ts'

export const policyUnused = defineCheck({
  code: 'policy/unused',
  of: 'policy',
  find: ({ plan }, { id, name }) => (linksBy(plan).policy.has(id) ? [] : [{ subjectId: id, facts: { policy: name } }]),
  fix: (_plan, { subjectId }) => [{ command: 'policy.delete', policyId: subjectId }],
})
