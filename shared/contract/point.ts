import { z } from 'zod'

/** A state of the plan that another can be compared with. `step`: right after that step of the history. */
export const pointSchema = z.discriminatedUnion('at', [
  z.strictObject({ at: z.enum(['now', 'start', 'baseline']) }),
  z.strictObject({ at: z.literal('step'), sequence: z.number().int().min(1) }),
  z.strictObject({ at: z.literal('snapshot'), id: z.guid() }),
])
export type PlanPoint = z.infer<typeof pointSchema>

/** A state of the plan that somebody kept by name. */
export type NamedSnapshot = {
  id: string
  name: string
  /** ISO 8601, UTC. */
  at: string
  revision: number
}

/** What the plan can be compared with, besides the steps of its history. `baseline`: the last import that is not undone. */
export type PlanPoints = { baseline: { sequence: number; at: string } | null; snapshots: NamedSnapshot[] }
