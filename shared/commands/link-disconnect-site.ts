import { z } from 'zod'
import { linkIdSchema } from '../model/ids.ts'
import { defineCommand } from './define.ts'
import { mustBeConfigurable, mustExist } from './guards.ts'
import { refuse } from './refuse.ts'

export const disconnectSite = defineCommand({
  name: 'link.disconnectSite',
  product: 'Interlink',
  subject: 'linkId',
  input: z.strictObject({ linkId: linkIdSchema }),
  guard: (plan, { linkId }) => {
    const link = plan.links[linkId]
    if (!link) return mustExist(plan, 'links', linkId)
    return [...mustBeConfigurable(link), ...(link.siteId === null ? [refuse('link/no-site', link.id, link)] : [])]
  },
  effect: (draft, { linkId }) => {
    draft.links[linkId]!.siteId = null
    return undefined
  },
})
