import type { NamedSnapshot } from '../../shared/contract/point.ts'
import { planFromJson, planToJson } from '../../shared/formats/plan-json.ts'
import type { Plan } from '../../shared/model/plan.ts'
import type { Db } from './driver.ts'

/** The named snapshots of a plan file: whole plans, as the documents that plans are exported as. */
export const snapshotsOf = (db: Db) => {
  const all = db.prepare('SELECT id, name, at, revision FROM snapshot ORDER BY sequence')
  const one = db.prepare('SELECT id, name, at, revision FROM snapshot WHERE id = ?')
  const plan = db.prepare('SELECT plan FROM snapshot WHERE id = ?')
  const insert = db.prepare('INSERT INTO snapshot (id, name, at, revision, plan) VALUES (?, ?, ?, ?, ?)')
  const rename = db.prepare('UPDATE snapshot SET name = ? WHERE id = ?')
  const remove = db.prepare('DELETE FROM snapshot WHERE id = ?')
  return {
    /** Oldest first. */
    list: () => all.all() as NamedSnapshot[],
    /** Null where there is none of that id. Throws `PlanJsonError` where it is damaged. */
    plan(id: string): Plan | null {
      const row = plan.get(id) as { plan: string } | undefined
      return row === undefined ? null : planFromJson(row.plan)
    },
    add({ id, name, at, revision }: NamedSnapshot, of: Plan) {
      insert.run(id, name, at, revision, planToJson(of))
    },
    rename(id: string, name: string): NamedSnapshot | null {
      rename.run(name, id)
      return (one.get(id) as NamedSnapshot | undefined) ?? null
    },
    remove: (id: string): boolean => remove.run(id).changes > 0,
  }
}
