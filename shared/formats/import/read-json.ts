import { text } from '../../text/index.ts'
import { placeOf } from '../decode-text.ts'
import { UnreadableThing } from './import-refused-error.ts'
import { DEEPEST_JSON, tooDeepAt } from './json-depth.ts'
import { findJsonFault } from './json-fault.ts'

/** The JSON value of a file's text. Throws `UnreadableThing` with line and column for a text that is not JSON, or too deep to be read. */
export function readJson(json: string): unknown {
  if (json.trim() === '') throw new UnreadableThing('', text.reading.empty)
  const deep = tooDeepAt(json)
  if (deep !== null) throw new UnreadableThing(placeOf(json, deep), text.reading.tooDeep(DEEPEST_JSON))
  try {
    return JSON.parse(json)
  } catch {
    const fault = findJsonFault(json)
    throw fault === null
      ? new UnreadableThing('', text.reading.tooLarge)
      : new UnreadableThing(placeOf(json, fault.offset), text.reading.notJson(fault.message))
  }
}
