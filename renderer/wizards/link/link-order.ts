import type { LinkKind, LinkStatus } from '../../../shared/model/link.ts'
import { isConfigurable, statusesOfKind, statusPath } from '../../../shared/model/link-status.ts'
import type { Command } from '../../store/dialog.ts'
import { eventCommand, eventsWith, type StatusEvent } from '../provisioning/events.ts'

/** Where an order of this kind can stand when it is put into a plan, what it comes to first before all others. */
export const orderStates = (kind: LinkKind): StatusEvent[] => {
  const first: LinkStatus = kind === 'hosted' ? 'requested' : 'ready'
  const others = statusesOfKind(kind).filter((status) => status !== 'planned' && status !== first)
  return [first, ...others].flatMap(eventsWith)
}

type Order = {
  /** `link.create` without its status. */
  create: Command & { id: string }
  kind: LinkKind
  /** Where the order stands; planned where there is none. */
  state: StatusEvent
  policyIds: readonly string[]
  /** What else is attached in the same step. */
  also?: readonly Command[]
}

/**
 * The commands that make an InterLink in `status` with its policies, in an order that the core allows: while it waits for its
 * partner nothing can be attached (rule 9), so it is drawn and attached first, and ordered then.
 */
export const orderCommands = ({ create, kind, state, policyIds, also = [] }: Order) => {
  const { status } = state
  const linkId = create.id
  const attaching = [...policyIds.map((policyId) => ({ command: 'link.attachPolicy', linkId, policyId })), ...also]
  // A create names no sessions (commands.md): that the IPv6 one alone is up is recorded after both were.
  const onlyIpv6 = state.bgpV6Status === 'up'
  const created = onlyIpv6 ? 'active' : status
  const atOnce = isConfigurable(status) || attaching.length === 0
  const path: StatusEvent[] = onlyIpv6
    ? [state]
    : atOnce
      ? []
      : (statusPath(kind, status) ?? []).map((next) => ({ status: next }))
  return {
    create: { ...create, status: atOnce ? created : 'planned' },
    also: [...attaching, ...path.map((event) => eventCommand({ id: linkId }, event))],
  }
}
