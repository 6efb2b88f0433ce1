import { guard } from '../../../shared/commands/execute.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import type { Command } from '../../store/dialog.ts'

/** The detaching command that makes room for an attaching one, where the InterLink's place is taken. */
function makingRoom(plan: Plan, { command, linkId, policyId }: Command): Command | null {
  const link = plan.links[String(linkId)]
  if (!link) return null
  switch (command) {
    case 'link.connectSite':
      return link.siteId === null ? null : { command: 'link.disconnectSite', linkId }
    case 'link.attachVpc':
      return link.vpcId === null ? null : { command: 'link.detachVpc', linkId }
    case 'link.attachPolicy': {
      const isIpv6 = plan.policies[String(policyId)]?.isIpv6
      const taken = isIpv6 ? link.routingPolicyV6Id : link.routingPolicyV4Id
      return taken === null || taken === policyId ? null : { command: 'link.detachPolicy', linkId, policyId: taken }
    }
    default:
      return null
  }
}

/** Detach and attach as one undo step, where `command` is refused only because the place is taken; else null. */
export function replaceCommand(plan: Plan, command: Command, title: string): Command | null {
  const detach = makingRoom(plan, command)
  if (detach === null) return null
  const batch: Command = { command: 'plan.batch', title, commands: [detach, command] }
  return guard(plan, batch).length === 0 ? batch : null
}
