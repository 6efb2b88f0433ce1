import { attachedPolicyIds, policySlot } from '../model/link.ts'
import { DIRECTIONS } from '../routing/reason.ts'
import { defineCheck } from './define.ts'
import { announcedOf, VERSIONS } from './policy-missing-for-version.ts'

export const policyVersionNotAnnounced = defineCheck({
  code: 'policy/version-not-announced',
  of: 'link',
  find: ({ plan }, link) => {
    if (plan.sites[link.siteId ?? ''] === undefined || plan.vpcs[link.vpcId ?? ''] === undefined) return []
    return VERSIONS.flatMap((version) => {
      const policy = plan.policies[link[policySlot(version === 6)] ?? '']
      const announced = DIRECTIONS.some((direction) => announcedOf(plan, link, direction, version).length > 0)
      if (policy === undefined || announced) return []
      const facts = { link: link.name, policy: policy.name, version }
      return [{ subjectId: link.id, part: `v${version}`, related: [policy.id], facts }]
    })
  },
  /** The only policy stays: without it route propagation would go too. */
  fix: (plan, { subjectId, related }) => {
    const link = plan.links[subjectId]
    const alone = link !== undefined && attachedPolicyIds(link).length < 2 && link.enableRoutePropagation
    return alone ? [] : related.map((policyId) => ({ command: 'link.detachPolicy', linkId: subjectId, policyId }))
  },
})
