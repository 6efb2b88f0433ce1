import { attachedPolicyIds } from '../model/link.ts'
import { defineCheck } from './define.ts'

/**
 * Rules 4 and 6; the API allows it. A policy that the import did not bring counts: it is reported as an unresolved reference.
 */
export const propagationWithoutPolicy = defineCheck({
  code: 'rules/propagation-without-policy',
  of: 'link',
  find: (_world, link) => {
    const hasPolicy =
      attachedPolicyIds(link).length > 0 ||
      Object.keys(link.imported?.dangling ?? {}).some((field) => field.startsWith('routingPolicy'))
    return link.enableRoutePropagation && !hasPolicy ? [{ subjectId: link.id, facts: { link: link.name } }] : []
  },
  fix: (_plan, { subjectId }) => [{ command: 'link.deactivatePropagation', linkId: subjectId }],
})
