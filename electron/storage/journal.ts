import type { Patch } from 'immer'
import type { HistoryEntry, StepTitle } from '../../shared/contract/snapshot.ts'
import type { Db } from './driver.ts'

/** One committed step: what was asked, and how to get there and back. */
export type JournalEntry = {
  command: Record<string, unknown>
  title: StepTitle
  patches: Patch[]
  inverse: Patch[]
  /** ISO 8601, UTC. */
  at: string
}
/** An entry that undo or redo would act on; the patches are read when it does. */
export type JournalStep = { sequence: number; title: StepTitle }

type Row = { sequence: number; command: string; title: string; at: string; state: HistoryEntry['state'] }

/** Early journals held a title as plain text; it is kept as if it had been given. */
const readTitle = (stored: string): StepTitle => (stored.startsWith('{') ? JSON.parse(stored) : { given: stored })

const stepOf = (row: unknown): JournalStep | null => {
  const step = row as { sequence: number; title: string } | undefined
  return step === undefined ? null : { ...step, title: readTitle(step.title) }
}

/** What an import brought is in its patches, whole; of its command the journal keeps how many of each kind. */
const withoutThings = (command: Record<string, unknown>): Record<string, unknown> => {
  if (Array.isArray(command.commands)) return { ...command, commands: command.commands.map(withoutThings) }
  if (command.command !== 'plan.import') return command
  const things = Object.entries(command.things as Record<string, unknown[] | undefined>)
  return { ...command, things: Object.fromEntries(things.map(([kind, list]) => [kind, list?.length ?? 0])) }
}

type KeptCommand = {
  commands?: KeptCommand[]
  things?: Record<string, unknown>
  gone?: Record<string, unknown[]>
  account?: AccountNews
}

/** What an import told of the account beyond what its patches brought: whole things, and ids of what is gone, by collection. */
export type AccountNews = { things: Record<string, { id: string }[]>; gone: Record<string, string[]> }
/** An import of an account: what it did to the plan, and what it told besides. */
export type AccountStep = { sequence: number; patches: Patch[]; news: AccountNews[] }

const newsOf = ({ commands = [], account }: KeptCommand): AccountNews[] => [
  ...(account === undefined ? [] : [account]),
  ...commands.flatMap(newsOf),
]

/** Whether a command that was kept took in something of an account. Sites, and with them prefix lists, are the plan's own. */
const isOfAccount = ({ commands = [], things = {}, gone = {}, account }: KeptCommand): boolean =>
  account !== undefined ||
  commands.some(isOfAccount) ||
  Object.entries(things).some(([kind, count]) => kind !== 'sites' && count !== 0) ||
  Object.values(gone).some((ids) => ids.length > 0)

/** The journal of a plan file. Done entries come before undone ones; a new change discards the undone ones, which stay as history. */
export const journalOf = (db: Db) => {
  const insert = db.prepare(
    `INSERT INTO journal (command, title, patches, inverse, at, state) VALUES (?, ?, ?, ?, ?, 'done')`,
  )
  const discard = db.prepare(`UPDATE journal SET state = 'discarded' WHERE state = 'undone'`)
  const mark = db.prepare('UPDATE journal SET state = ? WHERE sequence = ?')
  const lastDone = db.prepare(
    `SELECT sequence, title FROM journal WHERE state = 'done' AND sequence < ? ORDER BY sequence DESC LIMIT 1`,
  )
  const firstUndone = db.prepare(
    `SELECT sequence, title FROM journal WHERE state = 'undone' AND sequence > ? ORDER BY sequence LIMIT 1`,
  )
  const patches = db.prepare('SELECT patches, inverse FROM journal WHERE sequence = ?')
  const newest = db.prepare('SELECT sequence, command, title, at, state FROM journal ORDER BY sequence DESC LIMIT ?')
  const backTo = db.prepare(`SELECT inverse FROM journal WHERE state = 'done' AND sequence > ? ORDER BY sequence DESC`)
  const forthTo = db.prepare(`SELECT patches FROM journal WHERE state = 'undone' AND sequence <= ? ORDER BY sequence`)
  const find = db.prepare('SELECT state, at FROM journal WHERE sequence = ?')
  const imports = db.prepare(
    `SELECT sequence, at, command FROM journal WHERE state = 'done' AND (command ->> '$.command' = 'plan.import' OR EXISTS (
       SELECT 1 FROM json_each(command, '$.commands') WHERE value ->> '$.command' = 'plan.import'
     )) ORDER BY sequence DESC`,
  )
  return {
    append(entry: JournalEntry): JournalStep {
      const { lastInsertRowid } = insert.run(
        JSON.stringify(withoutThings(entry.command)),
        JSON.stringify(entry.title),
        JSON.stringify(entry.patches),
        JSON.stringify(entry.inverse),
        entry.at,
      )
      return { sequence: Number(lastInsertRowid), title: entry.title }
    },
    discardUndone: () => void discard.run(),
    mark: (sequence: number, state: 'done' | 'undone') => void mark.run(state, sequence),
    /** What undo acts on, looking back from `before`. */
    undoable: (before = Number.MAX_SAFE_INTEGER) => stepOf(lastDone.get(before)),
    /** What redo acts on, looking on from `after`. */
    redoable: (after = 0) => stepOf(firstUndone.get(after)),
    patches(sequence: number): { patches: Patch[]; inverse: Patch[] } {
      const row = patches.get(sequence) as { patches: string; inverse: string }
      return { patches: JSON.parse(row.patches), inverse: JSON.parse(row.inverse) }
    },
    /** The way back from now to right after the done step `sequence`, newest step first. */
    backTo: (sequence: number): Patch[] =>
      (backTo.all(sequence) as { inverse: string }[]).flatMap((row) => JSON.parse(row.inverse) as Patch[]),
    /** The way forth from now to right after the undone step `sequence`, oldest step first. */
    forthTo: (sequence: number): Patch[] =>
      (forthTo.all(sequence) as { patches: string }[]).flatMap((row) => JSON.parse(row.patches) as Patch[]),
    /** Where a step stands; null where there is none. */
    find: (sequence: number) => (find.get(sequence) as Pick<Row, 'state' | 'at'> | undefined) ?? null,
    /** The last import of an account that is done, whatever the step brought along; a prefix list alone is none. */
    lastImport(): { sequence: number; at: string } | null {
      const rows = imports.all() as Pick<Row, 'sequence' | 'at' | 'command'>[]
      const last = rows.find(({ command }) => isOfAccount(JSON.parse(command)))
      return last === undefined ? null : { sequence: last.sequence, at: last.at }
    },
    /** The imports of an account that are done, oldest first. */
    accountSteps: (): AccountStep[] =>
      (imports.all() as Pick<Row, 'sequence' | 'at' | 'command'>[])
        .map(({ sequence, command }) => ({ sequence, command: JSON.parse(command) as KeptCommand }))
        .filter(({ command }) => isOfAccount(command))
        .toReversed()
        .map(({ sequence, command }) => {
          const row = patches.get(sequence) as { patches: string }
          return { sequence, patches: JSON.parse(row.patches) as Patch[], news: newsOf(command) }
        }),
    /** Newest first. */
    history: (limit: number): HistoryEntry[] =>
      (newest.all(limit) as Row[]).map((row) => ({
        ...row,
        command: JSON.parse(row.command),
        title: readTitle(row.title),
      })),
  }
}
