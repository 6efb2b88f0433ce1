import { type Plan, REFERENCES } from './plan.ts'

/** New ids of things, by the ids that they had. */
export type Renames = Readonly<Record<string, string>>

type Thing = { id: string } & Record<string, unknown>
type Things = Record<string, Thing>

const RENAMED = ['connections', 'vpcs', 'networks', 'routes', 'policies', 'links'] as const
const REFERRING = [...RENAMED, 'demands', 'suppressions'] as const
const FIELDS = [...Object.keys(REFERENCES), 'subjectId']

/**
 * Gives things other ids, and says so wherever the plan speaks of them: references, demands, suppressions, positions. Changes `plan`,
 * which is a draft of its maker's.
 */
export const renameThings = (plan: Plan, renames: Renames): void => {
  const newId = (id: unknown): string | undefined =>
    typeof id === 'string' && Object.hasOwn(renames, id) ? renames[id] : undefined
  for (const collection of RENAMED) {
    const things = plan[collection] as unknown as Things
    for (const [from, to] of Object.entries(renames)) {
      const thing = things[from]
      if (thing === undefined) continue
      things[to] = { ...thing, id: to }
      delete things[from]
    }
  }
  for (const collection of REFERRING)
    for (const thing of Object.values(plan[collection] as unknown as Things))
      for (const field of FIELDS) {
        const id = newId(thing[field])
        if (id !== undefined) thing[field] = id
      }
  for (const [from, to] of Object.entries(renames)) {
    const position = plan.positions[from]
    if (position === undefined) continue
    plan.positions[to] = position
    delete plan.positions[from]
  }
}
