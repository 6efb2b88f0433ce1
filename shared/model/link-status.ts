import type { Link, LinkKind, LinkStatus, StoredLinkStatus } from './link.ts'
import { LINK_STATUSES } from './link.ts'

/** In which an InterLink can be configured: attach, detach, propagation (rule 9). */
const CONFIGURABLE: readonly StoredLinkStatus[] = ['planned', 'ready', 'active', 'limited_connectivity', 'all_down']
export const isConfigurable = (status: StoredLinkStatus): boolean => CONFIGURABLE.includes(status)

/** Never provisioned: deleting takes effect at once, nobody has to confirm (rule 10). */
const NEVER_PROVISIONED: readonly StoredLinkStatus[] = [
  'planned',
  'configuring',
  'requested',
  'refused',
  'expired',
  'failed',
]
export const isNeverProvisioned = (status: StoredLinkStatus): boolean => NEVER_PROVISIONED.includes(status)

const HOSTED_ONLY: readonly LinkStatus[] = ['requested', 'provisioning', 'refused', 'expired']
const SELF_HOSTED_ONLY: readonly LinkStatus[] = ['ready']

/** The statuses that an InterLink of `kind` can have while it exists. */
export const statusesOfKind = (kind: LinkKind): LinkStatus[] =>
  LINK_STATUSES.filter(
    (status) => status !== 'deleted' && !(kind === 'hosted' ? SELF_HOSTED_ONLY : HOSTED_ONLY).includes(status),
  )

const NOT_LOCKABLE: readonly StoredLinkStatus[] = [
  'planned',
  'refused',
  'expired',
  'deprovisioning',
  'deleted',
  'locked',
  'unknown_link_status',
]

/** commands.md, "Status transitions", without `locked`. `ordered` stands for what an order leads to: it depends on the kind. */
const TRANSITIONS: Record<Exclude<LinkStatus, 'locked'>, readonly (LinkStatus | 'ordered')[]> = {
  planned: ['configuring', 'ordered'],
  configuring: ['failed', 'active', 'limited_connectivity', 'all_down', 'ordered'],
  failed: ['ordered'],
  requested: ['provisioning', 'refused', 'expired'],
  provisioning: ['active', 'limited_connectivity', 'all_down'],
  ready: ['active', 'limited_connectivity', 'all_down', 'configuring', 'deprovisioning'],
  active: ['limited_connectivity', 'all_down', 'configuring', 'deprovisioning'],
  limited_connectivity: ['active', 'all_down', 'configuring', 'deprovisioning'],
  all_down: ['active', 'limited_connectivity', 'configuring', 'deprovisioning'],
  refused: [],
  expired: [],
  deprovisioning: ['deleted'],
  deleted: [],
}

/**
 * The statuses that `link.setStatus` can take a link to from where it is (rule 10, commands.md).
 * Where an import did not say what a link was before it was locked, or brought a status unknown to us, every status
 * its kind can have is open: the user knows better than we do.
 */
export const transitionsOf = (link: Pick<Link, 'kind' | 'status' | 'statusBeforeLock'>): LinkStatus[] => {
  const { kind, status, statusBeforeLock } = link
  if (status === 'locked' && statusBeforeLock !== null) return [statusBeforeLock]
  if (status === 'locked') return statusesOfKind(kind).filter((s) => !NOT_LOCKABLE.includes(s))
  if (status === 'unknown_link_status') return statusesOfKind(kind).filter((s) => s !== 'planned')
  const ordered = kind === 'hosted' ? 'requested' : 'ready'
  const next = TRANSITIONS[status].map((s) => (s === 'ordered' ? ordered : s))
  return NOT_LOCKABLE.includes(status) ? next : [...next, 'locked']
}

/**
 * The events to record, one after the other, for a planned InterLink of `kind` to come to `status`: the shortest way there.
 * Null where none leads there. `limited_connectivity` is never passed through: it has to say which session is up.
 */
export const statusPath = (kind: LinkKind, status: LinkStatus): LinkStatus[] | null => {
  const paths: LinkStatus[][] = [[]]
  const seen = new Set<LinkStatus>(['planned', 'limited_connectivity'])
  for (const path of paths) {
    const at = path.at(-1) ?? 'planned'
    if (at === status) return path
    for (const next of transitionsOf({ kind, status: at, statusBeforeLock: null })) {
      if (seen.has(next)) continue
      seen.add(next)
      paths.push([...path, next])
    }
  }
  return null
}
