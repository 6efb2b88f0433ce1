import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { openPlan, type PlanSession } from '../../electron/service/plan-session.ts'
import { createPlanFile } from '../../electron/storage/create.ts'
import { planIdSchema } from '../../shared/model/ids.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { generatePlan } from '../../shared/sample/generate.ts'
import { samplePlan } from '../../shared/sample/sample-plan.ts'
import { type BenchRow, median } from './bench.ts'
import { graphRow } from './graph.ts'

const BAR = 0.4
const ROUNDS = 40
/** Each kind of command equally often in every round. */
const COMMANDS_PER_ROUND = 18

/**
 * Commands per second through service and storage (guard, effect, route consequences, rows, journal, one synced
 * transaction each) beside raw inserts of as many bytes, one synced transaction each, same pragmas. Rounds of both take
 * turns, so that whatever else the machine does falls on both.
 */
export const benchCommands = async (): Promise<BenchRow[]> => [
  measure('commands, sample plan', samplePlan(), BAR),
  measure('commands, 1 000 InterLinks', generated(1_000)),
  measure('commands, 10 000 InterLinks', generated(10_000)),
  measureBatch(generated(10_000)),
  measureOpening(generated(10_000)),
  graphRow(generated(10_000)),
]

const generated = (links: number) =>
  generatePlan({ links, seed: 1 }, planIdSchema.parse('00000000-0000-4000-8000-00000000be9c'))

/** What people do all day, over and over, all of it accepted: renaming, moving, switching propagation, editing filters. */
const work = (plan: Plan) => {
  const links = Object.values(plan.links).filter((link) => link.enableRoutePropagation && link.status === 'active')
  const policies = Object.values(plan.policies)
  return (n: number): unknown => {
    const link = links[Math.floor(n / 6) % links.length]!
    const policy = policies[Math.floor(n / 6) % policies.length]!
    const linkId = link.id
    const { prefixFilterIn } = policy
    const filter = n % 12 < 6 ? prefixFilterIn.slice(1) : prefixFilterIn
    const commands = [
      { command: 'link.update', linkId, name: `${link.name} ${n}`.slice(0, 200) },
      { command: 'node.move', moves: [{ id: linkId, x: n, y: n % 997 }] },
      { command: 'link.deactivatePropagation', linkId },
      { command: 'link.activatePropagation', linkId },
      { command: 'policy.update', policyId: policy.id, prefixFilterIn: filter },
      { command: 'site.create', name: `Site ${n}`, announcements: [{ prefix: `10.${n % 200}.0.0/16` }] },
    ]
    return commands[n % commands.length]
  }
}

