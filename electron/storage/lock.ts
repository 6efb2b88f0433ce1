import { closeSync, openSync, statSync, unlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { isSqliteError } from './driver.ts'

/**
 * One writer per plan: an exclusive SQLite transaction held on an empty database beside the plan. The operating system
 * lets go of it when the process ends, however it ends, so that there is never a stale lock to break.
 */
export type PlanLock = { release(): void }

/** Plans that this process has open, by device and inode; see `checkHeader` on why opening them again is special. */
const openHere = new Set<string>()

const identity = (path: string) => {
  const { dev, ino } = statSync(path, { bigint: true })
  return `${dev}:${ino}`
}
const identityOrNone = (path: string) => {
  try {
    return identity(path)
  } catch {
    return null
  }
}

export const isOpenHere = (path: string) => openHere.has(identity(path))

export const lockPathOf = (planPath: string) => join(dirname(planPath), `.${basename(planPath)}.lock`)

/** Takes the plan's lock, or says why it can't be had. `planPath` has no symbolic links in it. */
export const takeLock = (planPath: string): PlanLock | 'open-elsewhere' | 'not-writable' => {
  const plan = identity(planPath)
  if (openHere.has(plan)) return 'open-elsewhere'
  const lockPath = lockPathOf(planPath)
  // The holder before us removes the file as it lets go: what we locked counts only while it is what the path names.
  for (;;) {
    try {
      closeSync(openSync(planPath, 'r+'))
      closeSync(openSync(lockPath, 'a'))
    } catch {
      return 'not-writable'
    }
    const before = identityOrNone(lockPath)
    const db = new Sqlite(lockPath, { timeout: 0 })
    try {
      // Nothing is ever written; without this SQLite keeps an empty journal file beside the lock.
      db.pragma('journal_mode = MEMORY')
      db.exec('BEGIN EXCLUSIVE')
    } catch (error) {
      db.close()
      if (isSqliteError(error) && error.code.startsWith('SQLITE_BUSY')) return 'open-elsewhere'
      return 'not-writable'
    }
    if (before !== null && before === identityOrNone(lockPath)) {
      openHere.add(plan)
      return { release: () => release(db, lockPath, plan) }
    }
    db.exec('ROLLBACK')
    db.close()
  }
}

const release = (db: Sqlite.Database, lockPath: string, plan: string) => {
  if (!db.open) return
  try {
    unlinkSync(lockPath)
  } catch {
    // Windows does not remove open files; an unlocked lock file is harmless.
  }
  db.exec('ROLLBACK')
  db.close()
  openHere.delete(plan)
}
