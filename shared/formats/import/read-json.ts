import { UnreadableThing } from './import-refused-error.ts'
import { findJsonFault } from './json-fault.ts'

const BYTE_ORDER_MARK = '\uFEFF'
/** What a decoder puts where bytes are not UTF-8. */
const UNDECODABLE = '\uFFFD'

/** `line L, column C` of an offset, both counted from 1. */
export const placeOf = (text: string, offset: number): string => {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  return `line ${line}, column ${offset - before.lastIndexOf('\n')}`
}

/**
 * The JSON value of a file's text. A UTF-8 byte order mark is skipped (RFC 8259, 8.1 allows it). Throws
 * `UnreadableThing` with line and column for a text that is not JSON or was not UTF-8.
 */
export function readJson(fileText: string): unknown {
  const text = fileText.startsWith(BYTE_ORDER_MARK) ? fileText.slice(1) : fileText
  if (text.startsWith(UNDECODABLE) || text.slice(0, 4).includes('\0'))
    throw new UnreadableThing('', 'the file is UTF-16, not UTF-8 (in PowerShell: … | Out-File -Encoding utf8)')
  const undecodable = text.indexOf(UNDECODABLE)
  if (undecodable >= 0)
    throw new UnreadableThing(placeOf(text, undecodable), 'the file is not UTF-8 text: save it as UTF-8')
  if (text.trim() === '') throw new UnreadableThing('', 'the file is empty')
  try {
    return JSON.parse(text)
  } catch {
    const fault = findJsonFault(text)
    throw fault === null
      ? new UnreadableThing('', 'the file is too large to be read as one JSON text')
      : new UnreadableThing(placeOf(text, fault.offset), `not JSON: ${fault.message}`)
  }
}
