import { defineCheck } from './define.ts'

/** Rule 1. Where either organization is not known there is nothing to compare. */
export const organizationMismatch = defineCheck({
  code: 'rules/organization-mismatch',
  of: 'link',
  find: ({ plan }, link) => {
    const vpc = plan.vpcs[link.vpcId ?? '']
    const [ours, theirs] = [link.organizationId, vpc?.organizationId ?? null]
    if (vpc === undefined || ours === null || theirs === null || ours === theirs) return []
    return [{ subjectId: link.id, related: [vpc.id], facts: { link: link.name, vpc: vpc.name } }]
  },
  fix: (_plan, { subjectId }) => [{ command: 'link.detachVpc', linkId: subjectId }],
})
