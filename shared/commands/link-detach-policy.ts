import { z } from 'zod'
import { linkIdSchema, policyIdSchema } from '../model/ids.ts'
import { attachedPolicyIds } from '../model/link.ts'
import { defineCommand } from './define.ts'
import { mustBeConfigurable, mustExist } from './guards.ts'
import { detachPolicyFrom } from './link-effects.ts'
import { refuse } from './refuse.ts'

export const detachPolicy = defineCommand({
  name: 'link.detachPolicy',
  product: 'Interlink',
  subject: 'linkId',
  input: z.strictObject({ linkId: linkIdSchema, policyId: policyIdSchema }),
  guard: (plan, { linkId, policyId }) => {
    const link = plan.links[linkId]
    const policy = plan.policies[policyId]
    return [
      ...mustExist(plan, 'links', linkId),
      ...mustExist(plan, 'policies', policyId),
      ...(link ? mustBeConfigurable(link) : []),
      ...(link && policy && !attachedPolicyIds(link).includes(policyId)
        ? [refuse('link/policy-not-attached', link.id, { name: link.name, policy: policy.name })]
        : []),
    ]
  },
  effect: (draft, { linkId, policyId }) => detachPolicyFrom(draft.links[linkId]!, policyId),
})
