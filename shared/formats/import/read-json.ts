import { text } from '../../text/index.ts'
import { UnreadableThing } from './import-refused-error.ts'
import { findJsonFault } from './json-fault.ts'

const BYTE_ORDER_MARK = '\uFEFF'
/** What a decoder puts where bytes are not UTF-8. */
const UNDECODABLE = '\uFFFD'

/** `line L, column C` of an offset, both counted from 1. */
export const placeOf = (json: string, offset: number): string => {
  const before = json.slice(0, offset)
  const line = before.split('\n').length
  return text.reading.place(line, offset - before.lastIndexOf('\n'))
}

/**
 * The JSON value of a file's text. A UTF-8 byte order mark is skipped (RFC 8259, 8.1 allows it). Throws
 * `UnreadableThing` with line and column for a text that is not JSON or was not UTF-8.
 */
export function readJson(fileText: string): unknown {
  const json = fileText.startsWith(BYTE_ORDER_MARK) ? fileText.slice(1) : fileText
  if (json.startsWith(UNDECODABLE) || json.slice(0, 4).includes('\0')) throw new UnreadableThing('', text.reading.utf16)
  const undecodable = json.indexOf(UNDECODABLE)
  if (undecodable >= 0) throw new UnreadableThing(placeOf(json, undecodable), text.reading.notUtf8)
  if (json.trim() === '') throw new UnreadableThing('', text.reading.empty)
  try {
    return JSON.parse(json)
  } catch {
    const fault = findJsonFault(json)
    throw fault === null
      ? new UnreadableThing('', text.reading.tooLarge)
      : new UnreadableThing(placeOf(json, fault.offset), text.reading.notJson(fault.message))
  }
}
