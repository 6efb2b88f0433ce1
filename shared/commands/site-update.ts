import { z } from 'zod'
import { nameSchema } from '../model/common.ts'
import { siteIdSchema } from '../model/ids.ts'
import { text } from '../text/index.ts'
import { cleared, clearField, notGivenAndCleared } from './clearing.ts'
import { defineCommand } from './define.ts'
import { announcementsField, canonicalAnnouncements, given } from './fields.ts'
import { asnMustBeValid, mustExist, prefixesMustBeValid } from './guards.ts'

export const updateSite = defineCommand({
  name: 'site.update',
  product: null,
  subject: 'siteId',
  input: z
    .strictObject({
      siteId: siteIdSchema,
      name: nameSchema.optional(),
      location: z.string().trim().max(255).optional(),
      asn: z.number().optional(),
      announcements: announcementsField.optional(),
      clear: clearField(['location', 'asn']),
    })
    .refine(notGivenAndCleared, { path: ['clear'], error: () => text.input.givenAndCleared }),
  guard: (plan, { siteId, asn, announcements }) => [
    ...mustExist(plan, 'sites', siteId),
    ...asnMustBeValid(asn),
    ...prefixesMustBeValid(announcements?.map((a) => a.prefix)),
  ],
  effect: (draft, { siteId, announcements, clear, ...fields }) => {
    Object.assign(draft.sites[siteId]!, given(fields), cleared({ clear }))
    if (announcements) draft.sites[siteId]!.announcements = canonicalAnnouncements(announcements)
    return undefined
  },
})
