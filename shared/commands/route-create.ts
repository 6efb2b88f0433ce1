import { z } from 'zod'
import { routeIdSchema, vpcIdSchema } from '../model/ids.ts'
import { createdId, defineCommand } from './define.ts'
import { canonical } from './fields.ts'
import { idMustBeFree, mustExist, readPrefixes } from './guards.ts'
import { refuse } from './refuse.ts'

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
    const { prefixes, refusals } = readPrefixes([destination])
    const vpc = plan.vpcs[vpcId]
    const twin = vpc && Object.values(plan.routes).find((r) => r.vpcId === vpcId && r.destination === prefixes[0]?.text)
    return [
      ...idMustBeFree(plan, id),
      ...mustExist(plan, 'vpcs', vpcId),
      ...refusals,
      ...(vpc && twin ? [refuse('route/duplicate', twin.id, { destination: twin.destination, vpc: vpc.name })] : []),
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
