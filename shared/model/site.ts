import { z } from 'zod'
import { nameSchema } from './common.ts'
import { siteIdSchema } from './ids.ts'
import { canonicalPrefixSchema } from './prefix.ts'

/** How much a site prefers the InterLinks on which it announces a prefix; see routing/local-preference.ts (D6). */
export const COMMUNITIES = ['low', 'medium', 'high'] as const
export const communitySchema = z.enum(COMMUNITIES)
export type Community = z.infer<typeof communitySchema>

export const announcementSchema = z.strictObject({
  prefix: canonicalPrefixSchema,
  community: communitySchema.nullable(),
})
export type Announcement = z.infer<typeof announcementSchema>

/** External infrastructure: the customer's on-premises or other-cloud network at the far end of InterLinks. */
export const siteSchema = z.strictObject({
  id: siteIdSchema,
  name: nameSchema,
  location: z.string().nullable(),
  asn: z.number().int().nullable(),
  announcements: z.array(announcementSchema),
})
export type Site = z.infer<typeof siteSchema>
