import type { Plan } from '../model/plan.ts'
import type { CoreCommand } from './step.ts'

/** What an update command changes: its thing, and each field with the command's name of it and the model's. */
export type UpdatedFields = {
  readonly idField: string
  readonly id: string
  readonly fields: readonly { name: string; field: string; was: unknown; will: unknown }[]
}

/** The collection and the id's field of each. */
const UPDATED = {
  'site.update': ['sites', 'siteId'],
  'vpc.update': ['vpcs', 'vpcId'],
  'network.update': ['networks', 'networkId'],
  'route.update': ['routes', 'routeId'],
  'policy.update': ['policies', 'policyId'],
  'connection.update': ['connections', 'connectionId'],
  'link.update': ['links', 'linkId'],
} as const

/** Fields that commands call otherwise than the model. */
const FIELD_OF: Record<string, string> = { customRoutesPropagation: 'customRoutesPropagationEnabled' }

/** The fields that an update command gives or clears, as `before` has them and as it leaves them; null for other commands. */
export const updatedFields = (before: Plan, command: CoreCommand): UpdatedFields | null => {
  const updated = UPDATED[command.command as keyof typeof UPDATED]
  if (!updated) return null
  const [collection, idField] = updated
  const id = String(command[idField])
  const was = before[collection][id] as unknown as Record<string, unknown>
  const cleared = (command.clear ?? []) as readonly string[]
  const given = Object.keys(command).filter((name) => !['command', idField, 'clear'].includes(name))
  const fields = [...given, ...cleared].map((name) => {
    const field = FIELD_OF[name] ?? name
    return { name, field, was: was[field], will: cleared.includes(name) ? null : command[name] }
  })
  return { idField, id, fields }
}
