import { z } from 'zod'
import { nameSchema } from '../model/common.ts'
import { siteIdSchema } from '../model/ids.ts'
import { createdId, defineCommand } from './define.ts'
import { announcementsField, canonicalAnnouncements } from './fields.ts'
import { asnMustBeValid, idMustBeFree, prefixesMustBeValid } from './guards.ts'

export const createSite = defineCommand({
  name: 'site.create',
  product: null,
  subject: 'siteId',
  creates: true,
  input: z.strictObject({
    id: siteIdSchema.optional(),
    name: nameSchema,
    location: z.string().trim().max(255).optional(),
    asn: z.number().optional(),
    announcements: announcementsField.optional(),
  }),
  guard: (plan, { id, asn, announcements }) => [
    ...idMustBeFree(plan, id),
    ...asnMustBeValid(asn),
    ...prefixesMustBeValid(announcements?.map((a) => a.prefix)),
  ],
  effect: (draft, input) => {
    const id = siteIdSchema.parse(createdId(input))
    draft.sites[id] = {
      id,
      name: input.name,
      location: input.location ?? null,
      asn: input.asn ?? null,
      announcements: canonicalAnnouncements(input.announcements ?? []),
    }
    return undefined
  },
})
