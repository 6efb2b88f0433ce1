import type { BgpStatus, Link, LinkStatus } from '../../../shared/model/link.ts'
import { transitionsOf } from '../../../shared/model/link-status.ts'
import { text } from '../../../shared/text/index.ts'
import type { Command } from '../../store/dialog.ts'

/** Something that happened to an order or to its sessions, as it is recorded. */
export type StatusEvent = { status: LinkStatus; bgpV4Status?: BgpStatus; bgpV6Status?: BgpStatus }

type Ordered = Pick<Link, 'kind' | 'status' | 'statusBeforeLock'>

/** Limited connectivity is two events: one or the other session is left. */
export const eventsWith = (status: LinkStatus): StatusEvent[] =>
  status === 'limited_connectivity'
    ? [
        { status, bgpV4Status: 'up', bgpV6Status: 'down' },
        { status, bgpV4Status: 'down', bgpV6Status: 'up' },
      ]
    : [{ status }]

/** Everything that can have happened next (rule 10). */
export const eventsOf = (link: Ordered): StatusEvent[] => transitionsOf(link).flatMap(eventsWith)

/** What a status waits for: the events that the guide has a button for; the others are rare, and in the menu. */
const AWAITED: Partial<Record<Link['status'], readonly LinkStatus[]>> = {
  planned: ['requested', 'ready'],
  configuring: ['requested', 'ready', 'failed'],
  failed: ['requested', 'ready'],
  requested: ['provisioning', 'refused', 'expired'],
  provisioning: ['active', 'limited_connectivity', 'all_down'],
  ready: ['active', 'limited_connectivity', 'all_down'],
  limited_connectivity: ['active', 'all_down'],
  all_down: ['active', 'limited_connectivity'],
  deprovisioning: ['deleted'],
}

/** The events that are waited for, in the order in which they are likely. Unlocking leads back to what it was. */
export const awaitedEvents = (link: Ordered): StatusEvent[] => {
  const events = eventsOf(link)
  if (link.status === 'locked') return link.statusBeforeLock === null ? [] : events
  const awaited = AWAITED[link.status] ?? []
  return awaited.flatMap((status) => events.filter((event) => event.status === status))
}

/** An event in the words of whoever saw it happen; null where the name of the new status says it best. */
export const eventWords = ({ status: from }: Pick<Link, 'status'>, event: StatusEvent): string | null => {
  if (from === 'locked') return text.wizards.provisioning.events.unlocked
  switch (event.status) {
    case 'requested':
    case 'ready':
      if (from === 'planned') return text.wizards.provisioning.events.ordered
      return event.status === 'ready'
        ? text.wizards.provisioning.events.configured
        : text.wizards.provisioning.events.sentToPartner
    case 'provisioning':
      return text.wizards.provisioning.events.accepted
    case 'limited_connectivity':
      return event.bgpV4Status === 'up'
        ? text.wizards.provisioning.events.v4Only
        : text.wizards.provisioning.events.v6Only
    case 'active':
      return text.wizards.provisioning.events.bothUp
    case 'all_down':
      return text.wizards.provisioning.events.bothDown
    case 'refused':
    case 'expired':
    case 'failed':
    case 'deleted':
      return text.wizards.provisioning.events[event.status]
    default:
      return null
  }
}

/** What to do next; null for an InterLink that is simply active. */
export const adviceOf = ({ status, kind }: Pick<Link, 'status' | 'kind'>): string | null =>
  status === 'active' || status === 'deleted' ? null : text.wizards.provisioning.steps[status][kind]

export const eventCommand = (link: { id: string }, event: StatusEvent): Command => ({
  command: 'link.setStatus',
  linkId: link.id,
  ...event,
})

/** Whether the partner is whom to talk to now, with the pairing key. */
export const needsPartner = ({ kind, status }: Pick<Link, 'kind' | 'status'>): boolean =>
  kind === 'hosted' &&
  ['requested', 'provisioning', 'refused', 'expired', 'limited_connectivity', 'all_down', 'deprovisioning'].includes(
    status,
  )
