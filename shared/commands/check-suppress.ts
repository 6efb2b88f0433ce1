import { z } from 'zod'
import type { Refusal } from '../contract/answer.ts'
import { CHECK_CODES, isCheckCode } from '../model/check-code.ts'
import { suppressionIdSchema } from '../model/ids.ts'
import type { Plan } from '../model/plan.ts'
import { suppressionSchema } from '../model/suppression.ts'
import { createdId, defineCommand } from './define.ts'
import { idMustBeFree } from './guards.ts'
import { refuse } from './refuse.ts'
import { canBeSuppressed } from './suppressions.ts'

const { subjectId, reason } = suppressionSchema.shape
const input = z.strictObject({ id: suppressionIdSchema.optional(), code: z.string(), subjectId, reason })
type Input = z.infer<typeof input>

const mustNotBeSuppressed = (plan: Plan, { code, subjectId }: Input): Refusal[] => {
  const known = Object.values(plan.suppressions).find((s) => s.code === code && s.subjectId === subjectId)
  return known === undefined ? [] : [refuse('check/already-suppressed', subjectId, { code, reason: known.reason })]
}

/** Accepts what a check says of a thing, with the reason: it is listed as suppressed from then on. */
export const suppressCheck = defineCommand({
  name: 'check.suppress',
  product: null,
  subject: 'suppressionId',
  about: ({ code }) => code,
  creates: true,
  input,
  guard: (plan, input) => [
    ...idMustBeFree(plan, input.id),
    ...(isCheckCode(input.code) ? [] : [refuse('check/not-found', 'code', { code: input.code, known: CHECK_CODES })]),
    ...(canBeSuppressed(plan, input.subjectId)
      ? []
      : [refuse('check/subject-not-found', input.subjectId, { id: input.subjectId })]),
    ...mustNotBeSuppressed(plan, input),
  ],
  effect: (draft, input) => {
    const id = suppressionIdSchema.parse(createdId(input))
    const { code, subjectId, reason } = input
    draft.suppressions[id] = { id, code, subjectId, reason }
    return undefined
  },
})
