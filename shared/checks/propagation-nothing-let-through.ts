import { attachedPolicyIds, type Link } from '../model/link.ts'
import { isConfigurable } from '../model/link-status.ts'
import type { Plan } from '../model/plan.ts'
import { announcedBy, notLetThrough, policyFitness } from '../routing/fitness.ts'
import { defineCheck } from './define.ts'
import { whitelist } from './fixes.ts'

/** The policies that are attached and in the plan. */
export const policiesOf = (plan: Plan, link: Link) =>
  attachedPolicyIds(link).flatMap((id) => {
    const policy = plan.policies[id]
    return policy === undefined ? [] : [policy]
  })

/** How many announcements the attached policies let through, both ways, whatever the status says. */
export const passingBy = (plan: Plan, link: Link): number =>
  policiesOf(plan, link)
    .map((policy) => policyFitness(plan, policy, link))
    .reduce((sum, fit) => sum + fit.in.passing + fit.out.passing, 0)

/** By the filters alone: a session that is down is no fault of the plan. */
export const nothingLetThrough = defineCheck({
  code: 'propagation/nothing-let-through',
  of: 'link',
  find: ({ plan }, link) => {
    if (!link.enableRoutePropagation || !isConfigurable(link.status)) return []
    if (link.siteId === null || link.vpcId === null || policiesOf(plan, link).length === 0) return []
    if (passingBy(plan, link) > 0) return []
    const announced = (['in', 'out'] as const).reduce(
      (sum, direction) => sum + (announcedBy(plan, link, direction)?.texts.length ?? 0),
      0,
    )
    return [{ subjectId: link.id, related: attachedPolicyIds(link), facts: { link: link.name, announced } }]
  },
  fix: (plan, { subjectId }) => {
    const link = plan.links[subjectId]
    if (link === undefined) return []
    return policiesOf(plan, link).flatMap((policy) =>
      whitelist(plan, policy.id, {
        in: notLetThrough(plan, policy, link, 'in'),
        out: notLetThrough(plan, policy, link, 'out'),
      }),
    )
  },
})
