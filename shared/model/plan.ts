import { z } from 'zod'
import { accessSchema } from './access.ts'
import { BUILTIN_PARTNERS, BUILTIN_POPS } from './builtin-catalogue.ts'
import { connectionSchema, partnerSchema, popSchema } from './catalogue.ts'
import { nameSchema } from './common.ts'
import { demandSchema } from './demand.ts'
import { type PlanId, planIdSchema } from './ids.ts'
import { linkSchema } from './link.ts'
import { policySchema } from './policy.ts'
import { siteSchema } from './site.ts'
import { suppressionSchema } from './suppression.ts'
import { networkSchema, routeSchema, vpcSchema } from './vpc.ts'

/** Where a node's top left corner was put, in scene units (CSS pixels at zoom 1). */
export const positionSchema = z.strictObject({ x: z.number(), y: z.number() })
export type Position = z.infer<typeof positionSchema>

/**
 * The plan: an immutable value, and the whole of what a plan file holds besides its journal. Every collection is keyed
 * by id, in order of creation. `positions` holds only nodes that were put somewhere; the rest is laid out (topology/).
 */
export const planSchema = z.strictObject({
  id: planIdSchema,
  name: nameSchema,
  access: accessSchema,
  pops: z.record(z.string(), popSchema),
  partners: z.record(z.string(), partnerSchema),
  connections: z.record(z.string(), connectionSchema),
  sites: z.record(z.string(), siteSchema),
  vpcs: z.record(z.string(), vpcSchema),
  networks: z.record(z.string(), networkSchema),
  routes: z.record(z.string(), routeSchema),
  policies: z.record(z.string(), policySchema),
  links: z.record(z.string(), linkSchema),
  demands: z.record(z.string(), demandSchema),
  suppressions: z.record(z.string(), suppressionSchema),
  positions: z.record(z.string(), positionSchema),
})
export type Plan = z.infer<typeof planSchema>

/** The plan's collections, each after those it refers to: the order in which rows can be written. */
export const COLLECTIONS = [
  'pops',
  'partners',
  'connections',
  'sites',
  'vpcs',
  'networks',
  'routes',
  'policies',
  'links',
  'demands',
  'suppressions',
  'positions',
] as const
export type Collection = (typeof COLLECTIONS)[number]

/** Collections whose things have ids of their own; ids are unique across all of them. */
export const ENTITY_COLLECTIONS = COLLECTIONS.filter((c) => c !== 'positions')

/** The collections whose things an import can bring; the others are only ever made in the plan itself. */
export const IMPORTED_COLLECTIONS = [
  'pops',
  'partners',
  'connections',
  'sites',
  'vpcs',
  'networks',
  'routes',
  'policies',
  'links',
] as const satisfies Collection[]

/** The fields by which things refer to others, and the collection in which each finds them. */
export const REFERENCES = {
  popId: 'pops',
  partnerId: 'partners',
  connectionId: 'connections',
  siteId: 'sites',
  vpcId: 'vpcs',
  routingPolicyV4Id: 'policies',
  routingPolicyV6Id: 'policies',
} as const satisfies Record<string, Collection>

export const emptyPlan = (id: PlanId, name: string): Plan => ({
  id,
  name,
  access: { role: 'owner' },
  pops: {},
  partners: {},
  connections: {},
  sites: {},
  vpcs: {},
  networks: {},
  routes: {},
  policies: {},
  links: {},
  demands: {},
  suppressions: {},
  positions: {},
})

const byId = <T extends { id: string }>(things: T[]): Record<string, T> =>
  Object.fromEntries(things.map((t) => [t.id, t]))

/** A new plan: nothing drawn yet, the catalogue ready (builtin-catalogue.ts). */
export const newPlan = (id: PlanId, name: string): Plan => ({
  ...emptyPlan(id, name),
  pops: byId(BUILTIN_POPS),
  partners: byId(BUILTIN_PARTNERS),
})
