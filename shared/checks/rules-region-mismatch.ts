import { attachedPolicyIds, type Link } from '../model/link.ts'
import type { Plan } from '../model/plan.ts'
import { defineCheck, type FixCommand } from './define.ts'

/** Rules 1, 3 and 11: an InterLink, its VPC, its policies and its PoP are in one region. */
export const regionMismatch = defineCheck({
  code: 'rules/region-mismatch',
  of: 'link',
  find: ({ plan }, link) =>
    regionalOf(plan, link)
      .filter(({ region }) => region !== link.region)
      .map(({ id, other, name, region }) => ({
        subjectId: link.id,
        part: id,
        related: [id],
        facts: { link: link.name, region: link.region, other, name, theirs: region },
      })),
  fix: (_plan, { subjectId, part, facts: { other } }): FixCommand[] => {
    if (other === 'vpc') return [{ command: 'link.detachVpc', linkId: subjectId }]
    return other === 'policy' ? [{ command: 'link.detachPolicy', linkId: subjectId, policyId: part }] : []
  },
})

type Regional = { id: string; other: 'vpc' | 'policy' | 'pop'; name: string; region: string }

function regionalOf(plan: Plan, link: Link): Regional[] {
  const vpc = plan.vpcs[link.vpcId ?? '']
  const pop = plan.pops[link.popId ?? '']
  const policies = attachedPolicyIds(link).flatMap((id) => plan.policies[id] ?? [])
  return [
    ...(vpc === undefined ? [] : [{ ...vpc, other: 'vpc' as const }]),
    ...policies.map((policy) => ({ ...policy, other: 'policy' as const })),
    ...(pop === undefined ? [] : [{ ...pop, name: pop.displayName, other: 'pop' as const }]),
  ]
}
