import type { Migration } from './migration.ts'

/**
 * What is expected to flow between a site and a VPC, findings that somebody accepts, and plans as they once were, by name.
 */
export const demandsSuppressionsSnapshots: Migration = {
  version: 2,
  name: 'demands-suppressions-snapshots',
  up: (db) => {
    db.exec(`
  CREATE TABLE demand (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL CHECK (json_valid(body)) CHECK (body ->> '$.id' = id),
    site_id TEXT GENERATED ALWAYS AS (body ->> '$.siteId') STORED REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
    vpc_id TEXT GENERATED ALWAYS AS (body ->> '$.vpcId') STORED REFERENCES vpc (id) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;
  CREATE INDEX demand_site_id ON demand (site_id) WHERE site_id IS NOT NULL;
  CREATE INDEX demand_vpc_id ON demand (vpc_id) WHERE vpc_id IS NOT NULL;
  CREATE TABLE suppression (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL CHECK (json_valid(body)) CHECK (body ->> '$.id' = id)
  ) STRICT;
  CREATE TABLE snapshot (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    at TEXT NOT NULL,
    revision INTEGER NOT NULL,
    plan TEXT NOT NULL CHECK (json_valid(plan))
  ) STRICT;
`)
  },
}
