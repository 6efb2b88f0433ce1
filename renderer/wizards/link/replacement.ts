import { execute } from '../../../shared/commands/execute.ts'
import { attachedPolicyIds, type Link } from '../../../shared/model/link.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { text } from '../../../shared/text/index.ts'
import type { Command } from '../../store/dialog.ts'
import type { PlacementChoices } from '../placement/placement.ts'

/** An InterLink's own placement, as choices that can be changed. */
export const choicesOf = (link: Link): PlacementChoices => ({
  region: link.region,
  kind: link.kind,
  partnerId: link.partnerId,
  connectionId: link.connectionId,
  popId: link.popId,
  bandwidthMbps: link.bandwidthMbps,
  vlan: link.kind === 'self_hosted' && link.vlan !== null ? String(link.vlan) : null,
  peerAsn: link.peerAsn === null ? '' : String(link.peerAsn),
})

/** What the copy has of the InterLink that it replaces, and what it hasn't; null where it would be refused. */
export const carriedOver = (
  plan: Plan,
  link: Link,
  command: Command & { id: string },
): { kept: string[]; left: string[] } | null => {
  const done = execute(plan, command, { newId: () => command.id, now: () => '' })
  const copy = done.ok ? done.plan.links[command.id] : undefined
  if (copy === undefined) return null
  const kept = [`${text.field.name} ${copy.name}`]
  const left: string[] = []
  if (copy.tags.length > 0) kept.push(text.wizards.replacement.tags(copy.tags.join(', ')))
  if (copy.siteId !== null) kept.push(`${text.field.site} ${plan.sites[copy.siteId]?.name}`)
  if (copy.peerAsn !== null) kept.push(text.wizards.replacement.peerAsn(copy.peerAsn))
  const attached = [
    ...(link.vpcId === null
      ? []
      : [{ what: text.field.vpc, thing: plan.vpcs[link.vpcId], stays: copy.vpcId !== null }]),
    ...attachedPolicyIds(link).map((id) => ({
      what: text.field.policy,
      thing: plan.policies[id],
      stays: attachedPolicyIds(copy).includes(id),
    })),
  ]
  for (const { what, thing, stays } of attached) {
    if (thing === undefined) continue
    if (stays) kept.push(`${what} ${thing.name}`)
    else left.push(text.wizards.replacement.elsewhere(`${what} ${thing.name}`, thing.region))
  }
  if (link.pairingKey !== null) left.push(text.wizards.replacement.pairingKey)
  if (link.scwBgpConfig !== null || link.bgpV4Status !== 'disabled' || link.bgpV6Status !== 'disabled')
    left.push(text.wizards.replacement.sessions)
  return { kept, left }
}
