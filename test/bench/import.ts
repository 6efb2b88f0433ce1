import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { importFiles } from '../../electron/service/import-files.ts'
import { openPlan, type PlanSession } from '../../electron/service/plan-session.ts'
import { createPlanFile } from '../../electron/storage/create.ts'
import { type ImportFile, reviewImport } from '../../shared/formats/import/review-import.ts'
import { planIdSchema } from '../../shared/model/ids.ts'
import { newPlan } from '../../shared/model/plan.ts'
import { apiLink, apiPolicy, apiVpc, uuid } from '../support/account.ts'
import { type BenchRow, median } from './bench.ts'

const LINKS = 10_000
const ROUNDS = 5
const AT_MOST = 3
const PLAN_ID = planIdSchema.parse('00000000-0000-4000-8000-00000000be9c')

/**
 * An account of 10 000 InterLinks taken into an empty plan (read, checked field by field, kept with its way back in one synced
 * transaction) beside `JSON.parse` of the same files and raw inserts of the same rows into the same tables, foreign keys and
 * all, one synced transaction too. Two rows have no bar: inserts into one plain table as the peer, and the import with a place
 * on the canvas for every node, which no peer has the like of.
 */
export async function benchImport(): Promise<BenchRow[]> {
  const files = account()
  const folder = mkdtempSync(join(tmpdir(), 'interlink-bench-'))
  const things = thingsOf(files)
  const kept: number[] = []
  const drawn: number[] = []
  const peers: number[] = []
  const plain: number[] = []
  let bytes = 0
  try {
    for (let round = 0; round <= ROUNDS; round++) {
      const path = (name: string) => join(folder, `${round} ${name}.interlink`)
      const keptMs = withEmptyPlan(path('kept'), (session) =>
        session.execute(reviewImport(session.plan, files).command),
      )
      bytes = journalBytes(path('kept'))
      const drawnMs = withEmptyPlan(path('drawn'), (session) => importFiles(session, files))
      createPlanFile(path('raw'), newPlan(PLAN_ID, 'Account'))
      const rawMs = msOf(() => parseAndInsert(path('raw'), files, things))
      const plainMs = msOf(() => parseAndInsert(path('plain'), files, { thing: Object.values(things).flat() }))
      // The first round warms the code.
      if (round === 0) continue
      kept.push(keptMs)
      drawn.push(drawnMs)
      peers.push(rawMs)
      plain.push(plainMs)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const length = files.reduce((sum, { text }) => sum + text.length, 0)
  const beside = (name: string, peerName: string, ours: number[], peer: number[]) => ({
    ...{ name, peerName: `JSON.parse + ${peerName}`, unit: 'ms' },
    ...{ ours: median(ours), peer: median(peer), ratio: median(ours.map((ms, round) => peer[round]! / ms)) },
  })
  const row = beside(`import, ${LINKS.toLocaleString('en')} InterLinks`, 'raw inserts', kept, peers)
  return [
    {
      ...row,
      bar: `≥ 1/${AT_MOST}`,
      ok: row.ratio >= 1 / AT_MOST,
      note: `${megabytes(length)} read, ${megabytes(bytes)} of journal`,
    },
    beside('the same', 'inserts into one plain table', kept, plain),
    beside('the same, laid out on the canvas', 'raw inserts', drawn, peers),
  ]
}

/** What the import brings, as it is stored, by table. */
function thingsOf(files: readonly ImportFile[]): Record<string, { id: string }[]> {
  const command = reviewImport(newPlan(PLAN_ID, 'Account'), files).command!
  return { vpc: command.things.vpcs, policy: command.things.policies, link: command.things.links }
}

function withEmptyPlan(path: string, run: (session: PlanSession) => unknown): number {
  createPlanFile(path, newPlan(PLAN_ID, 'Account'))
  const session = openPlan(path)
  const ms = msOf(() => run(session))
  session.close()
  return ms
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`

const msOf = (run: () => void) => {
  const start = performance.now()
  run()
  return performance.now() - start
}

/** The lists of an account as the API prints them: a VPC for three InterLinks, a policy for ten. */
function account(): ImportFile[] {
  const times = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i))
  const [vpcs, policies] = [Math.ceil(LINKS / 3), Math.ceil(LINKS / 10)]
  const [firstVpc, firstPolicy, firstLink] = [1, 1 + vpcs, 1 + vpcs + policies]
  const lists = {
    vpcs: times(vpcs, (i) => apiVpc(firstVpc + i)),
    routing_policies: times(policies, (i) => apiPolicy(firstPolicy + i)),
    links: times(LINKS, (i) =>
      apiLink(firstLink + i, {
        vpc_id: uuid(firstVpc + (i % vpcs)),
        routing_policy_id: null,
        routing_policy_v4_id: uuid(firstPolicy + (i % policies)),
      }),
    ),
  }
  return Object.entries(lists).map(([key, list]) => ({
    name: `${key}.json`,
    text: JSON.stringify({ [key]: list, total_count: list.length }, null, 2),
  }))
}

/** The tables that are not there yet are made without any constraint but unique ids. */
function parseAndInsert(path: string, files: readonly ImportFile[], tables: Record<string, { id: string }[]>) {
  for (const { text } of files) JSON.parse(text)
  const db = new Sqlite(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.transaction(() => {
    for (const [table, things] of Object.entries(tables)) {
      db.exec(
        `CREATE TABLE IF NOT EXISTS ${table} (sequence INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL) STRICT`,
      )
      const insert = db.prepare(`INSERT INTO ${table} (id, body) VALUES (?, ?)`)
      for (const thing of things) insert.run(thing.id, JSON.stringify(thing))
    }
  }).immediate()
  db.close()
}

function journalBytes(path: string): number {
  const db = new Sqlite(path, { readonly: true })
  const { bytes } = db
    .prepare('SELECT sum(length(command) + length(patches) + length(inverse)) AS bytes FROM journal')
    .get() as { bytes: number }
  db.close()
  return bytes
}
