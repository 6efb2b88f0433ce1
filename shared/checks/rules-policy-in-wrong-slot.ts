import { policySlot } from '../model/link.ts'
import { defineCheck } from './define.ts'
import { VERSIONS } from './policy-missing-for-version.ts'

/** D2: each IP version has a policy of its own. Only an import or a file made elsewhere can bring it. */
export const policyInWrongSlot = defineCheck({
  code: 'rules/policy-in-wrong-slot',
  of: 'link',
  find: ({ plan }, link) =>
    VERSIONS.flatMap((version) => {
      const policy = plan.policies[link[policySlot(version === 6)] ?? '']
      if (policy === undefined || policy.isIpv6 === (version === 6)) return []
      const facts = { link: link.name, policy: policy.name, version }
      return [{ subjectId: link.id, part: `v${version}`, related: [policy.id], facts }]
    }),
  fix: (_plan, { subjectId, related }) =>
    related.map((policyId) => ({ command: 'link.detachPolicy', linkId: subjectId, policyId })),
})
