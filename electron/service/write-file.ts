import { randomUUID } from 'node:crypto'
import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { text } from '../../shared/text/index.ts'
import { takeName } from '../storage/take-name.ts'
import { HostFailure } from './host-failure.ts'

/**
 * Writes a file that is either whole or not there; a device or a pipe (`/dev/stdout`) is written to as it is. Throws
 * `file/unwritable`; with `replace` false also where `path` exists.
 */
export const writeFile = (path: string, contents: string | Uint8Array, replace: boolean) => {
  try {
    const there = statSync(path, { throwIfNoEntry: false })
    if (there && !replace) throw taken(path)
    if (there && !there.isFile()) writeFileSync(path, contents)
    else writeWhole(there ? realpathSync(path) : path, contents, replace)
  } catch (error) {
    throw error instanceof HostFailure ? error : unwritable(path, error as NodeJS.ErrnoException)
  }
}

const writeWhole = (path: string, contents: string | Uint8Array, replace: boolean) => {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`)
  try {
    writeFileSync(temporary, contents, { flag: 'wx', flush: true })
    if (replace) renameSync(temporary, path)
    else if (!takeName(temporary, path)) throw taken(path)
  } finally {
    rmSync(temporary, { force: true })
  }
}

const taken = (path: string) => new HostFailure('file/unwritable', text.hostFailures.taken(path))

const unwritable = (path: string, error: NodeJS.ErrnoException) => {
  const why = error.code === 'ENOENT' ? text.hostFailures.noFolder(dirname(path)) : error.message
  return new HostFailure('file/unwritable', text.hostFailures.unwritable(path, why), {
    cause: error,
  })
}
