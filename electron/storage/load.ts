import { z } from 'zod'
import { accessSchema } from '../../shared/model/access.ts'
import { nameSchema } from '../../shared/model/common.ts'
import { planIdSchema } from '../../shared/model/ids.ts'
import { COLLECTIONS, type Plan } from '../../shared/model/plan.ts'
import { text } from '../../shared/text/index.ts'
import type { Db } from './driver.ts'
import { PlanDamagedError } from './errors.ts'
import { TABLES } from './tables.ts'

export type Loaded = { plan: Plan; revision: number }

const metaSchema = z.object({
  id: planIdSchema,
  name: nameSchema,
  access: accessSchema,
  revision: z.number().int().min(0),
})

/** Throws `PlanDamagedError` where SQLite finds a broken page, a broken constraint or a reference to nothing. */
export const checkIntegrity = (db: Db, path: string) => {
  const [first] = db.pragma('quick_check(1)') as { quick_check: string }[]
  if (first?.quick_check !== 'ok') throw new PlanDamagedError(path, String(first?.quick_check))
  const [orphan] = db.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[]
  if (!orphan) return
  const row = db.prepare(`SELECT id FROM "${orphan.table}" WHERE rowid = ?`).get(orphan.rowid) as { id: string }
  throw new PlanDamagedError(path, text.hostFailures.why.dangling(orphan.table, row.id, orphan.parent))
}

/** The plan that the rows tell, every one of them checked against its schema; throws `PlanDamagedError` naming table, id and field. */
export const loadPlan = (db: Db, path: string): Loaded => {
  const row = db.prepare('SELECT id, name, access, revision FROM meta').get() as Record<string, unknown> | undefined
  if (!row) throw new PlanDamagedError(path, text.hostFailures.why.noMeta)
  const { revision, ...meta } = checked(path, 'meta', '', metaSchema, {
    ...row,
    access: JSON.parse(String(row.access)),
  })
  const plan: Record<string, unknown> = { id: meta.id, name: meta.name, access: meta.access }
  for (const collection of COLLECTIONS) {
    const { table, schema } = TABLES[collection]
    const rows = db.prepare(`SELECT id, body FROM ${table} ORDER BY sequence`).all() as { id: string; body: string }[]
    const things: Record<string, unknown> = {}
    for (const { id, body } of rows) things[id] = checked(path, table, id, schema, JSON.parse(body))
    plan[collection] = things
  }
  return { plan: plan as Plan, revision }
}

const checked = <T>(path: string, table: string, id: string, schema: z.ZodType<T>, value: unknown): T => {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const where = [table, id].filter(Boolean).join(' ')
  throw new PlanDamagedError(path, `${where}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim())
}
