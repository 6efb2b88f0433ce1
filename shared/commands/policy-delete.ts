import { z } from 'zod'
import { policyIdSchema } from '../model/ids.ts'
import { defineCommand } from './define.ts'
import { linksOfPolicy, mustBeUnused, mustExist } from './guards.ts'

export const deletePolicy = defineCommand({
  name: 'policy.delete',
  product: 'Interlink',
  subject: 'policyId',
  input: z.strictObject({ policyId: policyIdSchema }),
  guard: (plan, { policyId }) => {
    const policy = plan.policies[policyId]
    return policy
      ? mustBeUnused('policy/in-use', policy, linksOfPolicy(plan, policy.id))
      : mustExist(plan, 'policies', policyId)
  },
  effect: (draft, { policyId }) => {
    delete draft.policies[policyId]
    delete draft.positions[policyId]
    return undefined
  },
})
