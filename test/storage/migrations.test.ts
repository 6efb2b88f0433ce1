import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { inOrder, MIGRATIONS } from '../../electron/storage/migrations/index.ts'
import type { Migration } from '../../electron/storage/migrations/migration.ts'
import { openPlanFile } from '../../electron/storage/open.ts'
import { folderState, planFile, smallPlan } from '../support/plan-files.ts'

/** What a next version of the app might do: a location becomes upper case. */
const nextVersion: Migration = {
  version: MIGRATIONS.length + 1,
  name: 'shout',
  up: (db) => db.exec(`UPDATE site SET body = json_set(body, '$.name', upper(body ->> '$.name'))`),
}
const broken: Migration = {
  ...nextVersion,
  up: (db) => db.exec(`UPDATE site SET body = json_set(body, '$.name', 5)`),
}

test('migrations are numbered without gaps, each named as its file', () => {
  const files = readdirSync(new URL('../../electron/storage/migrations/', import.meta.url)).filter((f) => /^\d/.test(f))
  expect(MIGRATIONS.map(({ version, name }) => `${String(version).padStart(4, '0')}-${name}.ts`)).toEqual(files.sort())
})

test('a gap or a swap is found at start', () => {
  expect(() => inOrder([nextVersion])).toThrow('has version 3 where 1 belongs')
})

test('an older plan is brought to the newest version, and kept beside as it was', () => {
  const path = planFile()
  const { store, plan } = openPlanFile(path, { migrations: [...MIGRATIONS, nextVersion] })
  expect(Object.values(plan.sites).map((site) => site.name)).toEqual(['HQ'])
  store.close()
  expect(readdirSync(dirname(path)).sort()).toEqual(['plan.interlink', 'plan.v2.interlink'])
  const kept = openPlanFile(join(dirname(path), 'plan.v2.interlink'))
  expect(kept.plan).toEqual(smallPlan())
  kept.store.close()
})

test('an older plan that is only looked at is brought up in a copy', () => {
  const path = planFile()
  const before = folderState(dirname(path))
  const { store, plan } = openPlanFile(path, { write: false, migrations: [...MIGRATIONS, nextVersion] })
  expect(Object.values(plan.sites).map((site) => site.name)).toEqual(['HQ'])
  store.close()
  expect(folderState(dirname(path))).toEqual(before)
})

test('a plan that does not come through a migration stays in its version', () => {
  const path = planFile()
  expect(() => openPlanFile(path, { migrations: [...MIGRATIONS, broken] })).toThrow('site')
  const { store, plan } = openPlanFile(path)
  expect(plan).toEqual(smallPlan())
  store.close()
})

test('the schema of a plan file', () => {
  const db = new Sqlite(planFile(), { readonly: true })
  const rows = db.prepare(`SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name`).all() as {
    sql: string
  }[]
  db.close()
  expect(rows.map(({ sql }) => sql).join('\n')).toMatchSnapshot()
})
