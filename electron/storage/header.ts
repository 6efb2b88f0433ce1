import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { text } from '../../shared/text/index.ts'
import {
  NotAPlanError,
  PlanDamagedError,
  PlanDiskError,
  PlanFromNewerVersionError,
  PlanNotFoundError,
} from './errors.ts'

/** 'ILNK' in ASCII, kept at offset 68 of the file. */
export const APPLICATION_ID = 0x494c4e4b

/** https://www.sqlite.org/fileformat.html 1.3: magic at 0, user version at 60, application id at 68, big-endian. */
const HEADER_BYTES = 100
const MAGIC = Buffer.from('SQLite format 3\0', 'latin1')

/**
 * Looks at a file's first 100 bytes, without SQLite, which would write beside it, and throws unless it is a plan of a
 * known version. Must not be called for a file that this process has open: closing any descriptor of a file drops the
 * process's POSIX locks on it.
 */
export const checkHeader = (path: string, newestKnown: number) => {
  const header = readHeader(path)
  if (header.length < HEADER_BYTES || !header.subarray(0, MAGIC.length).equals(MAGIC)) throw new NotAPlanError(path)
  if (header.readUInt32BE(68) !== APPLICATION_ID) throw new NotAPlanError(path)
  checkVersion(path, header.readUInt32BE(60), newestKnown)
}

export const checkVersion = (path: string, found: number, newestKnown: number) => {
  if (found > newestKnown) throw new PlanFromNewerVersionError(path, found, newestKnown)
  if (found < 1) throw new PlanDamagedError(path, text.hostFailures.why.noSchema(found))
}

const readHeader = (path: string): Buffer => {
  try {
    const file = openSync(path, 'r')
    try {
      if (!fstatSync(file).isFile()) throw new NotAPlanError(path)
      const header = Buffer.alloc(HEADER_BYTES)
      return header.subarray(0, readSync(file, header, 0, HEADER_BYTES, 0))
    } finally {
      closeSync(file)
    }
  } catch (error) {
    if (error instanceof NotAPlanError) throw error
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new PlanNotFoundError(path)
    if (code === 'EISDIR') throw new NotAPlanError(path)
    throw new PlanDiskError(path, text.hostFailures.why.unreadable(String(code)), { cause: error })
  }
}
