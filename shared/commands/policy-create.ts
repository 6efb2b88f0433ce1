import { z } from 'zod'
import { nameSchema, regionSchema, tagsSchema } from '../model/common.ts'
import { policyIdSchema } from '../model/ids.ts'
import { createdId, defineCommand } from './define.ts'
import { canonical, prefixListField } from './fields.ts'
import { filtersMustBeValid, idMustBeFree } from './guards.ts'

export const createPolicy = defineCommand({
  name: 'policy.create',
  product: 'Interlink',
  subject: 'policyId',
  creates: true,
  input: z.strictObject({
    id: policyIdSchema.optional(),
    name: nameSchema,
    region: regionSchema,
    isIpv6: z.boolean(),
    tags: tagsSchema.optional(),
    prefixFilterIn: prefixListField.optional(),
    prefixFilterOut: prefixListField.optional(),
  }),
  guard: (plan, { id, isIpv6, prefixFilterIn, prefixFilterOut }) => [
    ...idMustBeFree(plan, id),
    ...filtersMustBeValid(isIpv6, [prefixFilterIn, prefixFilterOut]),
  ],
  effect: (draft, input, { now }) => {
    const id = policyIdSchema.parse(createdId(input))
    draft.policies[id] = {
      id,
      name: input.name,
      region: input.region,
      isIpv6: input.isIpv6,
      prefixFilterIn: canonical(input.prefixFilterIn ?? []),
      prefixFilterOut: canonical(input.prefixFilterOut ?? []),
      tags: input.tags ?? [],
      projectId: null,
      organizationId: null,
      createdAt: now(),
      imported: null,
    }
    return undefined
  },
})
