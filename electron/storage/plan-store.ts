import { statSync } from 'node:fs'
import type { Patch } from 'immer'
import type { NamedSnapshot } from '../../shared/contract/point.ts'
import type { HistoryEntry, ReadOnlyReason, UndoState } from '../../shared/contract/snapshot.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { text } from '../../shared/text/index.ts'
import { closeWriter, copyInto, type Db, isSqliteError, writeAhead } from './driver.ts'
import { PlanDiskError, PlanReadOnlyError } from './errors.ts'
import { type JournalEntry, type JournalStep, journalOf } from './journal.ts'
import type { PlanLock } from './lock.ts'
import { snapshotsOf } from './snapshots.ts'
import { type RowWriter, rowWriter } from './write.ts'

export type StoreParts = {
  path: string
  db: Db
  revision: number
  lock: PlanLock | null
  readOnly: ReadOnlyReason | null
  /** Called once the database is closed: removes a working copy, where there is one. */
  cleanUp?: () => void
}

/**
 * An open plan file. It keeps what it is given and gives it back; no rules in here. Every commit is one transaction,
 * on the disk when the call returns; one that throws left the file as it was.
 */
export class PlanStore {
  readonly path: string
  /** Why the plan can't be written though that was asked for; null where it can, or where only reading was asked for. */
  readonly readOnly: ReadOnlyReason | null
  #db: Db
  #lock: PlanLock | null
  #cleanUp: () => void
  #inode: bigint
  #journal: ReturnType<typeof journalOf>
  #snapshots: ReturnType<typeof snapshotsOf>
  #writer: RowWriter | null = null
  #revision: number
  #undo: JournalStep | null
  #redo: JournalStep | null

  constructor({ path, db, revision, lock, readOnly, cleanUp = () => {} }: StoreParts) {
    this.path = path
    this.readOnly = readOnly
    this.#db = db
    this.#lock = lock
    this.#cleanUp = cleanUp
    this.#inode = statSync(path, { bigint: true }).ino
    this.#journal = journalOf(db)
    this.#snapshots = snapshotsOf(db)
    this.#revision = revision
    this.#undo = this.#journal.undoable()
    this.#redo = this.#journal.redoable()
  }

  get writable() {
    return this.#lock !== null
  }

  /** Changes since the file was made. */
  get revision() {
    return this.#revision
  }

  get undoState(): UndoState {
    return { undo: this.#undo?.title ?? null, redo: this.#redo?.title ?? null }
  }

  /** What undo would act on, looking back from `before` (a step that is, or in a simulation would be, undone). */
  undoable = (before?: JournalStep) => (before ? this.#journal.undoable(before.sequence) : this.#undo)
  redoable = (after?: JournalStep) => (after ? this.#journal.redoable(after.sequence) : this.#redo)
  patchesOf = (step: JournalStep) => this.#journal.patches(step.sequence)
  history = (limit: number): HistoryEntry[] => this.#journal.history(limit)

  findStep = (sequence: number) => this.#journal.find(sequence)
  lastImport = () => this.#journal.lastImport()
  accountSteps = () => this.#journal.accountSteps()
  backTo = (sequence: number) => this.#journal.backTo(sequence)
  forthTo = (sequence: number) => this.#journal.forthTo(sequence)

  /** Oldest first. */
  snapshots = () => this.#snapshots.list()
  snapshotPlan = (id: string) => this.#snapshots.plan(id)
  /** Snapshots are kept beside the plan's history: taking one is no step of it. */
  keepSnapshot = (snapshot: NamedSnapshot, plan: Plan) => this.#change(() => this.#snapshots.add(snapshot, plan))
  renameSnapshot = (id: string, name: string) => this.#change(() => this.#snapshots.rename(id, name))
  removeSnapshot = (id: string) => this.#change(() => this.#snapshots.remove(id))

  /** Keeps a change: the rows that its patches touch, as they are in `next`, and its journal entry. */
  commit(entry: JournalEntry, next: Plan) {
    const step = this.#write(entry.patches, next, () => {
      if (this.#redo) this.#journal.discardUndone()
      return this.#journal.append(entry)
    })
    this.#undo = step
    this.#redo = null
  }

  /** Keeps that `step` is undone; `patches` are its inverse ones and `next` is the plan without it. */
  commitUndo(step: JournalStep, patches: Patch[], next: Plan) {
    this.#write(patches, next, () => this.#journal.mark(step.sequence, 'undone'))
    this.#undo = this.#journal.undoable(step.sequence)
    this.#redo = step
  }

  commitRedo(step: JournalStep, patches: Patch[], next: Plan) {
    this.#write(patches, next, () => this.#journal.mark(step.sequence, 'done'))
    this.#undo = step
    this.#redo = this.#journal.redoable(step.sequence)
  }

  /** Writes the plan, journal included, as it is now into the new file `target`: one compact file, whoever else is reading or writing. */
  copyInto(target: string) {
    copyInto(this.#db, target)
  }

  close() {
    if (!this.#db.open) return
    if (this.#lock) closeWriter(this.#db)
    else this.#db.close()
    this.#lock?.release()
    this.#cleanUp()
  }

  #write<T>(patches: readonly Patch[], next: Plan, journal: () => T): T {
    const result = this.#change((writer) => {
      writer.touched(patches, next, this.#revision + 1)
      return journal()
    })
    this.#revision += 1
    return result
  }

  /** One transaction, on the disk when it returns; whatever it throws, the file is as it was. */
  #change<T>(work: (writer: RowWriter) => T): T {
    if (!this.writable) throw new PlanReadOnlyError(this.path, this.readOnly ?? 'not-writable')
    this.#mustBeThere()
    try {
      if (!this.#writer) {
        // Only now: a plan that is merely looked at keeps every byte.
        writeAhead(this.#db)
        this.#writer = rowWriter(this.#db)
      }
      const writer = this.#writer
      return this.#db.transaction(() => work(writer)).immediate()
    } catch (error) {
      // A broken constraint is our own mistake, not the disk's.
      if (!isSqliteError(error) || error.code.startsWith('SQLITE_CONSTRAINT')) throw error
      throw new PlanDiskError(this.path, error.message, { cause: error })
    }
  }

  /** A file that was moved or deleted under us would go on taking writes that nobody finds again. */
  #mustBeThere() {
    const stat = statSync(this.path, { bigint: true, throwIfNoEntry: false })
    if (stat?.ino !== this.#inode) throw new PlanDiskError(this.path, text.hostFailures.why.moved)
  }
}
