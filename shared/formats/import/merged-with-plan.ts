import type { Connection } from '../../model/catalogue.ts'
import { LINK_STATUSES, type Link, type LinkStatus } from '../../model/link.ts'
import type { Plan } from '../../model/plan.ts'
import type { Incoming } from './incoming.ts'

/** What the account does not know of a thing stays as the plan has it; so does what a state does not tell of it. */
export function mergedWithPlan(plan: Plan, thing: Incoming): Incoming['record'] {
  const before = ownThing(plan, thing.kind, thing.record.id)
  if (before === undefined) return thing.record
  const record = thing.source === 'terraform' ? keepingUntold(before, thing.record) : thing.record
  if (thing.kind === 'links') {
    const link = before as Link
    return { ...(record as Link), siteId: link.siteId, statusBeforeLock: statusBeforeLock(link, record as Link) }
  }
  if (thing.kind === 'connections') {
    const { vlanStart, vlanEnd } = before as Connection
    const connection = record as Connection
    return connection.vlanStart === null ? { ...connection, vlanStart, vlanEnd } : connection
  }
  return record
}

const keepingUntold = <T extends Incoming['record']>(before: Incoming['record'], record: T): T => {
  if (before.imported === null || record.imported === null) return record
  return {
    ...record,
    imported: { ...record.imported, fields: { ...before.imported.fields, ...record.imported.fields } },
  }
}

const isLinkStatus = (status: string): status is LinkStatus => (LINK_STATUSES as readonly string[]).includes(status)

function statusBeforeLock(before: Link, after: Link): LinkStatus | null {
  if (after.status !== 'locked') return null
  if (before.status === 'locked') return before.statusBeforeLock
  return before.status !== 'planned' && isLinkStatus(before.status) ? before.status : null
}

/** The thing of that id; undefined where the plan has none. */
export const ownThing = (plan: Plan, kind: Incoming['kind'], id: string): Incoming['record'] | undefined =>
  Object.hasOwn(plan[kind], id) ? (plan[kind] as Record<string, Incoming['record']>)[id] : undefined
