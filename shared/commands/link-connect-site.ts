import { z } from 'zod'
import { linkIdSchema, siteIdSchema } from '../model/ids.ts'
import { defineCommand } from './define.ts'
import { mustBeConfigurable, mustExist } from './guards.ts'
import { refuse } from './refuse.ts'

export const connectSite = defineCommand({
  name: 'link.connectSite',
  product: 'Interlink',
  subject: 'linkId',
  input: z.strictObject({ linkId: linkIdSchema, siteId: siteIdSchema }),
  guard: (plan, { linkId, siteId }) => {
    const link = plan.links[linkId]
    const missing = [...mustExist(plan, 'links', linkId), ...mustExist(plan, 'sites', siteId)]
    if (!link) return missing
    const connected = link.siteId === null ? undefined : plan.sites[link.siteId]
    return [
      ...missing,
      ...mustBeConfigurable(link),
      ...(connected ? [refuse('link/site-already-connected', link.id, { name: link.name, site: connected.name })] : []),
    ]
  },
  effect: (draft, { linkId, siteId }) => {
    draft.links[linkId]!.siteId = siteId
    return undefined
  },
})
