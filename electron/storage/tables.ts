import type { z } from 'zod'
import { connectionSchema, partnerSchema, popSchema } from '../../shared/model/catalogue.ts'
import { demandSchema } from '../../shared/model/demand.ts'
import { linkSchema } from '../../shared/model/link.ts'
import { type Collection, positionSchema } from '../../shared/model/plan.ts'
import { policySchema } from '../../shared/model/policy.ts'
import { siteSchema } from '../../shared/model/site.ts'
import { suppressionSchema } from '../../shared/model/suppression.ts'
import { networkSchema, routeSchema, vpcSchema } from '../../shared/model/vpc.ts'

/** Where each collection is kept, and the schema that its rows are read back with. */
export const TABLES: Record<Collection, { table: string; schema: z.ZodType }> = {
  pops: { table: 'pop', schema: popSchema },
  partners: { table: 'partner', schema: partnerSchema },
  connections: { table: 'connection', schema: connectionSchema },
  sites: { table: 'site', schema: siteSchema },
  vpcs: { table: 'vpc', schema: vpcSchema },
  networks: { table: 'network', schema: networkSchema },
  routes: { table: 'route', schema: routeSchema },
  policies: { table: 'policy', schema: policySchema },
  links: { table: 'link', schema: linkSchema },
  demands: { table: 'demand', schema: demandSchema },
  suppressions: { table: 'suppression', schema: suppressionSchema },
  positions: { table: 'position', schema: positionSchema },
}
