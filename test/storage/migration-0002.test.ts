import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { planTables } from '../../electron/storage/migrations/0001-plan-tables.ts'
import { demandsSuppressionsSnapshots } from '../../electron/storage/migrations/0002-demands-suppressions-snapshots.ts'

/** A plan of version 1 with a site and a VPC, brought to version 2. */
const tables = () => {
  const db = new Sqlite(':memory:')
  db.pragma('foreign_keys = ON')
  planTables.up(db)
  for (const table of ['site', 'vpc']) insert(db, table, table)
  demandsSuppressionsSnapshots.up(db)
  return db
}
const insert = (db: Sqlite.Database, table: string, id: string, fields: object = {}) =>
  db.prepare(`INSERT INTO ${table} (id, body) VALUES (?, ?)`).run(id, JSON.stringify({ id, ...fields }))

test('what was there stays', () => {
  expect(tables().prepare('SELECT id FROM site').all()).toEqual([{ id: 'site' }])
})

test('a demand is between a site and a VPC that are there', () => {
  const db = tables()
  insert(db, 'demand', 'd', { siteId: 'site', vpcId: 'vpc', mbps: 100 })
  expect(() => insert(db, 'demand', 'e', { siteId: 'absent', vpcId: 'vpc' })).toThrow('FOREIGN KEY')
  expect(() => db.exec('DELETE FROM vpc')).toThrow('FOREIGN KEY')
})

test('a snapshot holds JSON', () => {
  const keep = tables().prepare('INSERT INTO snapshot (id, name, at, revision, plan) VALUES (?, ?, ?, 1, ?)')
  keep.run('a', 'before', '2026-01-01T00:00:00.000Z', '{}')
  expect(() => keep.run('b', 'broken', '2026-01-01T00:00:00.000Z', '{')).toThrow('CHECK')
})
