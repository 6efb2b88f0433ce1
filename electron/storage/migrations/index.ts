import type { Db } from '../driver.ts'
import { planTables } from './0001-plan-tables.ts'
import { demandsSuppressionsSnapshots } from './0002-demands-suppressions-snapshots.ts'
import type { Migration } from './migration.ts'

/** Every step of the schema, oldest first. A released one is never edited. */
export const MIGRATIONS = inOrder([planTables, demandsSuppressionsSnapshots])

export const SCHEMA_VERSION = MIGRATIONS.length

/** Throws unless versions run 1, 2, 3 …: a gap or a swap is our own mistake, found at start. */
export function inOrder(migrations: Migration[]): Migration[] {
  migrations.forEach(({ version, name }, i) => {
    if (version !== i + 1) throw new Error(`migration ${name} has version ${version} where ${i + 1} belongs`)
  })
  return migrations
}

export const schemaVersionOf = (db: Db) => Number(db.pragma('user_version', { simple: true }))

/** Takes `db` to the newest version. Runs in the caller's transaction, so that a plan is never left between versions. */
export const migrate = (db: Db, migrations: Migration[] = MIGRATIONS) => {
  for (const migration of migrations.slice(schemaVersionOf(db))) {
    migration.up(db)
    db.pragma(`user_version = ${migration.version}`)
  }
}
