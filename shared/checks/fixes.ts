import { freeVlan } from '../commands/link-placement.ts'
import type { Plan } from '../model/plan.ts'
import type { Direction } from '../routing/reason.ts'
import type { FixCommand } from './define.ts'
import { announcedTo, FILTER_FIELD, narrowed } from './filter-use.ts'
import { linksBy } from './links-by.ts'

/** Commands that several fixes are made of. A thing that is gone by now needs none. */

export const whitelist = (
  plan: Plan,
  policyId: string,
  add: Partial<Record<Direction, readonly string[]>>,
): FixCommand[] => {
  const policy = plan.policies[policyId]
  if (policy === undefined) return []
  const fields = (['in', 'out'] as const).flatMap((direction) => {
    const field = FILTER_FIELD[direction]
    const missing = (add[direction] ?? []).filter((prefix) => !policy[field].includes(prefix))
    return missing.length === 0 ? [] : [[field, [...policy[field], ...missing]]]
  })
  return fields.length === 0 ? [] : [{ command: 'policy.update', policyId, ...Object.fromEntries(fields) }]
}

export const withoutEntries = (
  plan: Plan,
  policyId: string,
  direction: Direction,
  entries: readonly string[],
): FixCommand[] => {
  const policy = plan.policies[policyId]
  if (policy === undefined) return []
  const field = FILTER_FIELD[direction]
  const gone = new Set(entries)
  return [{ command: 'policy.update', policyId, [field]: policy[field].filter((entry) => !gone.has(entry)) }]
}

/** In the place of the entries just what is announced. */
export const narrowEntries = (
  plan: Plan,
  policyId: string,
  direction: Direction,
  entries: readonly string[],
): FixCommand[] => {
  const policy = plan.policies[policyId]
  if (policy === undefined) return []
  const field = FILTER_FIELD[direction]
  const announced = announcedTo(plan, { policy, direction })
  return [{ command: 'policy.update', policyId, [field]: narrowed(policy[field], entries, announced) }]
}

/** Possible while planned; guards refuse it for an ordered InterLink (rule 8). None where every VLAN is taken. */
export const takeFreeVlan = (plan: Plan, linkId: string): FixCommand[] => {
  const link = plan.links[linkId]
  const connection = plan.connections[link?.connectionId ?? '']
  if (link === undefined || connection === undefined) return []
  const others = (linksBy(plan).connection.get(connection.id) ?? []).filter(({ id }) => id !== linkId)
  const vlan = freeVlan(connection, others)
  return vlan === null ? [] : [{ command: 'link.update', linkId, vlan }]
}
