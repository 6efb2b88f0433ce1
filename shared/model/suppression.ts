import { z } from 'zod'
import { suppressionIdSchema } from './ids.ts'

/** A finding that somebody has looked at and accepts: the check's code, the thing it is about, and why it is fine. */
export const suppressionSchema = z.strictObject({
  id: suppressionIdSchema,
  code: z.string().min(1),
  /** The id of the thing that the finding is about; the plan's own where it is about the whole plan. */
  subjectId: z.guid().toLowerCase(),
  reason: z.string().trim().min(1).max(1000),
})
export type Suppression = z.infer<typeof suppressionSchema>
