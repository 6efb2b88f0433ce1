import { z } from 'zod'
import { linkIdSchema } from '../model/ids.ts'
import type { Link } from '../model/link.ts'
import { isNeverProvisioned } from '../model/link-status.ts'
import type { Plan } from '../model/plan.ts'
import { text } from '../text/index.ts'
import { createdId, defineCommand } from './define.ts'
import { idMustBeFree, mustExist } from './guards.ts'
import { peerAsnField } from './link-create.ts'
import { deleteOrDeprovision, mustBeDeletable } from './link-delete.ts'
import { policyDetached, vpcDetached } from './link-effects.ts'
import { mustBePlaceable } from './link-placement.ts'
import { sessionsAt } from './link-sessions.ts'
import { notBothHosts, type PlacementChanges, placed, placementFields } from './link-update.ts'

/** The planned copy. What belongs to the old order (pairing key, sessions, creation) stays with it. */
const copyOf = (link: Link, changes: PlacementChanges & { peerAsn?: number | undefined }): Link => {
  const { peerAsn, ...placement } = changes
  return {
    ...placed(link, placement),
    peerAsn: peerAsn ?? link.peerAsn,
    status: 'planned',
    statusBeforeLock: null,
    ...sessionsAt('planned'),
    pairingKey: null,
    scwBgpConfig: null,
    peerBgpConfig: null,
    enableRoutePropagation: false,
    imported: null,
  }
}

/** In another region the VPC and the policies can't follow (rules 1 and 3). */
const leaveBehind = (copy: Link, plan: Plan) => {
  const vpcId = copy.vpcId && plan.vpcs[copy.vpcId]?.region === copy.region ? copy.vpcId : null
  const policy = (id: Link['routingPolicyV4Id']) => (id && plan.policies[id]?.region === copy.region ? id : null)
  return {
    vpcId,
    routingPolicyV4Id: policy(copy.routingPolicyV4Id),
    routingPolicyV6Id: policy(copy.routingPolicyV6Id),
  }
}

/** Rule 8: "replace with a copy", the way to change what an order fixed. */
export const replaceLink = defineCommand({
  name: 'link.replace',
  product: 'Interlink',
  subject: 'linkId',
  creates: true,
  input: z
    .strictObject({
      linkId: linkIdSchema,
      id: linkIdSchema.optional(),
      peerAsn: peerAsnField.optional(),
      ...placementFields,
    })
    .refine(notBothHosts, {
      path: ['partnerId'],
      error: () => text.input.oneHost,
    }),
  guard: (plan, { linkId, id, ...changes }) => {
    const link = plan.links[linkId]
    if (!link) return [...mustExist(plan, 'links', linkId), ...idMustBeFree(plan, id)]
    const goneByThen = isNeverProvisioned(link.status) ? linkId : undefined
    return [
      ...idMustBeFree(plan, id),
      ...mustBeDeletable(link),
      ...mustBePlaceable(plan, { ...copyOf(link, changes), id }, goneByThen),
    ]
  },
  effect: (draft, { linkId, id: newId, ...changes }, { before, now }) => {
    const old = before.links[linkId]!
    const id = linkIdSchema.parse(createdId({ id: newId }))
    const moved = copyOf(old, changes)
    const kept = leaveBehind(moved, before)
    const lost = [
      ...(old.vpcId && !kept.vpcId ? [vpcDetached(before, old, old.vpcId)] : []),
      ...([old.routingPolicyV4Id, old.routingPolicyV6Id] as const)
        .filter((policyId, i) => policyId && ![kept.routingPolicyV4Id, kept.routingPolicyV6Id][i])
        .map((policyId) => policyDetached(before, old, policyId!)),
    ]
    const released = deleteOrDeprovision(draft, before, linkId)
    draft.links[id] = { ...moved, ...kept, id, createdAt: now() }
    return released.length > 0 ? released : lost
  },
})
