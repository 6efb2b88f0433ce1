import { z } from 'zod'
import { accessSchema } from '../../model/access.ts'
import { nameSchema } from '../../model/common.ts'
import { planIdSchema } from '../../model/ids.ts'
import { NESTED, TEXT_FIELDS, type TextCollection, TOP_COLLECTIONS } from './collections.ts'
import { objectSchema } from './text-form.ts'

export const PLAN_TEXT_FORMAT = 'interlink-plan-text'
export const PLAN_TEXT_VERSION = 1
export const LAYOUT_FORMAT = 'interlink-plan-layout'
/** Where editors look for the schema: beside the text. */
export const SCHEMA_FILE = 'plan-text.schema.json'

/** Ids may be left out by hand: the same text then gives the same id again (plan-from-text.ts). */
const optionalId = z
  .guid()
  .toLowerCase()
  .optional()
  .meta({ description: 'Keeps the thing the same when it is renamed. Left out: made from its name.' })

const thingSchema = (collection: TextCollection, more: z.ZodRawShape = {}): z.ZodObject =>
  objectSchema(
    TEXT_FIELDS[collection].filter(({ field }) => field !== 'id'),
    { id: optionalId, ...more },
  )

const listOf = (collection: TextCollection): z.ZodType =>
  z
    .array(
      thingSchema(
        collection,
        collection === 'vpcs' ? Object.fromEntries(NESTED.map((nested) => [nested, listOf(nested)])) : {},
      ),
    )
    .default(() => [])

/** A plan text: everything but where things were put on the canvas. */
export const planTextSchema = z.strictObject({
  format: z.literal(PLAN_TEXT_FORMAT),
  version: z.literal(PLAN_TEXT_VERSION),
  name: nameSchema,
  id: planIdSchema.optional(),
  access: accessSchema.default({ role: 'owner' }),
  ...(Object.fromEntries(TOP_COLLECTIONS.map((collection) => [collection, listOf(collection)])) as Record<
    TextCollection,
    z.ZodType
  >),
})

const layoutSchema = z.strictObject({
  format: z.literal(LAYOUT_FORMAT),
  positions: z.record(z.guid().toLowerCase(), z.tuple([z.number(), z.number()])),
})

export { layoutSchema }

/** The JSON Schema (draft 2020-12) of plan texts, for editors; published as `docs/schema/plan-text.schema.json`. */
export const planTextJsonSchema = (): unknown => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'InterLink Planner: a plan as text',
  anyOf: [planTextSchema, layoutSchema].map((schema) => {
    const { $schema: _, ...body } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'throw' })
    return body
  }),
})
