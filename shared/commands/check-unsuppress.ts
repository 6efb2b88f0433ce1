import { z } from 'zod'
import { suppressionIdSchema } from '../model/ids.ts'
import { defineCommand } from './define.ts'
import { refuse } from './refuse.ts'

export const unsuppressCheck = defineCommand({
  name: 'check.unsuppress',
  product: null,
  subject: 'suppressionId',
  input: z.strictObject({ suppressionId: suppressionIdSchema }),
  guard: (plan, { suppressionId }) =>
    suppressionId in plan.suppressions ? [] : [refuse('suppression/not-found', suppressionId, { id: suppressionId })],
  effect: (draft, { suppressionId }) => {
    delete draft.suppressions[suppressionId]
    return undefined
  },
})
