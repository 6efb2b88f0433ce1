import { guard } from '../../../shared/commands/execute.ts'
import type { Refusal } from '../../../shared/contract/answer.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import type { Command } from '../../store/dialog.ts'

/** The detaching command that makes room for an attaching one, where the InterLink's place is taken by another. */
function makingRoom(plan: Plan, { command, linkId, siteId, vpcId, policyId }: Command): Command | null {
  const link = plan.links[String(linkId)]
  if (!link) return null
  switch (command) {
    case 'link.connectSite':
      return link.siteId === null || link.siteId === siteId ? null : { command: 'link.disconnectSite', linkId }
    case 'link.attachVpc':
      return link.vpcId === null || link.vpcId === vpcId ? null : { command: 'link.detachVpc', linkId }
    case 'link.attachPolicy': {
      const isIpv6 = plan.policies[String(policyId)]?.isIpv6
      const taken = isIpv6 ? link.routingPolicyV6Id : link.routingPolicyV4Id
      return taken === null || taken === policyId ? null : { command: 'link.detachPolicy', linkId, policyId: taken }
    }
    default:
      return null
  }
}

/** Detaching and attaching as one undo step, and what still stands against it. */
export type Replacement = { command: Command; refusals: Refusal[] }

/** How `command` could be done where the InterLink's place is taken; null where it is free. */
export function replacementFor(plan: Plan, command: Command): Replacement | null {
  const detach = makingRoom(plan, command)
  if (detach === null) return null
  const batch: Command = { command: 'plan.batch', commands: [detach, command] }
  return { command: batch, refusals: guard(plan, batch) }
}
