import { copyFileSync, existsSync, mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { ReadOnlyReason } from '../../shared/contract/snapshot.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { text } from '../../shared/text/index.ts'
import { closeWriter, copyInto, type Db, openForReading, openForWriting, saysDamaged } from './driver.ts'
import { PlanDamagedError, PlanDiskError, PlanNotFoundError } from './errors.ts'
import { APPLICATION_ID, checkHeader, checkVersion } from './header.ts'
import { checkIntegrity, type Loaded, loadPlan } from './load.ts'
import { isOpenHere, type PlanLock, takeLock } from './lock.ts'
import { MIGRATIONS, migrate, schemaVersionOf } from './migrations/index.ts'
import type { Migration } from './migrations/migration.ts'
import { PlanStore } from './plan-store.ts'

export type OpenOptions = {
  /** False: only to look, without taking the lock. */
  write?: boolean
  migrations?: Migration[]
}

/**
 * Opens the plan file at `path`. A second process that opens it, or a file or folder that can't be written, gets it
 * read-only with the reason. Throws `PlanNotFoundError`, `NotAPlanError`, `PlanFromNewerVersionError`,
 * `PlanDamagedError` or `PlanDiskError`, and then the file is as it was, with nothing beside it.
 */
export const openPlanFile = (path: string, { write = true, migrations = MIGRATIONS }: OpenOptions = {}) => {
  const file = resolved(path)
  if (!isOpenHere(file)) checkHeader(file, migrations.length)
  const lock = write ? takeLock(file) : null
  if (lock !== null && typeof lock === 'object') return openLocked(file, lock, migrations)
  return openUnlocked(file, lock, migrations)
}

export type OpenedPlan = { store: PlanStore; plan: Plan }

const openLocked = (path: string, lock: PlanLock, migrations: Migration[]): OpenedPlan => {
  try {
    // Opening a file that a crash left a log beside would write to it: whether it is sound is found out on a copy.
    if (leftovers(path).length > 0) inspectCopy(path, migrations)
    const db = openForWriting(path)
    try {
      const { plan, revision } = readAll(db, path, migrations, () => keepCopy(path, db))
      return { plan, store: new PlanStore({ path, db, revision, lock, readOnly: null }) }
    } catch (error) {
      closeWriter(db)
      throw error
    }
  } catch (error) {
    lock.release()
    throw failure(path, error)
  }
}

const openUnlocked = (path: string, readOnly: ReadOnlyReason | null, migrations: Migration[]): OpenedPlan => {
  try {
    const copy = copyIfCrashed(path, readOnly) ?? copyIfOlder(path, migrations)
    if (!copy) return load(openForReading(path), { path, readOnly }, migrations)
    try {
      return load(openForWriting(copy.path), { path, readOnly, cleanUp: copy.remove }, migrations)
    } catch (error) {
      copy.remove()
      throw error
    }
  } catch (error) {
    throw failure(path, error)
  }
}

/**
 * A log that a crash left has to be written into the file before that can be read: into a copy, here. A log that belongs
 * to a process at work is SQLite's business; it must not be copied while it grows.
 */
const copyIfCrashed = (path: string, readOnly: ReadOnlyReason | null) => {
  if (readOnly === 'open-elsewhere' || leftovers(path).length === 0) return null
  const lock = takeLock(path)
  if (lock === 'open-elsewhere') return null
  try {
    return workingCopy(path)
  } finally {
    if (typeof lock === 'object') lock.release()
  }
}

const copyIfOlder = (path: string, migrations: Migration[]) => {
  const db = openForReading(path)
  try {
    return schemaVersionOf(db) < migrations.length ? workingCopy(path, (copy) => copyInto(db, copy)) : null
  } finally {
    db.close()
  }
}

const load = (
  db: Db,
  parts: { path: string; readOnly: ReadOnlyReason | null; cleanUp?: () => void },
  migrations: Migration[],
): OpenedPlan => {
  try {
    const { plan, revision } = readAll(db, parts.path, migrations, () => {})
    return { plan, store: new PlanStore({ ...parts, db, revision, lock: null }) }
  } catch (error) {
    db.close()
    throw error
  }
}

/** Everything checked and loaded in one transaction; a plan that does not come through is not migrated either. */
const readAll = (db: Db, path: string, migrations: Migration[], beforeMigrating: () => void): Loaded => {
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID)
    throw new PlanDamagedError(path, text.hostFailures.why.strangeLog)
  checkVersion(path, schemaVersionOf(db), migrations.length)
  checkIntegrity(db, path)
  if (schemaVersionOf(db) === migrations.length) return db.transaction(() => loadPlan(db, path))()
  beforeMigrating()
  return db
    .transaction(() => {
      migrate(db, migrations)
      return loadPlan(db, path)
    })
    .immediate()
}

const failure = (path: string, error: unknown) => {
  if (error instanceof SyntaxError) return new PlanDamagedError(path, error.message, { cause: error })
  if (saysDamaged(error)) return new PlanDamagedError(path, (error as Error).message, { cause: error })
  if (error instanceof Error && 'code' in error) return new PlanDiskError(path, error.message, { cause: error })
  return error
}

const inspectCopy = (path: string, migrations: Migration[]) => {
  const copy = workingCopy(path)
  const db = openForWriting(copy.path)
  try {
    readAll(db, path, migrations, () => {})
  } finally {
    db.close()
    copy.remove()
  }
}

const SIDECARS = ['-wal', '-journal']

const leftovers = (path: string) =>
  SIDECARS.filter((suffix) => (statSync(path + suffix, { throwIfNoEntry: false })?.size ?? 0) > 0)

const copyWithLog = (path: string) => (copy: string) => {
  for (const suffix of ['', ...leftovers(path)]) copyFileSync(path + suffix, copy + suffix)
}

/** A copy in a folder of its own, to be written to and thrown away. */
const workingCopy = (path: string, write: (copy: string) => void = copyWithLog(path)) => {
  const folder = mkdtempSync(join(tmpdir(), 'interlink-plan-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const copy = join(folder, basename(path))
  try {
    write(copy)
    return { path: copy, remove }
  } catch (error) {
    remove()
    throw error
  }
}

/** Before a migration: the file as the older app left it, beside it, e.g. `account.v1.interlink`. */
const keepCopy = (path: string, db: Db) => {
  const stem = `${path.replace(/\.interlink$/, '')}.v${schemaVersionOf(db)}`
  for (let n = 1; ; n++) {
    const copy = `${stem}${n === 1 ? '' : `-${n}`}.interlink`
    if (!existsSync(copy)) return copyInto(db, copy)
  }
}

/** The file itself, through symbolic links: the lock lies beside it. */
const resolved = (path: string) => {
  try {
    return realpathSync(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new PlanNotFoundError(path)
    throw new PlanDiskError(path, text.hostFailures.why.unreadable(String(code)), { cause: error })
  }
}
