import { z } from 'zod'
import { linkIdSchema } from '../model/ids.ts'
import { defineCommand } from './define.ts'
import { mustBeConfigurable, mustExist } from './guards.ts'
import { detachVpcFrom } from './link-effects.ts'
import { refuse } from './refuse.ts'

export const detachVpc = defineCommand({
  name: 'link.detachVpc',
  product: 'Interlink',
  subject: 'linkId',
  input: z.strictObject({ linkId: linkIdSchema }),
  guard: (plan, { linkId }) => {
    const link = plan.links[linkId]
    if (!link) return mustExist(plan, 'links', linkId)
    return [...mustBeConfigurable(link), ...(link.vpcId === null ? [refuse('link/no-vpc', link.id, link)] : [])]
  },
  effect: (draft, { linkId }) => detachVpcFrom(draft.links[linkId]!),
})
