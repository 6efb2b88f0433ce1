import { z } from 'zod'
import { demandIdSchema, siteIdSchema, vpcIdSchema } from './ids.ts'

/** How much traffic is expected between an external infrastructure and a VPC, in each direction, in Mbit/s. */
export const demandSchema = z.strictObject({
  id: demandIdSchema,
  siteId: siteIdSchema,
  vpcId: vpcIdSchema,
  mbps: z.number().positive(),
})
export type Demand = z.infer<typeof demandSchema>
