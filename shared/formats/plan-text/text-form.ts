import { z } from 'zod'
import { type Collection, REFERENCES } from '../../model/plan.ts'
import { sameValue } from '../../model/same-value.ts'
import type { Emittable } from './yaml-emit.ts'

/**
 * How a thing of the model stands in a plan text, read off its own schema, so that a field is declared once: references
 * by name, and what says nothing (null, false, an empty list or text) left out.
 */

export type TextField = {
  /** The model's name of it. */
  field: string
  /** Its name in the text: references lose their `Id`. */
  key: string
  /** The collection that a reference leads into. */
  target: Collection | null
  /** The model's schema, and the text's. */
  model: z.ZodType
  schema: z.ZodType
  /** What an absent field means; undefined where it must be given. */
  absent: unknown
}

/** What absence means where it is not "nothing". */
const ABSENT: Record<string, unknown> = { routingEnabled: true, bgpV4Status: 'down', bgpV6Status: 'down' }

const nothingOf = (schema: z.ZodType): unknown => {
  if (schema instanceof z.ZodNullable) return null
  if (schema instanceof z.ZodArray) return []
  if (schema instanceof z.ZodBoolean) return false
  return schema instanceof z.ZodString && schema.safeParse('').success ? '' : undefined
}

const isReference = (field: string): field is keyof typeof REFERENCES => Object.hasOwn(REFERENCES, field)

/** The fields of a model schema as its text has them, what people call it and its id first. */
export const fieldsOf = (schema: z.ZodObject): TextField[] => {
  const fields = Object.entries(schema.shape).map(([field, inner]): TextField => {
    const target = isReference(field) ? REFERENCES[field] : null
    const given = inner as z.ZodType
    return {
      field,
      key: target === null ? field : field.slice(0, -'Id'.length),
      target,
      model: given,
      schema: target === null ? textSchema(given) : referenceSchema(given, target),
      absent: Object.hasOwn(ABSENT, field) ? ABSENT[field] : nothingOf(given),
    }
  })
  const rank = ({ field }: TextField) => (field === 'name' || field === 'destination' ? 0 : field === 'id' ? 1 : 2)
  return fields.sort((a, b) => rank(a) - rank(b))
}

const referenceSchema = (schema: z.ZodType, target: Collection): z.ZodType => {
  const named = z
    .string()
    .min(1)
    .meta({ description: `One of ${target}: its name where no other has it, else its id.` })
  return schema instanceof z.ZodNullable ? named.nullable() : named
}

/** The schema of a value inside a thing: objects in it may leave out what says nothing, too. */
const textSchema = (schema: z.ZodType): z.ZodType => {
  if (schema instanceof z.ZodObject) return objectSchema(fieldsOf(schema))
  if (schema instanceof z.ZodNullable) return textSchema(schema.unwrap() as z.ZodType).nullable()
  if (schema instanceof z.ZodArray && schema.element instanceof z.ZodObject) return z.array(textSchema(schema.element))
  if (schema instanceof z.ZodRecord) return schema.default({})
  return schema
}

/** A strict object in which absent fields get what absence means. */
export const objectSchema = (fields: readonly TextField[], more: z.ZodRawShape = {}): z.ZodObject =>
  z.strictObject({
    ...Object.fromEntries(
      // Each reading gets a list of its own.
      fields.map(({ key, schema, absent }) => [
        key,
        absent === undefined ? schema : schema.default(Array.isArray(absent) ? () => [] : absent),
      ]),
    ),
    ...more,
  })

type JsonObject = Record<string, unknown>

/** A value as the text has it: what says nothing left out, the keys of what the plan doesn't model in one order. */
export const compact = (schema: z.ZodType, value: unknown): Emittable => {
  if (value === null) return null
  if (schema instanceof z.ZodNullable) return compact(schema.unwrap() as z.ZodType, value)
  if (schema instanceof z.ZodArray)
    return (value as unknown[]).map((item) => compact(schema.element as z.ZodType, item))
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(
      Object.entries(schema.shape)
        .map(([field, inner]): [string, z.ZodType, unknown] => [
          field,
          inner as z.ZodType,
          (value as JsonObject)[field],
        ])
        .filter(([, inner, held]) => !saysNothing(inner, held))
        .map(([field, inner, held]) => [field, compact(inner, held)]),
    )
  return sorted(value)
}

const saysNothing = (schema: z.ZodType, value: unknown): boolean =>
  schema instanceof z.ZodRecord ? Object.keys(value as object).length === 0 : sameValue(value, nothingOf(schema))

const sorted = (value: unknown): Emittable => {
  if (typeof value !== 'object' || value === null) return value as Emittable
  if (Array.isArray(value)) return value.map(sorted)
  const object = value as JsonObject
  return Object.fromEntries(
    Object.keys(object)
      .sort()
      .map((key) => [key, sorted(object[key])]),
  )
}

/** Whether a field of a thing is left out of the text. */
export const isAbsent = ({ absent }: TextField, value: unknown): boolean =>
  absent !== undefined && sameValue(value, absent)
