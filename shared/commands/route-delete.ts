import { z } from 'zod'
import { routeIdSchema } from '../model/ids.ts'
import { defineCommand } from './define.ts'
import { mustExist } from './guards.ts'

export const deleteRoute = defineCommand({
  name: 'route.delete',
  product: 'VPC',
  subject: 'routeId',
  input: z.strictObject({ routeId: routeIdSchema }),
  guard: (plan, { routeId }) => mustExist(plan, 'routes', routeId),
  effect: (draft, { routeId }) => {
    delete draft.routes[routeId]
    return undefined
  },
})
