import type { Patch } from 'immer'
import { COLLECTIONS, type Collection, type Plan } from '../../shared/model/plan.ts'
import type { Db, Statement } from './driver.ts'
import { TABLES } from './tables.ts'

/**
 * Things that patches touch, each once: in the order in which it was touched first, or added last. `added` holds those that
 * were put in on the way, `removed` those that were taken out, whatever became of them then.
 */
const touchedBy = (patches: readonly Patch[]) => {
  const things = new Map<Collection, Set<string>>()
  const added = new Set<string>()
  const removed = new Set<string>()
  let meta = false
  for (const { op, path } of patches) {
    const [collection, id] = path
    if (!isCollection(collection)) meta = true
    else if (id === undefined) throw new Error(`a patch replaces all ${collection}: commands change things one by one`)
    else {
      const touched = things.get(collection) ?? new Set()
      if (path.length === 2 && op === 'add') {
        touched.delete(String(id))
        added.add(keyOf(collection, String(id)))
      }
      if (path.length === 2 && op === 'remove') removed.add(keyOf(collection, String(id)))
      things.set(collection, touched.add(String(id)))
    }
  }
  return { things, added, removed, meta }
}

/** A node and its position share their id. */
const keyOf = (collection: Collection, id: string) => `${collection} ${id}`

const isCollection = (segment: unknown): segment is Collection => COLLECTIONS.includes(segment as Collection)

/** Prepared statements that bring the rows up to a plan value. */
export const rowWriter = (db: Db) => {
  const statements = Object.fromEntries(
    COLLECTIONS.map((collection) => {
      const { table } = TABLES[collection]
      return [
        collection,
        {
          // A new row, an undone deletion too, goes to the end, as in memory; one that is there keeps its place. An upsert
          // would do for both, and takes a third longer for what is new.
          insert: db.prepare(`INSERT INTO ${table} (id, body) VALUES (?, ?)`),
          update: db.prepare(`UPDATE ${table} SET body = ? WHERE id = ?`),
          remove: db.prepare(`DELETE FROM ${table} WHERE id = ?`),
        },
      ]
    }),
  ) as Record<Collection, Record<'insert' | 'update' | 'remove', Statement>>
  const writeMeta = db.prepare(
    `INSERT INTO meta (only, id, name, access, revision) VALUES (1, ?, ?, ?, ?)
     ON CONFLICT (only) DO UPDATE SET name = excluded.name, access = excluded.access, revision = excluded.revision`,
  )
  const writeRevision = db.prepare('UPDATE meta SET revision = ?')

  const meta = (plan: Plan, revision: number) =>
    writeMeta.run(plan.id, plan.name, JSON.stringify(plan.access), revision)

  return {
    /** Writes what `patches` touched, as it is in `next`. */
    touched(patches: readonly Patch[], next: Plan, revision: number) {
      const touched = touchedBy(patches)
      for (const [collection, ids] of touched.things) {
        const { insert, update, remove } = statements[collection]
        for (const id of ids) {
          const thing = next[collection][id]
          const key = keyOf(collection, id)
          if (thing === undefined || touched.removed.has(key)) remove.run(id)
          if (thing === undefined) continue
          if (touched.added.has(key)) insert.run(id, JSON.stringify(thing))
          else if (update.run(JSON.stringify(thing), id).changes === 0)
            throw new Error(`${key} was changed and is not in the file`)
        }
      }
      if (touched.meta) meta(next, revision)
      else writeRevision.run(revision)
    },
    /** Writes a whole plan into empty tables. */
    whole(plan: Plan, revision: number) {
      meta(plan, revision)
      for (const collection of COLLECTIONS)
        for (const [id, thing] of Object.entries(plan[collection]))
          statements[collection].insert.run(id, JSON.stringify(thing))
    },
  }
}
export type RowWriter = ReturnType<typeof rowWriter>
