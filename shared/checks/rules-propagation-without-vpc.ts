import { defineCheck } from './define.ts'

/** Rule 6. A VPC that the import did not bring counts: it is reported as an unresolved reference. */
export const propagationWithoutVpc = defineCheck({
  code: 'rules/propagation-without-vpc',
  of: 'link',
  find: (_world, link) => {
    const hasVpc = link.vpcId !== null || link.imported?.dangling.vpcId !== undefined
    return link.enableRoutePropagation && !hasVpc ? [{ subjectId: link.id, facts: { link: link.name } }] : []
  },
  fix: (_plan, { subjectId }) => [{ command: 'link.deactivatePropagation', linkId: subjectId }],
})
