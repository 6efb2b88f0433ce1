import { policySlot } from '../model/link.ts'
import type { Plan } from '../model/plan.ts'
import type { CoreCommand } from './step.ts'
import { type Creatable, creations } from './thing-steps.ts'
import { updatedFields } from './updated-fields.ts'

const BACK_FROM_CREATE: Record<string, (id: string) => CoreCommand> = {
  'site.create': (siteId) => ({ command: 'site.delete', siteId }),
  'connection.create': (connectionId) => ({ command: 'connection.delete', connectionId }),
  'vpc.create': (vpcId) => ({ command: 'vpc.delete', vpcId }),
  'network.create': (networkId) => ({ command: 'network.delete', networkId }),
  'route.create': (routeId) => ({ command: 'route.delete', routeId }),
  'policy.create': (policyId) => ({ command: 'policy.delete', policyId }),
  'link.create': (linkId) => ({ command: 'link.delete', linkId }),
}

/**
 * The commands that lead from where `command` led back to `before`; null where none do: a recorded event of the real
 * world, and the end of an order (an InterLink ordered anew is another one, with another pairing key).
 */
export const wayBack = (before: Plan, command: CoreCommand): CoreCommand[] | null => {
  const create = BACK_FROM_CREATE[command.command]
  if (create) return [create(String(command.id))]

  const updated = updatedFields(before, command)
  if (updated) {
    const { idField, id, fields } = updated
    const empty = fields.filter(({ was }) => was === null).map(({ name }) => name)
    return [
      {
        command: command.command,
        [idField]: id,
        ...Object.fromEntries(fields.filter(({ was }) => was !== null).map(({ name, was }) => [name, was])),
        ...(empty.length > 0 ? { clear: empty } : {}),
      },
    ]
  }

  const linkId = String(command.linkId)
  const link = before.links[linkId]
  const on: CoreCommand[] = link?.enableRoutePropagation ? [{ command: 'link.activatePropagation', linkId }] : []
  switch (command.command) {
    case 'link.connectSite':
      return [{ command: 'link.disconnectSite', linkId }]
    case 'link.disconnectSite':
      return [{ command: 'link.connectSite', linkId, siteId: link!.siteId }]
    case 'link.attachVpc':
      return [{ command: 'link.detachVpc', linkId }]
    case 'link.detachVpc':
      return [{ command: 'link.attachVpc', linkId, vpcId: link!.vpcId }, ...on]
    case 'link.attachPolicy':
      return [{ command: 'link.detachPolicy', linkId, policyId: command.policyId }]
    case 'link.detachPolicy': {
      const alone = link![policySlot(true)] === null || link![policySlot(false)] === null
      return [{ command: 'link.attachPolicy', linkId, policyId: command.policyId }, ...(alone ? on : [])]
    }
    case 'link.activatePropagation':
      return [{ command: 'link.deactivatePropagation', linkId }]
    case 'link.deactivatePropagation':
      return [{ command: 'link.activatePropagation', linkId }]
    case 'vpc.delete':
      return [
        ...creations(NOTHING, only(before, command)),
        ...(before.vpcs[String(command.vpcId)]?.customRoutesPropagationEnabled
          ? [{ command: 'vpc.update', vpcId: command.vpcId, customRoutesPropagation: true }]
          : []),
      ]
    case 'network.delete':
    case 'route.delete':
    case 'policy.delete':
    case 'connection.delete':
    case 'site.delete':
      return creations(NOTHING, only(before, command))
    default:
      return null
  }
}

/** Of the plan's own things the one that a delete command names, and nothing else. */
const only = (plan: Plan, { command, ...ids }: CoreCommand): Creatable => {
  const [id] = Object.values(ids).map(String)
  const kept = <T>(things: Record<string, T>): Record<string, T> => {
    const thing = things[id!]
    return thing === undefined ? {} : { [id!]: thing }
  }
  return {
    sites: kept(plan.sites),
    connections: kept(plan.connections),
    vpcs: kept(plan.vpcs),
    networks: kept(plan.networks),
    routes: kept(plan.routes),
    policies: kept(plan.policies),
  }
}

const NOTHING: Creatable = { sites: {}, connections: {}, vpcs: {}, networks: {}, routes: {}, policies: {} }
