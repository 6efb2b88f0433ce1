import { randomUUID } from 'node:crypto'
import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { HostFailure } from './host-failure.ts'

/** Writes a text file that is either whole or not there. Throws `file/unwritable`; with `replace` false also where the file exists. */
export const writeTextFile = (path: string, text: string, replace: boolean) => {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`)
  try {
    writeFileSync(temporary, text, { flag: 'wx', flush: true })
    if (replace) renameSync(temporary, path)
    else linkSync(temporary, path)
  } catch (error) {
    throw unwritable(path, error as NodeJS.ErrnoException)
  } finally {
    rmSync(temporary, { force: true })
  }
}

const unwritable = (path: string, error: NodeJS.ErrnoException) => {
  if (error.code === 'EEXIST')
    return new HostFailure('file/unwritable', `${path} already exists.`, 'Choose another name.', { cause: error })
  const why = error.code === 'ENOENT' ? `the folder ${dirname(path)} does not exist` : error.message
  return new HostFailure('file/unwritable', `${path} can't be written: ${why}.`, 'Choose another folder or name.', {
    cause: error,
  })
}
