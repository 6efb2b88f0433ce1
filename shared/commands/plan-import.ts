import { produce } from 'immer'
import { z } from 'zod'
import type { Refusal } from '../contract/answer.ts'
import type { Product } from '../model/access.ts'
import { connectionSchema, partnerSchema, popSchema } from '../model/catalogue.ts'
import {
  connectionIdSchema,
  linkIdSchema,
  networkIdSchema,
  partnerIdSchema,
  policyIdSchema,
  popIdSchema,
  routeIdSchema,
  vpcIdSchema,
} from '../model/ids.ts'
import { linkSchema } from '../model/link.ts'
import { IMPORTED_COLLECTIONS, type Plan, REFERENCES } from '../model/plan.ts'
import { policySchema } from '../model/policy.ts'
import { type Renames, renameThings } from '../model/rename-things.ts'
import { siteSchema } from '../model/site.ts'
import { networkSchema, routeSchema, vpcSchema } from '../model/vpc.ts'
import { text } from '../text/index.ts'
import { defineCommand } from './define.ts'
import { mustExist, notFound } from './guards.ts'
import { refuse } from './refuse.ts'
import { removeGone } from './remove-gone.ts'

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

/** What the account no longer has. Sites are the plan's own. */
const gone = z.strictObject({
  pops: z.array(popIdSchema).optional(),
  partners: z.array(partnerIdSchema).optional(),
  connections: z.array(connectionIdSchema).optional(),
  vpcs: z.array(vpcIdSchema).optional(),
  networks: z.array(networkIdSchema).optional(),
  routes: z.array(routeIdSchema).optional(),
  policies: z.array(policyIdSchema).optional(),
  links: z.array(linkIdSchema).optional(),
})
type Gone = z.infer<typeof gone>

const PRODUCTS: Partial<Record<keyof Things, Product>> = {
  connections: 'Interlink',
  vpcs: 'VPC',
  networks: 'PrivateNetworks',
  routes: 'VPC',
  policies: 'Interlink',
  links: 'Interlink',
}

type Thing = { id: string } & Partial<Record<keyof typeof REFERENCES, string | null>>
type Kind = keyof Things & (typeof IMPORTED_COLLECTIONS)[number]

const broughtBy = (things: Things): [Kind, Thing[]][] =>
  IMPORTED_COLLECTIONS.map((kind) => [kind, (things[kind] ?? []) as Thing[]])

const goneOf = (gone: Gone | undefined): [keyof Gone, string[]][] =>
  gone === undefined ? [] : (Object.entries(gone) as [keyof Gone, string[]][])

type IsThere = (kind: Kind, id: string) => boolean

/** Whether a thing is there once the import is taken: what it brings may refer to one another, in any order. */
const thereAfter = (plan: Plan, things: Things, gone: Gone | undefined): IsThere => {
  const brought = new Map(broughtBy(things).map(([kind, list]) => [kind, new Set(list.map(({ id }) => id))]))
  const leaving = new Map(goneOf(gone).map(([kind, ids]) => [kind as Kind, new Set(ids)]))
  return (kind, id) => (brought.get(kind)?.has(id) || id in plan[kind]) && !leaving.get(kind)?.has(id)
}

const renamed = (plan: Plan, adopted: Renames | undefined): Plan =>
  adopted === undefined ? plan : produce(plan, (draft) => renameThings(draft as Plan, adopted))

const isDrawn = (thing: { imported: unknown } | undefined): boolean => thing?.imported === null

/** What is adopted was drawn and is there, and the account's id is nobody's yet. */
const adoptable = (plan: Plan, adopted: Renames = {}): Refusal[] =>
  Object.entries(adopted).flatMap(([drawn, made]) => [
    ...(IMPORTED_COLLECTIONS.some((kind) => kind !== 'sites' && isDrawn(plan[kind][drawn]))
      ? []
      : [refuse('input/invalid', 'adopted', { field: `adopted.${drawn}`, problem: text.input.notDrawn })]),
    ...(IMPORTED_COLLECTIONS.some((kind) => made in plan[kind]) ? [refuse('id/taken', made, { id: made })] : []),
  ])

const FIELDS = Object.keys(REFERENCES) as (keyof typeof REFERENCES)[]

/** No reference leads nowhere, and no id names two things. */
const mustHold = (isThere: IsThere, kind: Kind, thing: Thing): Refusal[] => {
  const refusals: Refusal[] = []
  for (const field of FIELDS) {
    const id = thing[field]
    if (typeof id === 'string' && !isThere(REFERENCES[field], id)) refusals.push(notFound(REFERENCES[field], id))
  }
  if (IMPORTED_COLLECTIONS.some((other) => other !== kind && isThere(other, thing.id)))
    refusals.push(refuse('id/taken', thing.id, { id: thing.id }))
  return refusals
}

/**
 * Takes whole things over as they are, by id (D4: an account may hold combinations that our rules would refuse; the
 * checks report them). References that lead nowhere were put aside by the importer.
 */
export const importThings = defineCommand({
  name: 'plan.import',
  product: ({ things, gone }) => {
    const touched = [...broughtBy(things), ...goneOf(gone)].filter(([, list]) => list.length > 0)
    return [...new Set(touched.flatMap(([kind]) => PRODUCTS[kind] ?? []))]
  },
  /**
   * `from`: the files that it was read from. `gone`: taken out, and let go of by what used it. `account`: what the account says of
   * things that are not taken as it says; the plan stays as it is, and is compared with it from then on. `adopted`: things that were
   * drawn in the plan, by their ids, and the ids that the account gave them, which they have from now on.
   */
  input: z.strictObject({
    things,
    gone: gone.optional(),
    adopted: z.record(z.guid().toLowerCase(), z.guid().toLowerCase()).optional(),
    account: z.strictObject({ things: things.omit({ sites: true }), gone }).optional(),
    from: z.string().trim().min(1).max(255).optional(),
  }),
  about: ({ from }) => from ?? null,
  guard: (plan, { things, gone, adopted }) => {
    const isThere = thereAfter(renamed(plan, adopted), things, gone)
    return [
      ...adoptable(plan, adopted),
      ...goneOf(gone).flatMap(([kind, ids]) => ids.flatMap((id) => mustExist(plan, kind, id))),
      ...broughtBy(things).flatMap(([kind, brought]) => brought.flatMap((thing) => mustHold(isThere, kind, thing))),
    ]
  },
  effect: (draft, { things, gone, adopted }, context) => {
    if (adopted !== undefined) renameThings(draft as Plan, adopted)
    for (const [kind, brought] of broughtBy(things)) {
      for (const thing of brought) (draft[kind] as Record<string, Thing>)[thing.id] = thing
    }
    return gone === undefined ? undefined : removeGone(draft, gone, context)
  },
})
