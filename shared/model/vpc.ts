import { z } from 'zod'
import {
  accountIdSchema,
  importedSchema,
  nameSchema,
  storedRegionSchema,
  tagsSchema,
  timestampSchema,
} from './common.ts'
import { networkIdSchema, routeIdSchema, vpcIdSchema } from './ids.ts'
import { canonicalPrefixSchema } from './prefix.ts'

/** The Scaleway-side network of one region. */
export const vpcSchema = z.strictObject({
  id: vpcIdSchema,
  name: nameSchema,
  region: storedRegionSchema,
  projectId: accountIdSchema.nullable(),
  organizationId: accountIdSchema.nullable(),
  tags: tagsSchema,
  routingEnabled: z.boolean(),
  /** Whether custom routes are announced to InterLinks (D5). */
  customRoutesPropagationEnabled: z.boolean(),
  createdAt: timestampSchema.nullable(),
  imported: importedSchema.nullable(),
})
export type Vpc = z.infer<typeof vpcSchema>

export const networkSchema = z.strictObject({
  id: networkIdSchema,
  vpcId: vpcIdSchema,
  name: nameSchema,
  /** The API gives a Private Network an IPv4 and/or an IPv6 one. */
  subnets: z.array(canonicalPrefixSchema),
  tags: tagsSchema,
  imported: importedSchema.nullable(),
})
export type Network = z.infer<typeof networkSchema>

/** A custom route of a VPC. */
export const routeSchema = z.strictObject({
  id: routeIdSchema,
  vpcId: vpcIdSchema,
  destination: canonicalPrefixSchema,
  description: z.string(),
  imported: importedSchema.nullable(),
})
export type Route = z.infer<typeof routeSchema>
