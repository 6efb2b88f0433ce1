import { isConfigurable } from '../model/link-status.ts'
import { defineCheck } from './define.ts'
import { passingBy } from './propagation-nothing-let-through.ts'

/** Only where something would cross: before that, what is missing is reported by other checks. */
export const propagationOff = defineCheck({
  code: 'propagation/off',
  of: 'link',
  find: ({ plan }, link) => {
    if (link.enableRoutePropagation || !isConfigurable(link.status)) return []
    if (plan.sites[link.siteId ?? ''] === undefined || plan.vpcs[link.vpcId ?? ''] === undefined) return []
    const routes = passingBy(plan, link)
    return routes === 0 ? [] : [{ subjectId: link.id, facts: { link: link.name, routes } }]
  },
  fix: (_plan, { subjectId }) => [{ command: 'link.activatePropagation', linkId: subjectId }],
})
