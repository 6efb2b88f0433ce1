import { z } from 'zod'
import type { Product } from '../model/access.ts'
import { connectionSchema, partnerSchema, popSchema } from '../model/catalogue.ts'
import { linkSchema } from '../model/link.ts'
import { policySchema } from '../model/policy.ts'
import { siteSchema } from '../model/site.ts'
import { networkSchema, routeSchema, vpcSchema } from '../model/vpc.ts'
import { defineCommand } from './define.ts'

const things = z.strictObject({
  pops: z.array(popSchema).optional(),
  partners: z.array(partnerSchema).optional(),
  connections: z.array(connectionSchema).optional(),
  sites: z.array(siteSchema).optional(),
  vpcs: z.array(vpcSchema).optional(),
  networks: z.array(networkSchema).optional(),
  routes: z.array(routeSchema).optional(),
  policies: z.array(policySchema).optional(),
  links: z.array(linkSchema).optional(),
})
type Things = z.infer<typeof things>

const PRODUCTS: Partial<Record<keyof Things, Product>> = {
  connections: 'Interlink',
  vpcs: 'VPC',
  networks: 'PrivateNetworks',
  routes: 'VPC',
  policies: 'Interlink',
  links: 'Interlink',
}

/**
 * Takes whole things over as they are, by id (D4: an account may hold combinations that our rules would refuse; the
 * checks report them). References that lead nowhere were put aside by the importer.
 */
export const importThings = defineCommand({
  name: 'plan.import',
  title: 'Import',
  product: ({ things }) => {
    const brought = Object.keys(things) as (keyof Things)[]
    return [...new Set(brought.flatMap((kind) => (things[kind]?.length ? (PRODUCTS[kind] ?? []) : [])))]
  },
  input: z.strictObject({ things }),
  guard: () => [],
  effect: (draft, { things }) => {
    for (const [kind, brought] of Object.entries(things)) {
      for (const thing of brought ?? []) (draft[kind as keyof Things] as Record<string, unknown>)[thing.id] = thing
    }
    return undefined
  },
})