const execute = (session: PlanSession, command: unknown) => {
  const answer = session.execute(command)
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusals)}`)
}

const secondsOf = (run: () => void) => {
  const start = performance.now()
  run()
  return (performance.now() - start) / 1000
}

const measure = (name: string, plan: Plan, bar?: number): BenchRow => {
  const folder = mkdtempSync(join(tmpdir(), 'interlink-bench-'))
  try {
    const path = join(folder, 'plan.interlink')
    createPlanFile(path, plan)
    const session = openPlan(path)
    const raw = rawInserts(join(folder, 'raw.db'))
    const command = work(plan)
    let n = 0
    // Once without the clock: code warm, routes computed, log at its working size.
    for (; n < COMMANDS_PER_ROUND; n++) execute(session, command(n))
    const texts = bytesWritten(session, COMMANDS_PER_ROUND)
    raw.insert(texts)
    const ours: number[] = []
    const peers: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(
        secondsOf(() => {
          for (let i = 0; i < COMMANDS_PER_ROUND; i++) execute(session, command(n++))
        }),
      )
      peers.push(secondsOf(() => raw.insert(texts)))
    }
    raw.close()
    session.close()
    const [rate, peerRate] = [ours, peers].map((seconds) => COMMANDS_PER_ROUND / median(seconds)) as [number, number]
    // Neighbouring rounds met the same disk.
    const ratio = median(ours.map((seconds, round) => peers[round]! / seconds))
    return {
      name,
      peerName: 'raw inserts',
      ours: rate,
      peer: peerRate,
      unit: '/s',
      ratio,
      ...(bar === undefined ? {} : { bar: `≥ ${bar}`, ok: ratio >= bar }),
      note: `${Math.round(texts.join('').length / texts.length)} bytes each, synced`,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const BATCH = 1000

/**
 * One command on 1 000 InterLinks of 10 000, as a bulk edit makes it: renamed, detached, attached again, one batch each. The peer
 * inserts as many bytes into one table, in one synced transaction each.
 */
const measureBatch = (plan: Plan): BenchRow => {
  const folder = mkdtempSync(join(tmpdir(), 'interlink-bench-'))
  try {
    const path = join(folder, 'plan.interlink')
    createPlanFile(path, plan)
    const session = openPlan(path)
    const raw = rawInserts(join(folder, 'raw.db'))
    const links = Object.values(plan.links)
      .filter(({ status, vpcId }) => status === 'active' && vpcId !== null)
      .slice(0, BATCH)
    const batches = (round: number) =>
      [
        links.map(({ id, name }) => ({ command: 'link.update', linkId: id, name: `${name} ${round}`.slice(0, 200) })),
        links.map(({ id }) => ({ command: 'link.detachVpc', linkId: id })),
        links.map(({ id, vpcId }) => ({ command: 'link.attachVpc', linkId: id, vpcId })),
      ].map((commands) => ({ command: 'plan.batch', commands }))
    const ours: number[] = []
    const peers: number[] = []
    // The first round warms the code.
    for (let round = 0; round <= 5; round++) {
      const made = batches(round)
      const ms = made.map((batch) => 1000 * secondsOf(() => execute(session, batch)))
      const texts = bytesWritten(session, made.length)
      const peerMs = 1000 * secondsOf(() => raw.insert(texts))
      if (round === 0) continue
      ours.push(ms.reduce((sum, one) => sum + one, 0) / made.length)
      peers.push(peerMs / made.length)
    }
    raw.close()
    session.close()
    const [ms, peerMs] = [median(ours), median(peers)]
    return {
      ...{ name: `batch of ${links.length.toLocaleString('en')}, 10 000 InterLinks`, peerName: 'one raw insert' },
      ...{ ours: ms, peer: peerMs, unit: 'ms', ratio: median(ours.map((one, round) => peers[round]! / one)) },
      ...{ bar: '< 250 ms', ok: ms < 250, note: 'guards of every member, on what the ones before left' },
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What each of the newest `count` commands put on the disk: its journal entry and the things it changed. */
const bytesWritten = (session: PlanSession, count: number): string[] => {
  const db = new Sqlite(session.path, { readonly: true })
  const rows = db
    .prepare(
      'SELECT command || title || patches || inverse || at AS text, patches FROM journal ORDER BY sequence DESC LIMIT ?',
    )
    .all(count) as { text: string; patches: string }[]
  db.close()
  return rows.map(({ text, patches }) => {
    const touched = new Set(
      (JSON.parse(patches) as { path: string[] }[]).map(({ path: [kind, id] }) => `${kind} ${id}`),
    )
    const bodies = [...touched].map((key) => {
      const [kind, id] = key.split(' ') as [keyof Plan, string]
      return JSON.stringify((session.plan[kind] as Record<string, unknown>)[id])
    })
    return text + bodies.join('')
  })
}

/** The peer: nothing but inserts into one table, each in its own transaction. */
const rawInserts = (path: string) => {
  const db = new Sqlite(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.exec('CREATE TABLE entry (sequence INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT')
  const insert = db.prepare('INSERT INTO entry (body) VALUES (?)')
  const one = db.transaction((text: string) => insert.run(text))
  return {
    insert: (texts: string[]) => {
      for (const text of texts) one.immediate(text)
    },
    close: () => db.close(),
  }
}

/** Opening checks every page, reference and field; the peer reads and parses the same rows and believes them. */
const measureOpening = (plan: Plan): BenchRow => {
  const folder = mkdtempSync(join(tmpdir(), 'interlink-bench-'))
  try {
    const path = join(folder, 'plan.interlink')
    createPlanFile(path, plan)
    const ours: number[] = []
    const peers: number[] = []
    for (let round = 0; round < 5; round++) {
      ours.push(1000 * secondsOf(() => openPlan(path).close()))
      peers.push(1000 * secondsOf(() => readOnlyRows(path)))
    }
    const [ms, peerMs] = [median(ours), median(peers)]
    const note = 'every page, reference and field checked'
    return {
      name: 'open, 10 000 InterLinks',
      peerName: 'raw reads',
      ours: ms,
      peer: peerMs,
      unit: 'ms',
      ratio: peerMs / ms,
      bar: '< 2000 ms',
      ok: ms < 2000,
      note,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const readOnlyRows = (path: string) => {
  const db = new Sqlite(path, { readonly: true })
  for (const table of ['pop', 'partner', 'connection', 'site', 'vpc', 'network', 'route', 'policy', 'link', 'position'])
    for (const { body } of db.prepare(`SELECT body FROM ${table}`).all() as { body: string }[]) JSON.parse(body)
  db.close()
}
