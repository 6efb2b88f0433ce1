import { z } from 'zod'
import { linkIdSchema, policyIdSchema } from '../model/ids.ts'
import { policySlot } from '../model/link.ts'
import { defineCommand } from './define.ts'
import { mustBeConfigurable, mustExist } from './guards.ts'
import { settle } from './link-effects.ts'
import { mustShareRegion } from './link-placement.ts'
import { refuse } from './refuse.ts'

/** Rule 3 and D2: at most one policy per IP version, of the link's region. */
export const attachPolicy = defineCommand({
  name: 'link.attachPolicy',
  product: 'Interlink',
  subject: 'linkId',
  input: z.strictObject({ linkId: linkIdSchema, policyId: policyIdSchema }),
  guard: (plan, { linkId, policyId }) => {
    const link = plan.links[linkId]
    const policy = plan.policies[policyId]
    const missing = [...mustExist(plan, 'links', linkId), ...mustExist(plan, 'policies', policyId)]
    if (!link) return missing
    if (!policy) return [...missing, ...mustBeConfigurable(link)]
    const attachedId = link[policySlot(policy.isIpv6)]
    const { isIpv6 } = policy
    return [
      ...missing,
      ...mustBeConfigurable(link),
      ...(attachedId === null
        ? []
        : [
            refuse('link/policy-already-attached', link.id, {
              name: link.name,
              policy: plan.policies[attachedId]?.name ?? attachedId,
              isIpv6,
            }),
          ]),
      ...mustShareRegion(plan, link, 'policy', policy),
    ]
  },
  effect: (draft, { linkId, policyId }, { before }) => {
    const slot = policySlot(before.policies[policyId]!.isIpv6)
    const link = draft.links[linkId]!
    link[slot] = policyId
    settle(link, slot)
    return undefined
  },
})
