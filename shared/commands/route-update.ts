import { z } from 'zod'
import { routeIdSchema } from '../model/ids.ts'
import { defineCommand } from './define.ts'
import { canonical, given } from './fields.ts'
import { destinationMustBeFree, mustExist, prefixesMustBeValid } from './guards.ts'

export const updateRoute = defineCommand({
  name: 'route.update',
  product: 'VPC',
  subject: 'routeId',
  input: z.strictObject({
    routeId: routeIdSchema,
    destination: z.string().optional(),
    description: z.string().trim().max(1000).optional(),
  }),
  guard: (plan, { routeId, destination }) => {
    const route = plan.routes[routeId]
    return [
      ...mustExist(plan, 'routes', routeId),
      ...prefixesMustBeValid(destination === undefined ? [] : [destination]),
      ...(route && destination !== undefined ? destinationMustBeFree(plan, route.vpcId, destination, routeId) : []),
    ]
  },
  effect: (draft, { routeId, destination, description }) => {
    const [canonicalDestination] = destination === undefined ? [] : canonical([destination])
    Object.assign(draft.routes[routeId]!, given({ destination: canonicalDestination, description }))
    return undefined
  },
})
