import { z } from 'zod'
import { demandIdSchema } from '../model/ids.ts'
import { defineCommand } from './define.ts'
import { refuse } from './refuse.ts'

export const removeDemand = defineCommand({
  name: 'demand.remove',
  product: null,
  subject: 'demandId',
  input: z.strictObject({ demandId: demandIdSchema }),
  guard: (plan, { demandId }) =>
    demandId in plan.demands ? [] : [refuse('demand/not-found', demandId, { id: demandId })],
  effect: (draft, { demandId }) => {
    delete draft.demands[demandId]
    return undefined
  },
})
