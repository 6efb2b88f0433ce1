import { z } from 'zod'
import { nameSchema } from '../model/common.ts'
import { defineCommand } from './define.ts'

export const updatePlan = defineCommand({
  name: 'plan.update',
  product: null,
  input: z.strictObject({ name: nameSchema }),
  guard: () => [],
  effect: (draft, { name }) => {
    draft.name = name
    return undefined
  },
})
