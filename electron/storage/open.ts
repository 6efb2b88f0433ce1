import { copyFileSync, existsSync, mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { ReadOnlyReason } from '../../shared/contract/snapshot.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { closeWriter, type Db, openForReading, openForWriting, saysDamaged } from './driver.ts'
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
      const { plan, revision } = readAll(db, path, migrations, () => keepCopy(path, schemaVersionOf(db)))
      return { plan, store: new PlanStore({ path, db, revision, lock, readOnly: null }) }
    } catch (error) {
      closeWriter(db)
      throw error
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

const openUnlocked = (path: string, readOnly: ReadOnlyReason | null, migrations: Migration[]): OpenedPlan => {
  const inPlace = readOnly === 'open-elsewhere' || leftovers(path).length === 0
  if (inPlace) {
    const db = openForReading(path)
    try {
      if (schemaVersionOf(db) === migrations.length) {
        const { plan, revision } = readAll(db, path, migrations, () => {})
        return { plan, store: new PlanStore({ path, db, revision, lock: null, readOnly }) }
      }
    } catch (error) {
      db.close()
      throw failure(path, error)
    }
    db.close()
  }
  // An older schema, or a log that a crash left: what needs writing before it can be read is written in a copy.
  const copy = workingCopy(path)
  const db = openForWriting(copy.path)
  try {
    const { plan, revision } = readAll(db, path, migrations, () => {})
    return { plan, store: new PlanStore({ path, db, revision, lock: null, readOnly, cleanUp: copy.remove }) }
  } catch (error) {
    db.close()
    copy.remove()
    throw error
  }
}

/** Everything checked and loaded in one transaction; a plan that does not come through is not migrated either. */
const readAll = (db: Db, path: string, migrations: Migration[], beforeMigrating: () => void): Loaded => {
  try {
    if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID)
      throw new PlanDamagedError(path, 'its log belongs to another file')
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
  } catch (error) {
    throw failure(path, error)
  }
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

/** The plan and its log in a folder of its own. */
const workingCopy = (path: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'interlink-plan-'))
  const copy = join(folder, basename(path))
  try {
    for (const suffix of ['', ...leftovers(path)]) copyFileSync(path + suffix, copy + suffix)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw new PlanDiskError(path, (error as Error).message, { cause: error })
  }
  return { path: copy, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Before a migration: the file as the older app left it, beside it, e.g. `account.v1.interlink`. */
const keepCopy = (path: string, version: number) => {
  const stem = path.replace(/\.interlink$/, '')
  for (let n = 1; ; n++) {
    const copy = `${stem}.v${version}${n === 1 ? '' : `-${n}`}.interlink`
    if (existsSync(copy)) continue
    const db = openForReading(path)
    try {
      db.prepare('VACUUM INTO ?').run(copy)
    } finally {
      db.close()
    }
    return
  }
}

/** The file itself, through symbolic links: the lock lies beside it. */
const resolved = (path: string) => {
  try {
    return realpathSync(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new PlanNotFoundError(path)
    throw new PlanDiskError(path, `can't be read (${code})`, { cause: error })
  }
}
