import { z } from 'zod'
import { routeIdSchema, vpcIdSchema } from '../model/ids.ts'
import { createdId, defineCommand } from './define.ts'
import { canonical } from './fields.ts'
import { destinationMustBeFree, idMustBeFree, mustExist, prefixesMustBeValid } from './guards.ts'

export const createRoute = defineCommand({
  name: 'route.create',
  product: 'VPC',
  subject: 'routeId',
  creates: true,
  input: z.strictObject({
    id: routeIdSchema.optional(),
    vpcId: vpcIdSchema,
    destination: z.string(),
    description: z.string().trim().max(1000).optional(),
  }),
  guard: (plan, { id, vpcId, destination }) => {
    return [
      ...idMustBeFree(plan, id),
      ...mustExist(plan, 'vpcs', vpcId),
      ...prefixesMustBeValid([destination]),
      ...destinationMustBeFree(plan, vpcId, destination),
    ]
  },
  effect: (draft, input) => {
    const id = routeIdSchema.parse(createdId(input))
    const [destination] = canonical([input.destination])
    const { vpcId } = input
    draft.routes[id] = { id, vpcId, destination: destination!, description: input.description ?? '', imported: null }
    return undefined
  },
})
