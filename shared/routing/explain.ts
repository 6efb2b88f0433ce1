import type { IpVersion } from '../model/address.ts'
import type { Link } from '../model/link.ts'
import type { Plan } from '../model/plan.ts'
import { text } from '../text/index.ts'
import type { Reason } from './reason.ts'

/** A first reason in a sentence, the same wherever it is said. `version`: of the announcement that doesn't cross. */
export const explain = (plan: Plan, link: Pick<Link, 'status'>, reason: Reason, version: IpVersion): string => {
  switch (reason.code) {
    case 'link-status':
      return text.reasons['link-status'](link)
    case 'no-policy':
    case 'session-down':
      return text.reasons[reason.code]({ version })
    case 'not-whitelisted':
      return text.reasons['not-whitelisted']({
        policy: plan.policies[reason.policyId]?.name ?? reason.policyId,
        nearest: reason.nearest,
      })
    default:
      return text.reasons[reason.code]()
  }
}
