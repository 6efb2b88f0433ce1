import { z } from 'zod'
import { siteIdSchema } from '../model/ids.ts'
import { defineCommand } from './define.ts'
import { linksOfSite, mustBeUnused, mustExist } from './guards.ts'

export const deleteSite = defineCommand({
  name: 'site.delete',
  product: null,
  subject: 'siteId',
  input: z.strictObject({ siteId: siteIdSchema }),
  guard: (plan, { siteId }) => {
    const site = plan.sites[siteId]
    return site ? mustBeUnused('site/in-use', site, linksOfSite(plan, siteId)) : mustExist(plan, 'sites', siteId)
  },
  effect: (draft, { siteId }, { before }) => {
    for (const demand of Object.values(before.demands)) if (demand.siteId === siteId) delete draft.demands[demand.id]
    delete draft.sites[siteId]
    delete draft.positions[siteId]
    return undefined
  },
})
