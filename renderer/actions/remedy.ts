import { linksOfPolicy, linksOfSite, linksOfVpc } from '../../shared/commands/guards.ts'
import type { Refusal } from '../../shared/contract/answer.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { text } from '../../shared/text/index.ts'
import type { Command } from '../store/dialog.ts'

export type Remedy = { label: string; command: Command }

/** What detaches the site, VPC or policy that `command` deletes from all its InterLinks. */
export const detachAll = (plan: Plan, command: Command): Command[] => {
  switch (command.command) {
    case 'site.delete':
      return linksOfSite(plan, String(command.siteId)).map(({ id }) => ({ command: 'link.disconnectSite', linkId: id }))
    case 'vpc.delete':
      return linksOfVpc(plan, String(command.vpcId)).map(({ id }) => ({ command: 'link.detachVpc', linkId: id }))
    case 'policy.delete': {
      const policyId = String(command.policyId)
      return linksOfPolicy(plan, policyId).map(({ id }) => ({
        command: 'link.detachPolicy',
        linkId: id,
        policyId,
      }))
    }
    default:
      return []
  }
}

/** The one step that does what was wished after clearing what stood in its way; null where there is none. */
export const remedyOf = (plan: Plan, command: Command, refusals: Refusal[]): Remedy | null => {
  // Where anything else stands in the way as well, clearing this would not do.
  const has = (test: (code: string) => boolean) => refusals.length > 0 && refusals.every(({ code }) => test(code))
  if (has((code) => code.endsWith('/in-use'))) {
    const detaching = detachAll(plan, command)
    if (detaching.length === 0) return null
    const label = text.confirm.detachAllAndDelete
    return { label, command: { command: 'plan.batch', commands: [...detaching, command] } }
  }
  return null
}
