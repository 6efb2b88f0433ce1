import { z } from 'zod'
import { nameSchema, tagsSchema } from '../model/common.ts'
import { vpcIdSchema } from '../model/ids.ts'
import { defineCommand } from './define.ts'
import { given } from './fields.ts'
import { mustExist } from './guards.ts'

export const updateVpc = defineCommand({
  name: 'vpc.update',
  product: 'VPC',
  subject: 'vpcId',
  input: z.strictObject({
    vpcId: vpcIdSchema,
    name: nameSchema.optional(),
    tags: tagsSchema.optional(),
    customRoutesPropagation: z.boolean().optional(),
  }),
  guard: (plan, { vpcId }) => mustExist(plan, 'vpcs', vpcId),
  effect: (draft, { vpcId, name, tags, customRoutesPropagation }) => {
    Object.assign(draft.vpcs[vpcId]!, given({ name, tags, customRoutesPropagationEnabled: customRoutesPropagation }))
    return undefined
  },
})
