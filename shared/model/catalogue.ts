import { z } from 'zod'
import { importedSchema, nameSchema, storedRegionSchema } from './common.ts'
import { connectionIdSchema, partnerIdSchema, popIdSchema } from './ids.ts'

/** Who hosts a hosted InterLink. */
export const partnerSchema = z.strictObject({
  id: partnerIdSchema,
  name: nameSchema,
  contactEmail: z.string(),
  portalUrl: z.string(),
  imported: importedSchema.nullable(),
})
export type Partner = z.infer<typeof partnerSchema>

/** Point of presence: where an InterLink enters Scaleway's network. */
export const popSchema = z.strictObject({
  id: popIdSchema,
  name: z.string(),
  displayName: nameSchema,
  hostingProviderName: z.string(),
  address: z.string(),
  city: z.string(),
  region: storedRegionSchema,
  availableLinkBandwidthsMbps: z.array(z.number().int().positive()),
  imported: importedSchema.nullable(),
})
export type Pop = z.infer<typeof popSchema>

/** A dedicated connection: the customer's own port, on which self-hosted InterLinks run as VLANs. */
export const connectionSchema = z.strictObject({
  id: connectionIdSchema,
  name: nameSchema,
  popId: popIdSchema.nullable(),
  /** Port speed: its InterLinks may not exceed it together (rule 11). */
  bandwidthMbps: z.number().int().positive(),
  vlanStart: z.number().int().nullable(),
  vlanEnd: z.number().int().nullable(),
  imported: importedSchema.nullable(),
})
export type Connection = z.infer<typeof connectionSchema>
