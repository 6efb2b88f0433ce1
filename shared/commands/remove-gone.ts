import type { Draft } from 'immer'
import type { Consequence } from '../contract/answer.ts'
import { attachedPolicyIds } from '../model/link.ts'
import type { Plan } from '../model/plan.ts'
import type { EffectContext } from './define.ts'
import { detachPolicyFrom, detachVpcFrom, policyDetached, removeLink, vpcDetached } from './link-effects.ts'
import { deleteVpc } from './vpc-delete.ts'

type GoneKind = 'pops' | 'partners' | 'connections' | 'vpcs' | 'networks' | 'routes' | 'policies' | 'links'
/** Ids by kind, of things that an account no longer has. */
type Gone = { [K in GoneKind]?: Plan[K][string]['id'][] | undefined }

/**
 * Takes out what the account no longer has, whatever the rules for deleting say (D4): InterLinks that used it let go of
 * it, as when it is detached. Where it was a PoP, partner or connection the field stays empty.
 */
export const removeGone = (draft: Draft<Plan>, gone: Gone, context: EffectContext): Consequence[] => {
  // Looking at every InterLink of a large plan costs as much as writing it.
  if (Object.values(gone).every((ids) => !ids?.length)) return []
  const { before } = context
  const isGone = (kind: GoneKind, id: string | null): id is string =>
    id !== null && (gone[kind] as readonly string[] | undefined)?.includes(id) === true
  const consequences: Consequence[] = []
  for (const id of gone.links ?? []) consequences.push(...removeLink(draft, before, id))
  // What is being deleted may be many things; the InterLinks are gone through once.
  for (const link of Object.values(draft.links)) {
    const { vpcId } = link
    if (isGone('vpcs', vpcId)) consequences.push(vpcDetached(before, link, vpcId), ...detachVpcFrom(link))
    for (const id of attachedPolicyIds(link))
      if (isGone('policies', id)) consequences.push(policyDetached(before, link, id), ...detachPolicyFrom(link, id))
    if (isGone('connections', link.connectionId)) link.connectionId = null
    if (isGone('partners', link.partnerId)) link.partnerId = null
    if (isGone('pops', link.popId)) link.popId = null
  }
  for (const connection of Object.values(draft.connections))
    if (isGone('pops', connection.popId)) connection.popId = null
  for (const vpcId of gone.vpcs ?? []) deleteVpc.effect(draft, { vpcId }, context)
  for (const kind of ['policies', 'networks', 'routes', 'connections', 'partners', 'pops'] as const)
    for (const id of gone[kind] ?? []) {
      delete draft[kind][id]
      delete draft.positions[id]
    }
  return consequences
}
