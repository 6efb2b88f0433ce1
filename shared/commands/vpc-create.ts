import { z } from 'zod'
import { accountIdSchema, nameSchema, regionSchema, tagsSchema } from '../model/common.ts'
import { vpcIdSchema } from '../model/ids.ts'
import { createdId, defineCommand } from './define.ts'
import { idMustBeFree } from './guards.ts'

export const createVpc = defineCommand({
  name: 'vpc.create',
  product: 'VPC',
  subject: 'vpcId',
  creates: true,
  input: z.strictObject({
    id: vpcIdSchema.optional(),
    name: nameSchema,
    region: regionSchema,
    projectId: accountIdSchema.optional(),
    organizationId: accountIdSchema.optional(),
    tags: tagsSchema.optional(),
    customRoutesPropagation: z.boolean().optional(),
  }),
  guard: (plan, { id }) => idMustBeFree(plan, id),
  effect: (draft, input, { now }) => {
    const id = vpcIdSchema.parse(createdId(input))
    draft.vpcs[id] = {
      id,
      name: input.name,
      region: input.region,
      projectId: input.projectId ?? null,
      organizationId: input.organizationId ?? null,
      tags: input.tags ?? [],
      routingEnabled: true,
      customRoutesPropagationEnabled: input.customRoutesPropagation ?? false,
      createdAt: now(),
      imported: null,
    }
    return undefined
  },
})
