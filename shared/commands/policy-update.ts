import { z } from 'zod'
import { nameSchema, tagsSchema } from '../model/common.ts'
import { policyIdSchema } from '../model/ids.ts'
import { defineCommand } from './define.ts'
import { canonical, given, prefixListField } from './fields.ts'
import { filtersMustBeValid, linksOfPolicy, mustExist, prefixesMustBeValid } from './guards.ts'
import { consequence } from './refuse.ts'

/** Rule 5: allowed whether attached or not; a change of filters applies at once on every InterLink that uses the policy. */
export const updatePolicy = defineCommand({
  name: 'policy.update',
  product: 'Interlink',
  subject: 'policyId',
  input: z.strictObject({
    policyId: policyIdSchema,
    name: nameSchema.optional(),
    tags: tagsSchema.optional(),
    prefixFilterIn: prefixListField.optional(),
    prefixFilterOut: prefixListField.optional(),
  }),
  guard: (plan, { policyId, prefixFilterIn, prefixFilterOut }) => {
    const policy = plan.policies[policyId]
    return policy
      ? filtersMustBeValid(policy.isIpv6, [prefixFilterIn, prefixFilterOut])
      : [...mustExist(plan, 'policies', policyId), ...[prefixFilterIn, prefixFilterOut].flatMap(prefixesMustBeValid)]
  },
  effect: (draft, { policyId, name, tags, prefixFilterIn, prefixFilterOut }, { before }) => {
    const policy = draft.policies[policyId]!
    Object.assign(
      policy,
      given({
        name,
        tags,
        prefixFilterIn: prefixFilterIn && canonical(prefixFilterIn),
        prefixFilterOut: prefixFilterOut && canonical(prefixFilterOut),
      }),
    )
    if (!prefixFilterIn && !prefixFilterOut) return []
    return linksOfPolicy(before, policyId).map((link) =>
      consequence('link/policy-applied', link.id, { name: link.name, policy: policy.name }),
    )
  },
})
