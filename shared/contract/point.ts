import { z } from 'zod'

/** A state that can be compared with another. `step`: right after that step of the history; `file`: another plan, as it is now. */
export const pointSchema = z.discriminatedUnion('at', [
  z.strictObject({ at: z.enum(['now', 'start', 'baseline']) }),
  z.strictObject({ at: z.literal('step'), sequence: z.number().int().min(1) }),
  z.strictObject({ at: z.literal('snapshot'), id: z.guid() }),
  z.strictObject({ at: z.literal('file'), path: z.string().min(1) }),
])
export type PlanPoint = z.infer<typeof pointSchema>
/** A state of the open plan itself. */
export type OwnPoint = Exclude<PlanPoint, { at: 'file' }>

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
