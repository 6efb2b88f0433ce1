import { z } from 'zod'
import {
  accountIdSchema,
  importedSchema,
  nameSchema,
  storedRegionSchema,
  tagsSchema,
  timestampSchema,
} from './common.ts'
import { policyIdSchema } from './ids.ts'
import { canonicalPrefixSchema } from './prefix.ts'

/** A routing policy: the whitelist of route announcements of one IP version. Region and IP version are fixed (rule 5). */
export const policySchema = z.strictObject({
  id: policyIdSchema,
  name: nameSchema,
  region: storedRegionSchema,
  isIpv6: z.boolean(),
  /** Site → VPC (D1). */
  prefixFilterIn: z.array(canonicalPrefixSchema),
  /** VPC → site (D1). */
  prefixFilterOut: z.array(canonicalPrefixSchema),
  tags: tagsSchema,
  projectId: accountIdSchema.nullable(),
  organizationId: accountIdSchema.nullable(),
  createdAt: timestampSchema.nullable(),
  imported: importedSchema.nullable(),
})
export type Policy = z.infer<typeof policySchema>
