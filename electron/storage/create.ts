import { randomUUID } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Plan } from '../../shared/model/plan.ts'
import { openForWriting } from './driver.ts'
import { PlanDiskError, PlanExistsError, PlanReadOnlyError } from './errors.ts'
import { APPLICATION_ID } from './header.ts'
import { takeLock } from './lock.ts'
import { migrate } from './migrations/index.ts'
import type { PlanStore } from './plan-store.ts'
import { takeName } from './take-name.ts'
import { rowWriter } from './write.ts'

/** What to do where the target exists: leave it and throw `PlanExistsError`, or put the new plan in its place. */
export type WhenThere = 'refuse' | 'replace'

/** Writes `plan` as a new plan file with an empty journal. Throws `PlanExistsError`, `PlanReadOnlyError` or `PlanDiskError`. */
export const createPlanFile = (path: string, plan: Plan, whenThere: WhenThere = 'refuse') =>
  arrive(path, whenThere, (temporary) => {
    const db = openForWriting(temporary)
    try {
      db.pragma(`application_id = ${APPLICATION_ID}`)
      db.transaction(() => {
        migrate(db)
        rowWriter(db).whole(plan, 0)
      })()
    } finally {
      db.close()
    }
  })

/** Writes a copy of an open plan, journal included, as `path`. Throws as `createPlanFile` does. */
export const copyPlanFile = (store: PlanStore, path: string, whenThere: WhenThere = 'refuse') =>
  arrive(path, whenThere, (temporary) => store.copyInto(temporary))

/** Has a file written under a temporary name beside `path`, then gives it its name: it is never seen half-written. */
const arrive = (path: string, whenThere: WhenThere, write: (temporary: string) => void) => {
  if (whenThere === 'refuse' && existsSync(path)) throw new PlanExistsError(path)
  const target = existsSync(path) ? realpathSync(path) : path
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`)
  try {
    write(temporary)
    flush(temporary, 'r+')
    if (whenThere === 'replace' && existsSync(target)) replace(temporary, target)
    else if (!takeName(temporary, target)) throw new PlanExistsError(target)
    flush(dirname(target), 'r')
  } catch (error) {
    if (error instanceof PlanExistsError || error instanceof PlanReadOnlyError) throw error
    throw new PlanDiskError(path, (error as Error).message, { cause: error })
  } finally {
    rmSync(temporary, { force: true })
  }
}

const replace = (temporary: string, target: string) => {
  const lock = takeLock(target)
  if (typeof lock === 'string') throw new PlanReadOnlyError(target, lock)
  try {
    // A log beside the old file would be taken for the new one's.
    for (const suffix of ['-wal', '-shm', '-journal']) rmSync(target + suffix, { force: true })
    renameSync(temporary, target)
  } finally {
    lock.release()
  }
}

const flush = (path: string, mode: 'r' | 'r+') => {
  try {
    const file = openSync(path, mode)
    try {
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    // Windows cannot open folders.
    if (mode === 'r+') throw error
  }
}
