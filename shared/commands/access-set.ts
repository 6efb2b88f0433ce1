import { z } from 'zod'
import { PERMISSION_SETS, permissionSetSchema } from '../model/access.ts'
import { text } from '../text/index.ts'
import { defineCommand } from './define.ts'

/** Rule 13: as whom the plan is edited from here on. */
export const setAccess = defineCommand({
  name: 'access.set',
  product: null,
  input: z
    .strictObject({ role: z.literal('owner').optional(), permissionSets: z.array(permissionSetSchema).optional() })
    .refine((input) => (input.role === undefined) !== (input.permissionSets === undefined), {
      path: ['role'],
      error: () => text.input.oneRole,
    }),
  guard: () => [],
  effect: (draft, { permissionSets }) => {
    draft.access = permissionSets
      ? { role: 'member', permissionSets: PERMISSION_SETS.filter((set) => permissionSets.includes(set)) }
      : { role: 'owner' }
    return undefined
  },
})
