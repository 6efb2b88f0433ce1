import type { BgpStatus, Link, LinkStatus } from '../../../shared/model/link.ts'
import { transitionsOf } from '../../../shared/model/link-status.ts'
import type { Command } from '../../store/dialog.ts'
import { text } from '../../text/index.ts'

const { events: words, steps } = text.wizards.provisioning

/** Something that happened to an order or to its sessions, as it is recorded. */
export type StatusEvent = { status: LinkStatus; bgpV4Status?: BgpStatus; bgpV6Status?: BgpStatus }

type Ordered = Pick<Link, 'kind' | 'status' | 'statusBeforeLock'>

/** Limited connectivity is two events: one or the other session is left. */
const eventsWith = (status: LinkStatus): StatusEvent[] =>
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
  if (from === 'locked') return words.unlocked
  switch (event.status) {
    case 'requested':
    case 'ready':
      if (from === 'planned') return words.ordered
      return event.status === 'ready' ? words.configured : words.sentToPartner
    case 'provisioning':
      return words.accepted
    case 'limited_connectivity':
      return event.bgpV4Status === 'up' ? words.v4Only : words.v6Only
    case 'active':
      return words.bothUp
    case 'all_down':
      return words.bothDown
    case 'refused':
    case 'expired':
    case 'failed':
    case 'deleted':
      return words[event.status]
    default:
      return null
  }
}

/** What to do next; null for an InterLink that is simply active. */
export const adviceOf = ({ status, kind }: Pick<Link, 'status' | 'kind'>): string | null =>
  status === 'active' || status === 'deleted' ? null : steps[status][kind]

export const eventCommand = (link: Pick<Link, 'id'>, event: StatusEvent): Command => ({
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
