import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { planTables } from '../../electron/storage/migrations/0001-plan-tables.ts'

/** Version 1 of the schema, empty, in memory. */
const tables = () => {
  const db = new Sqlite(':memory:')
  db.pragma('foreign_keys = ON')
  planTables.up(db)
  return db
}
const insert = (db: ReturnType<typeof tables>, table: string, id: string, fields: object = {}) =>
  db.prepare(`INSERT INTO ${table} (id, body) VALUES (?, ?)`).run(id, JSON.stringify({ id, ...fields }))

test('a link refers to what its body names', () => {
  const db = tables()
  for (const [table, id] of [
    ['partner', 'a'],
    ['connection', 'b'],
    ['pop', 'c'],
    ['site', 'd'],
    ['vpc', 'e'],
    ['policy', 'f'],
  ] as const)
    insert(db, table, id)
  insert(db, 'link', 'l', {
    partnerId: 'a',
    connectionId: 'b',
    popId: 'c',
    siteId: 'd',
    vpcId: 'e',
    routingPolicyV4Id: 'f',
    routingPolicyV6Id: null,
  })
  expect(
    db
      .prepare(
        'SELECT partner_id, connection_id, pop_id, site_id, vpc_id, routing_policy_v4_id, routing_policy_v6_id FROM link',
      )
      .get(),
  ).toEqual({
    partner_id: 'a',
    connection_id: 'b',
    pop_id: 'c',
    site_id: 'd',
    vpc_id: 'e',
    routing_policy_v4_id: 'f',
    routing_policy_v6_id: null,
  })
  for (const table of ['partner', 'connection', 'pop', 'site', 'vpc', 'policy'])
    expect(() => db.exec(`DELETE FROM ${table}`), table).toThrow('FOREIGN KEY')
})

test('things may be written in any order within one transaction, but not left without what they refer to', () => {
  const db = tables()
  db.transaction(() => {
    insert(db, 'network', 'n', { vpcId: 'v' })
    insert(db, 'vpc', 'v')
  })()
  expect(() => insert(db, 'route', 'r', { vpcId: 'absent' })).toThrow('FOREIGN KEY')
})

test('changing a body moves its references along', () => {
  const db = tables()
  insert(db, 'vpc', 'v')
  insert(db, 'vpc', 'w')
  insert(db, 'network', 'n', { vpcId: 'v' })
  db.prepare('UPDATE network SET body = ?').run(JSON.stringify({ id: 'n', vpcId: 'w' }))
  expect(() => db.exec(`DELETE FROM vpc WHERE id = 'v'`)).not.toThrow()
  expect(() => db.exec(`DELETE FROM vpc WHERE id = 'w'`)).toThrow('FOREIGN KEY')
})

test('a body is JSON, carries the id of its row, and every id is there once', () => {
  const db = tables()
  expect(() => db.exec(`INSERT INTO site (id, body) VALUES ('s', 'no')`)).toThrow()
  expect(() => db.exec(`INSERT INTO site (id, body) VALUES ('s', '{"id":"t"}')`)).toThrow('CHECK')
  insert(db, 'site', 's')
  expect(() => insert(db, 'site', 's')).toThrow('UNIQUE')
})

test('columns keep their types, there is one meta row, and journal states are known ones', () => {
  const db = tables()
  expect(() => db.exec(`INSERT INTO meta VALUES (1, 'p', 'n', '{}', 'soon')`)).toThrow('INTEGER')
  db.exec(`INSERT INTO meta VALUES (1, 'p', 'n', '{}', 0)`)
  expect(() => db.exec(`INSERT INTO meta VALUES (2, 'p', 'n', '{}', 0)`)).toThrow('CHECK')
  expect(() =>
    db.exec(
      `INSERT INTO journal (command, title, patches, inverse, at, state) VALUES ('{}', '', '[]', '[]', '', 'lost')`,
    ),
  ).toThrow('CHECK')
})
