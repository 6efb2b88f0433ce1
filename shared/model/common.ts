import { z } from 'zod'
import { text } from '../text/index.ts'

/** The regions in which InterLink exists. */
export const REGIONS = ['fr-par', 'nl-ams', 'pl-waw'] as const
export const regionSchema = z.enum(REGIONS)
export type Region = z.infer<typeof regionSchema>

/** A stored region: an imported account may be in a region newer than this app, which is kept as it is and reported. */
export const storedRegionSchema = z.string().min(1)

/** 1–255 characters after trimming (commands.md, fine print). */
const NAME_MAX = 255
export const nameSchema = z
  .string()
  .trim()
  .min(1, { error: () => text.input.empty })
  // A character beyond the basic plane, such as an emoji, takes two of what JavaScript counts.
  .refine((name) => name.length <= 2 * NAME_MAX && [...name].length <= NAME_MAX, {
    error: () => text.input.tooLong(NAME_MAX),
  })

export const tagsSchema = z.array(z.string().trim().min(1).max(255))

/** Project and organization ids: the account's, not the plan's; null where nobody said. */
export const accountIdSchema = z.string().trim().min(1).max(255)

/** RFC 6793: a 4-octet AS number. */
export const ASN_MAX = 4_294_967_295
export const SCALEWAY_ASN = 12876

/**
 * What an import brought along that the plan does not model, so that nothing of an account is lost.
 * `fields`: unknown fields and unrecognised enum values by their API name. `dangling`: references by our field name
 * whose target was not in the import; a later import that brings the target resolves them.
 */
export const importedSchema = z.strictObject({
  fields: z.record(z.string(), z.unknown()),
  dangling: z.record(z.string(), z.string()),
})
export type Imported = z.infer<typeof importedSchema>

/** Whether a thing only stands in for one of the account that no import has brought: nothing but its id is known. */
export const isPlaceholder = ({ imported }: { imported: Pick<Imported, 'fields'> | null }): boolean =>
  imported?.fields.placeholder === true

/** ISO 8601 in UTC. */
export const timestampSchema = z.string()
