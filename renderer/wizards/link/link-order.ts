import type { LinkKind, LinkStatus } from '../../../shared/model/link.ts'
import { isConfigurable, statusesOfKind, statusPath } from '../../../shared/model/link-status.ts'
import type { Command } from '../../store/dialog.ts'

/** Where an order can stand when it is first put into a plan; what happens later is recorded as it happens. */
const ORDERED: readonly LinkStatus[] = ['requested', 'configuring', 'provisioning', 'ready', 'active']
export const orderedStatuses = (kind: LinkKind): LinkStatus[] =>
  ORDERED.filter((status) => statusesOfKind(kind).includes(status))

/** What an order comes to first. */
export const firstStatus = (kind: LinkKind): LinkStatus => (kind === 'hosted' ? 'requested' : 'ready')

type Order = {
  /** `link.create` without its status. */
  create: Command & { id: string }
  kind: LinkKind
  status: LinkStatus
  policyIds: readonly string[]
  /** What else is attached in the same step. */
  also?: readonly Command[]
}

/**
 * The commands that make an InterLink in `status` with its policies, in an order that the core allows: while it waits for its
 * partner nothing can be attached (rule 9), so it is drawn and attached first, and ordered then.
 */
export const orderCommands = ({ create, kind, status, policyIds, also = [] }: Order) => {
  const linkId = create.id
  const attaching = [...policyIds.map((policyId) => ({ command: 'link.attachPolicy', linkId, policyId })), ...also]
  const atOnce = isConfigurable(status) || attaching.length === 0
  const path = atOnce ? [] : (statusPath(kind, status) ?? [])
  return {
    create: { ...create, status: atOnce ? status : 'planned' },
    also: [...attaching, ...path.map((next) => ({ command: 'link.setStatus', linkId, status: next }))],
  }
}
