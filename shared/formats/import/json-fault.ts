import { text } from '../../text/index.ts'

/** Where a text stops being JSON, and why. Offset in UTF-16 code units. */
export type JsonFault = { offset: number; message: string }

type Expecting = 'value' | 'value-or-]' | 'key' | 'key-or-}' | 'colon' | 'after-value'

const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const SPACE = /[ \t\n\r]*/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

const matchEnd = (pattern: RegExp, json: string, at: number): number => {
  pattern.lastIndex = at
  return pattern.test(json) ? pattern.lastIndex : -1
}

/** The offset after the string that starts at `at`, or the fault in it. */
const stringEnd = (json: string, at: number): number | JsonFault => {
  let i = at + 1
  while (i < json.length) {
    const c = json.charCodeAt(i)
    if (c === 0x22) return i + 1
    if (c < 0x20) return { offset: i, message: text.reading.json.openString }
    if (c === 0x5c) {
      const end = matchEnd(ESCAPE, json, i)
      if (end < 0) {
        // An escape cut off by the end of the text is a matter of length, not of spelling.
        if (/^\\(?:u[0-9a-fA-F]{0,3})?$/.test(json.slice(i, i + 6))) break
        return { offset: i, message: text.reading.json.escape(JSON.stringify(json.slice(i, i + 2))) }
      }
      i = end
    } else i++
  }
  return { offset: json.length, message: text.reading.json.cutInString }
}

/**
 * Finds what `JSON.parse` stumbled over (RFC 8259). Engines word their errors differently and often give no position, so
 * this walks the text again, without recursion: depth is limited by memory alone. Null for a text that is JSON.
 */
export function findJsonFault(json: string): JsonFault | null {
  const open: ('{' | '[')[] = []
  let expecting: Expecting = 'value'
  const expected = () => (open.length === 0 && expecting === 'after-value' ? 'nothing' : expecting)
  let at = matchEnd(SPACE, json, 0)
  while (at < json.length) {
    const c = json[at]!
    let next = at + 1
    const takesValue: boolean = expecting === 'value' || expecting === 'value-or-]'
    const takesKey: boolean = expecting === 'key' || expecting === 'key-or-}'
    if (c === '"' && (takesValue || takesKey)) {
      const end = stringEnd(json, at)
      if (typeof end !== 'number') return end
      next = end
      expecting = takesKey ? 'colon' : 'after-value'
    } else if (takesValue && c === '{') {
      open.push('{')
      expecting = 'key-or-}'
    } else if (takesValue && c === '[') {
      open.push('[')
      expecting = 'value-or-]'
    } else if (expecting === 'colon' && c === ':') expecting = 'value'
    else if (expecting === 'after-value' && c === ',' && open.length > 0)
      expecting = open.at(-1) === '{' ? 'key' : 'value'
    else if (c === ']' && open.at(-1) === '[' && (expecting === 'after-value' || expecting === 'value-or-]')) {
      open.pop()
      expecting = 'after-value'
    } else if (c === '}' && open.at(-1) === '{' && (expecting === 'after-value' || expecting === 'key-or-}')) {
      open.pop()
      expecting = 'after-value'
    } else if (takesValue) {
      next = matchEnd(SCALAR, json, at)
      if (next < 0) return isCutScalar(json, at) ? cutShort(json, open) : unexpected(json, at, expected())
      expecting = 'after-value'
    } else return unexpected(json, at, expected())
    at = matchEnd(SPACE, json, next)
  }
  return open.length === 0 && expecting === 'after-value' ? null : cutShort(json, open)
}

const unexpected = (json: string, at: number, expected: Expecting | 'nothing'): JsonFault => ({
  offset: at,
  message: text.reading.json.unexpected(expected, JSON.stringify(String.fromCodePoint(json.codePointAt(at)!))),
})

const isCutScalar = (json: string, at: number): boolean => {
  const rest = json.slice(at, at + 6)
  return rest === '-' || ['true', 'false', 'null'].some((word) => rest !== '' && word.startsWith(rest))
}

const cutShort = (json: string, open: string[]): JsonFault => ({
  offset: json.length,
  message: open.length === 0 ? text.reading.empty : text.reading.json.cutIn(open.at(-1) === '{'),
})
