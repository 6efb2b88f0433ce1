import Sqlite from 'better-sqlite3'

export type Db = Sqlite.Database
export type Statement = Sqlite.Statement<unknown[]>

/** How long a statement waits for another connection's lock, in milliseconds. */
const LOCK_TIMEOUT_MS = 2000

/** A handle that only reads. `query_only` says it a second time, for drivers that do not know `readonly`. */
export const openForReading = (path: string): Db =>
  configured(new Sqlite(path, { readonly: true, fileMustExist: true, timeout: LOCK_TIMEOUT_MS }), ['query_only = ON'])

/** A handle that writes, with every guard of SQLite on. The journal mode stays what the file says until `writeAhead`. */
export const openForWriting = (path: string): Db =>
  configured(new Sqlite(path, { timeout: LOCK_TIMEOUT_MS }), [
    'foreign_keys = ON',
    'synchronous = FULL',
    // On macOS fsync alone leaves data in the drive's cache.
    'fullfsync = ON',
    'checkpoint_fullfsync = ON',
  ])

const configured = (db: Db, pragmas: string[]): Db => {
  try {
    for (const pragma of pragmas) db.pragma(pragma)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Writes a compact copy of the database, as it is now, as the new file `target`. */
export const copyInto = (db: Db, target: string) => {
  const queryOnly = db.pragma('query_only', { simple: true })
  // It forbids writing any database, the copy included.
  db.pragma('query_only = OFF')
  try {
    db.prepare('VACUUM INTO ?').run(target)
  } finally {
    db.pragma(`query_only = ${queryOnly}`)
  }
}

/** Switches to write-ahead logging: one fsync for each commit, and readers that never wait. */
export const writeAhead = (db: Db) => {
  db.pragma('journal_mode = WAL')
}

/**
 * Brings the log into the file and closes it, so that a closed plan is one file that can be copied, mailed and read
 * anywhere. With a reader in another process the log stays, which is as safe: that reader's close takes it along.
 */
export const closeWriter = (db: Db) => {
  if (!db.open) return
  try {
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.pragma('journal_mode = DELETE')
  } catch {
    // Everything committed is in the log already.
  } finally {
    db.close()
  }
}

export const isSqliteError = (error: unknown): error is Error & { code: string } =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_')

/** SQLite read the file and found it broken, as against not being able to read it. */
export const saysDamaged = (error: unknown) =>
  isSqliteError(error) && /^SQLITE_(CORRUPT|NOTADB|ERROR|CONSTRAINT|MISMATCH)/.test(error.code)
