import { createReadStream } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { decodeText, type TextFile } from '../../shared/formats/decode-text.ts'
import { CallError } from './exit-code.ts'
import type { Terminal } from './terminal.ts'

export const pathOf = (terminal: Terminal, path: string): string => resolve(terminal.cwd, path)

const unreadable = (path: string, error: unknown): CallError => {
  const { code, message } = error as NodeJS.ErrnoException
  const why: Record<string, string> = {
    ENOENT: 'there is no such file',
    EISDIR: 'it is a folder',
    EACCES: 'no permission to read it',
  }
  return new CallError(`${path} can't be read: ${why[code ?? ''] ?? message}.`, 'Check the name and its permissions.')
}

/** A file as text, in whichever of the usual encodings it is; the reader of the format says what is wrong with others. */
export async function readTextFile(terminal: Terminal, path: string): Promise<TextFile> {
  try {
    return decodeText(path, await readFile(pathOf(terminal, path)), TextDecoder)
  } catch (error) {
    throw unreadable(path, error)
  }
}

/** The text of a file, where nothing but text will do. */
export async function readText(terminal: Terminal, path: string): Promise<string> {
  const { text, undecodable } = await readTextFile(terminal, path)
  if (undecodable === null) return text
  throw new CallError(`${path} is not UTF-8 text: ${undecodable}.`, 'Save it as UTF-8.')
}

/** The bytes of a file, or of standard input for `-`. Fails at once, not at the first chunk. */
export async function readChunks(terminal: Terminal, path: string): Promise<AsyncIterable<Uint8Array>> {
  if (path === '-') return terminal.stdin()
  try {
    const handle = await open(pathOf(terminal, path))
    if ((await handle.stat()).isDirectory()) {
      await handle.close()
      throw Object.assign(new Error('is a directory'), { code: 'EISDIR' })
    }
    return createReadStream('', { fd: handle })
  } catch (error) {
    throw unreadable(path, error)
  }
}
