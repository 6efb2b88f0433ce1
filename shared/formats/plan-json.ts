import { z } from 'zod'
import { type Plan, planSchema } from '../model/plan.ts'

export const PLAN_JSON_FORMAT = 'interlink-plan'
export const PLAN_JSON_VERSION = 2

const envelopeSchema = z.object({ format: z.literal(PLAN_JSON_FORMAT), version: z.number().int().positive() })
const documentSchema = z.strictObject({
  format: z.literal(PLAN_JSON_FORMAT),
  version: z.literal(PLAN_JSON_VERSION),
  plan: planSchema,
})

/** A text is not a plan in this form: each problem with the path of the field. */
export class PlanJsonError extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.name = 'PlanJsonError'
    this.problems = problems
  }
}

/**
 * The plan as one versioned JSON document, indented, ending in a newline. The same plan gives the same bytes: fields come
 * in the model's order, things in their order of creation.
 */
export const planToJson = (plan: Plan): string =>
  `${JSON.stringify({ format: PLAN_JSON_FORMAT, version: PLAN_JSON_VERSION, plan: planSchema.parse(plan) }, null, 2)}\n`

/** The plan that `planToJson` wrote. Throws `PlanJsonError` naming every field that is wrong. */
export function planFromJson(text: string): Plan {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new PlanJsonError([`not JSON: ${(error as Error).message}`])
  }
  const envelope = check(envelopeSchema, value)
  if (envelope.version > PLAN_JSON_VERSION)
    throw new PlanJsonError([
      `version: written by a newer app (${envelope.version}); this one reads up to ${PLAN_JSON_VERSION}`,
    ])
  const { plan } = check(documentSchema, envelope.version === 1 ? fromVersion1(value) : value)
  return plan
}

function check<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new PlanJsonError(parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'document'}: ${message}`))
}

/** Version 1 knew neither demands nor suppressions. What is no document at all is left for the schema to refuse. */
function fromVersion1(value: unknown): unknown {
  const { plan, ...rest } = value as { plan?: unknown }
  if (typeof plan !== 'object' || plan === null || Array.isArray(plan)) return value
  return { ...rest, version: PLAN_JSON_VERSION, plan: { demands: {}, suppressions: {}, ...plan } }
}
