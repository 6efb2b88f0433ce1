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

/**
 * An account of 10 000 InterLinks taken into an empty plan (read, checked field by field, kept with its way back in one synced
 * transaction) beside `JSON.parse` of the same files and raw inserts of the same things, one synced transaction too. What the peer
 * has no like of, a place on the canvas for every node, is measured in a row of its own.
 */
export async function benchImport(): Promise<BenchRow[]> {
  const files = account()
  const folder = mkdtempSync(join(tmpdir(), 'interlink-bench-'))
  try {
    const kept: number[] = []
    const drawn: number[] = []
    const peers: number[] = []
    let bytes = 0
    for (let round = 0; round <= ROUNDS; round++) {
      const path = join(folder, `${round}.interlink`)
      const keptMs = withEmptyPlan(path, (session) => session.execute(reviewImport(session.plan, files).command))
      bytes = journalBytes(path)
      const drawnMs = withEmptyPlan(join(folder, `${round} drawn.interlink`), (session) => importFiles(session, files))
      const raw = msOf(() => parseAndInsert(join(folder, `${round}.db`), files))
      // The first round warms the code.
      if (round === 0) continue
      kept.push(keptMs)
      drawn.push(drawnMs)
      peers.push(raw)
    }
    const ratioOf = (ours: readonly number[]) => median(ours.map((ms, round) => peers[round]! / ms))
    const [ratio, drawnRatio] = [ratioOf(kept), ratioOf(drawn)]
    const length = files.reduce((sum, { text }) => sum + text.length, 0)
    return [
      {
        name: `import, ${LINKS.toLocaleString('en')} InterLinks`,
        peerName: 'JSON.parse + raw inserts',
        ours: median(kept),
        peer: median(peers),
        unit: 'ms',
        ratio,
        bar: `≥ 1/${AT_MOST}`,
        ok: ratio >= 1 / AT_MOST,
        note: `${megabytes(length)} read, ${megabytes(bytes)} of journal`,
      },
      {
        name: 'the same, laid out on the canvas',
        peerName: 'JSON.parse + raw inserts',
        ours: median(drawn),
        peer: median(peers),
        unit: 'ms',
        ratio: drawnRatio,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function withEmptyPlan(path: string, run: (session: PlanSession) => unknown): number {
  createPlanFile(path, newPlan(planIdSchema.parse('00000000-0000-4000-8000-00000000be9c'), 'Account'))
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

function parseAndInsert(path: string, files: readonly ImportFile[]) {
  const db = new Sqlite(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('CREATE TABLE thing (sequence INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL) STRICT')
  const insert = db.prepare('INSERT INTO thing (id, body) VALUES (?, ?)')
  db.transaction(() => {
    for (const { text } of files)
      for (const list of Object.values(JSON.parse(text)))
        if (Array.isArray(list)) for (const thing of list) insert.run(thing.id, JSON.stringify(thing))
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
