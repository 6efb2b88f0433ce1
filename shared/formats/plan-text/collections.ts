import type { z } from 'zod'
import { COLLECTIONS, type Collection, planSchema } from '../../model/plan.ts'
import { fieldsOf, type TextField } from './text-form.ts'

/** The plan's collections with things of their own: `positions` stand apart, in the layout document. */
export type TextCollection = Exclude<Collection, 'positions'>

/** In the order of the text: what a review looks at first comes first, the catalogue last. */
const FIRST: TextCollection[] = ['sites', 'vpcs', 'policies', 'connections', 'links']
const LAST: TextCollection[] = ['partners', 'pops']
/** Things that stand inside their VPC; their `vpcId` is where they stand. */
export const NESTED: TextCollection[] = ['networks', 'routes']

const things = COLLECTIONS.filter((collection) => collection !== 'positions')
const between = things.filter((c) => ![...FIRST, ...LAST, ...NESTED].includes(c))

/** The lists at the top of a plan text. */
export const TOP_COLLECTIONS: readonly TextCollection[] = [...FIRST, ...between, ...LAST]

const fieldsIn = (collection: TextCollection): TextField[] => {
  const schema = planSchema.shape[collection].valueType as z.ZodObject
  const fields = fieldsOf(schema)
  return NESTED.includes(collection) ? fields.filter(({ field }) => field !== 'vpcId') : fields
}

/** The text fields of every collection's things. */
export const TEXT_FIELDS = Object.fromEntries(things.map((collection) => [collection, fieldsIn(collection)])) as Record<
  TextCollection,
  TextField[]
>

export type AnyThing = { id: string } & Record<string, unknown>

/** What people call a thing: its name, for a route its destination; null for things that have neither. */
export const nameIn = (collection: TextCollection, thing: Record<string, unknown>): string | null => {
  const name = collection === 'pops' ? thing.displayName : collection === 'routes' ? thing.destination : thing.name
  return typeof name === 'string' ? name : null
}
