import { z } from 'zod'
import { linkIdSchema } from '../model/ids.ts'
import { defineCommand } from './define.ts'
import { mustBeConfigurable, mustExist } from './guards.ts'
import { refuse } from './refuse.ts'

/** Rule 7. What was asked for is no consequence: only the withdrawn routes are answered. */
export const deactivatePropagation = defineCommand({
  name: 'link.deactivatePropagation',
  product: 'Interlink',
  subject: 'linkId',
  input: z.strictObject({ linkId: linkIdSchema }),
  guard: (plan, { linkId }) => {
    const link = plan.links[linkId]
    if (!link) return mustExist(plan, 'links', linkId)
    return [
      ...mustBeConfigurable(link),
      ...(link.enableRoutePropagation ? [] : [refuse('link/propagation-already-off', link.id, link)]),
    ]
  },
  effect: (draft, { linkId }) => {
    draft.links[linkId]!.enableRoutePropagation = false
    return undefined
  },
})
