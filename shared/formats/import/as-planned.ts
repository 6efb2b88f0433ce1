import { type Plan, REFERENCES } from '../../model/plan.ts'
import { sameValue } from '../../model/same-value.ts'
import type { Incoming } from './incoming.ts'
import type { ImportKind, Things } from './kinds.ts'
import { mergedWithPlan, ownThing } from './merged-with-plan.ts'

/**
 * What of a thing of the account a plan may decide otherwise: what its update and attach commands reach once it is ordered. All
 * else (status, BGP sessions, VLAN, pairing key …) is a fact, of which the account always knows better.
 */
const PLANNED: { [K in ImportKind]: readonly (keyof Things[K])[] } = {
  pops: [],
  partners: [],
  connections: ['name'],
  vpcs: ['name', 'tags', 'customRoutesPropagationEnabled'],
  networks: ['name', 'tags', 'subnets'],
  routes: ['destination', 'description'],
  policies: ['name', 'tags', 'prefixFilterIn', 'prefixFilterOut'],
  links: ['name', 'tags', 'vpcId', 'routingPolicyV4Id', 'routingPolicyV6Id', 'enableRoutePropagation'],
}

type Thing = Incoming['record']

/** The three states of one thing: as the plan has it, as the account answers, and as the account was when last heard of. */
type States = { planned: Thing; answered: Thing; known: Thing | undefined }

/**
 * What the account answers, with the fields that were decided in the plan as the plan has them: those that it changed since the
 * account was last heard of, and the account didn't. Where both changed one, the account's holds. The same record where there is none.
 */
const asPlanned = (kind: ImportKind, { planned, answered, known }: States): Thing => {
  if (known === undefined) return answered
  const decided = (PLANNED[kind] as readonly string[]).filter(
    (field) => sameValue(at(answered, field), at(known, field)) && !sameValue(at(planned, field), at(known, field)),
  )
  if (decided.length === 0) return answered
  return { ...answered, ...Object.fromEntries(decided.map((field) => [field, at(planned, field)])) }
}

/** Things of the account that were deleted in the plan since it was last heard of: taken out of `incoming`, and answered by id. */
export const takeOutDeleted = (plan: Plan, known: Plan, incoming: Map<string, Incoming>): Map<string, Incoming> => {
  const deleted = new Map<string, Incoming>()
  for (const [id, thing] of incoming)
    if (Object.hasOwn(known[thing.kind], id) && !Object.hasOwn(plan[thing.kind], id)) deleted.set(id, thing)
  // A Private Network or a route that came to a VPC since brings the VPC back.
  for (const [id, thing] of incoming)
    if (!deleted.has(id) && (thing.kind === 'networks' || thing.kind === 'routes')) deleted.delete(thing.record.vpcId)
  for (const id of deleted.keys()) incoming.delete(id)
  return deleted
}

/** `answered`: what the account says, with what is the plan's own. `record`: that, with what was decided in the plan. */
export type Decided = { thing: Incoming; record: Incoming['record']; answered: Incoming['record'] }

/** `isAdopted`: all that was decided of it was decided in the plan, before the account had it. */
export const decided = (
  plan: Plan,
  known: Plan | null,
  overrule: readonly ImportKind[],
  thing: Incoming,
  isAdopted: boolean,
): Decided => {
  const { kind } = thing
  const answered = mergedWithPlan(plan, thing)
  const planned = ownThing(plan, kind, answered.id)
  if (planned === undefined || known === null || overrule.includes(kind)) return { thing, record: answered, answered }
  const record = asPlanned(kind, {
    planned,
    answered,
    known: isAdopted ? answered : ownThing(known, kind, answered.id),
  })
  return { thing, record, answered }
}

/** What was deleted in the plan, and something that is taken now refers to, is new again. */
export const bringBack = (deleted: Map<string, Incoming>, records: Decided[]): void => {
  for (const { record } of records)
    for (const field of Object.keys(REFERENCES)) {
      const thing = deleted.get((record as Record<string, unknown>)[field] as string)
      if (thing === undefined) continue
      deleted.delete(thing.record.id)
      // The loop goes on to it: what it refers to comes along.
      records.push({ thing, record: thing.record, answered: thing.record })
    }
}

const at = (record: object, field: string): unknown => (record as Record<string, unknown>)[field]
