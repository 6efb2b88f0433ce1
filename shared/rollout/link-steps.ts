import type { Link } from '../model/link.ts'
import { policySlot } from '../model/link.ts'
import { isConfigurable, transitionsOf } from '../model/link-status.ts'
import { isWanted } from './account.ts'
import type { CoreCommand } from './step.ts'

const SLOTS = [policySlot(false), policySlot(true)] as const

/** The order of an InterLink that the account does not have, with its external infrastructure at the far end. */
export const orderOf = (wanted: Link): CoreCommand => ({
  command: 'link.create',
  id: wanted.id,
  name: wanted.name,
  region: wanted.region,
  popId: wanted.popId,
  bandwidthMbps: wanted.bandwidthMbps,
  ...(wanted.kind === 'hosted' ? { partnerId: wanted.partnerId } : { connectionId: wanted.connectionId }),
  siteId: wanted.siteId,
  tags: wanted.tags,
  vlan: wanted.vlan,
  peerAsn: wanted.peerAsn,
  projectId: wanted.projectId,
  organizationId: wanted.organizationId,
  status: wanted.kind === 'hosted' ? 'requested' : 'configuring',
})

/**
 * The events that people have to report until an InterLink can be configured; empty where it can be, null where no
 * answer leads there (refused, expired, locked …).
 */
export const eventsUntilConfigurable = (link: Link): CoreCommand[] | null => {
  const events: CoreCommand[] = []
  let at: Link = link
  while (!isConfigurable(at.status)) {
    const next = transitionsOf(at)
    const status = next.includes('active') ? 'active' : at.status === 'requested' ? 'provisioning' : null
    if (status === null || at.status === 'locked') return null
    events.push({ command: 'link.setStatus', linkId: link.id, status })
    at = { ...at, status }
  }
  return events
}

/**
 * The next command on the way from an InterLink as it is to the one that is wanted, or null when it is there.
 * Route propagation is off before anything is detached (rules 2, 4) and on again after everything is attached (rule 6);
 * what is attached already stays. Where only a policy of one IP version changes and the other keeps some traffic
 * flowing, propagation stays on.
 */
export const nextLinkCommand = (link: Link, wanted: Link): CoreCommand | null => {
  const linkId = link.id
  if (link.siteId !== wanted.siteId) {
    return link.siteId === null
      ? { command: 'link.connectSite', linkId, siteId: wanted.siteId }
      : { command: 'link.disconnectSite', linkId }
  }
  const vpcLeaves = link.vpcId !== null && link.vpcId !== wanted.vpcId
  const leaving = SLOTS.filter((slot) => link[slot] !== null && link[slot] !== wanted[slot])
  const staying = SLOTS.filter((slot) => link[slot] !== null && link[slot] === wanted[slot])
  const interrupts = vpcLeaves || (leaving.length > 0 && staying.length === 0)
  if (link.enableRoutePropagation && (interrupts || !wanted.enableRoutePropagation)) {
    return { command: 'link.deactivatePropagation', linkId }
  }
  if (vpcLeaves) return { command: 'link.detachVpc', linkId }
  // One IP version after the other: while one is exchanged the other keeps its routes.
  for (const slot of SLOTS) {
    if (link[slot] === wanted[slot]) continue
    return link[slot] === null
      ? { command: 'link.attachPolicy', linkId, policyId: wanted[slot] }
      : { command: 'link.detachPolicy', linkId, policyId: link[slot] }
  }
  if (link.vpcId !== wanted.vpcId) return { command: 'link.attachVpc', linkId, vpcId: wanted.vpcId }
  if (link.enableRoutePropagation !== wanted.enableRoutePropagation) {
    return { command: 'link.activatePropagation', linkId }
  }
  return null
}

/** The next command on the way to an InterLink being gone, or null when nothing is left to do but to wait (rule 10). */
export const nextRemovalCommand = (link: Link): CoreCommand | null => {
  if (link.enableRoutePropagation) return { command: 'link.deactivatePropagation', linkId: link.id }
  return isWanted(link) ? { command: 'link.delete', linkId: link.id } : null
}
