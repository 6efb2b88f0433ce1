import type { Draft } from 'immer'
import type { Consequence } from '../contract/answer.ts'
import type { Link } from '../model/link.ts'
import type { Plan } from '../model/plan.ts'
import type { EffectContext } from './define.ts'
import { detachPolicyFrom, detachVpcFrom, policyDetached, removeLink, vpcDetached } from './link-effects.ts'
import { deleteVpc } from './vpc-delete.ts'

/** Ids by kind, of things that an account no longer has. */
type Gone = { [K in GoneKind]?: Plan[K][string]['id'][] | undefined }
type GoneKind = 'pops' | 'partners' | 'connections' | 'vpcs' | 'networks' | 'routes' | 'policies' | 'links'

/**
 * Takes out what the account no longer has, whatever the rules for deleting say (D4): InterLinks that used it let go of
 * it, as when it is detached. Where it was a PoP, partner or connection the field stays empty.
 */
export const removeGone = (draft: Draft<Plan>, gone: Gone, context: EffectContext): Consequence[] => {
  const { before } = context
  const consequences: Consequence[] = []
  for (const id of gone.links ?? []) consequences.push(...removeLink(draft, before, id))
  const links = () => Object.values(draft.links)
  for (const id of gone.vpcs ?? []) {
    for (const link of links().filter((candidate) => candidate.vpcId === id))
      consequences.push(vpcDetached(before, link as Link, id), ...detachVpcFrom(link))
    deleteVpc.effect(draft, { vpcId: id }, context)
  }
  for (const id of gone.policies ?? []) {
    for (const link of links().filter((link) => link.routingPolicyV4Id === id || link.routingPolicyV6Id === id))
      consequences.push(policyDetached(before, link as Link, id), ...detachPolicyFrom(link, id))
    delete draft.policies[id]
    delete draft.positions[id]
  }
  for (const kind of ['networks', 'routes', 'connections', 'partners', 'pops'] as const) {
    const ids = new Set<string>(gone[kind] ?? [])
    if (ids.size === 0) continue
    for (const link of links()) {
      if (kind === 'connections' && link.connectionId !== null && ids.has(link.connectionId)) link.connectionId = null
      if (kind === 'partners' && link.partnerId !== null && ids.has(link.partnerId)) link.partnerId = null
      if (kind === 'pops' && link.popId !== null && ids.has(link.popId)) link.popId = null
    }
    for (const connection of Object.values(draft.connections))
      if (kind === 'pops' && connection.popId !== null && ids.has(connection.popId)) connection.popId = null
    for (const id of ids) delete draft[kind][id]
  }
  return consequences
}
