import type { Migration } from './migration.ts'

/**
 * One table shape for every collection: `sequence` keeps the order of creation, `body` is the thing as the model has
 * it, and the columns generated from it let SQLite guard the references. References are checked at the end of each
 * transaction, so that things may be written in any order.
 */
const collection = (table: string, references: Record<string, [field: string, parent: string]> = {}) => `
  CREATE TABLE ${table} (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL CHECK (json_valid(body))${table === 'position' ? '' : ` CHECK (body ->> '$.id' = id)`}${Object.entries(
      references,
    )
      .map(
        ([column, [field, parent]]) => `,
    ${column} TEXT GENERATED ALWAYS AS (body ->> '$.${field}') STORED REFERENCES ${parent} (id) DEFERRABLE INITIALLY DEFERRED`,
      )
      .join('')}
  ) STRICT;
  ${Object.keys(references)
    .map((column) => `CREATE INDEX ${table}_${column} ON ${table} (${column}) WHERE ${column} IS NOT NULL;`)
    .join('\n  ')}`

export const planTables: Migration = {
  version: 1,
  name: 'plan-tables',
  up: (db) => {
    db.exec(`
  CREATE TABLE meta (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    access TEXT NOT NULL CHECK (json_valid(access)),
    revision INTEGER NOT NULL
  ) STRICT;
  ${collection('pop')}
  ${collection('partner')}
  ${collection('connection', { pop_id: ['popId', 'pop'] })}
  ${collection('site')}
  ${collection('vpc')}
  ${collection('network', { vpc_id: ['vpcId', 'vpc'] })}
  ${collection('route', { vpc_id: ['vpcId', 'vpc'] })}
  ${collection('policy')}
  ${collection('link', {
    partner_id: ['partnerId', 'partner'],
    connection_id: ['connectionId', 'connection'],
    pop_id: ['popId', 'pop'],
    site_id: ['siteId', 'site'],
    vpc_id: ['vpcId', 'vpc'],
    routing_policy_v4_id: ['routingPolicyV4Id', 'policy'],
    routing_policy_v6_id: ['routingPolicyV6Id', 'policy'],
  })}
  ${collection('position')}
  CREATE TABLE journal (
    sequence INTEGER PRIMARY KEY,
    command TEXT NOT NULL CHECK (json_valid(command)),
    title TEXT NOT NULL,
    patches TEXT NOT NULL CHECK (json_valid(patches)),
    inverse TEXT NOT NULL CHECK (json_valid(inverse)),
    at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'discarded'))
  ) STRICT;
  CREATE INDEX journal_undone ON journal (sequence) WHERE state = 'undone';
`)
  },
}
