/** Where a text stops being JSON, and why. Offset in UTF-16 code units. */
export type JsonFault = { offset: number; message: string }

type Expecting = 'value' | 'value-or-]' | 'key' | 'key-or-}' | 'colon' | 'after-value'

const EXPECTED: Record<Expecting, string> = {
  value: 'a value',
  'value-or-]': 'a value or "]"',
  key: 'a field name in double quotes',
  'key-or-}': 'a field name in double quotes or "}"',
  colon: '":"',
  'after-value': '"," or the end of the array or object',
}

const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const SPACE = /[ \t\n\r]*/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

const matchEnd = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

/** The offset after the string that starts at `at`, or the fault in it. */
const stringEnd = (text: string, at: number): number | JsonFault => {
  let i = at + 1
  while (i < text.length) {
    const c = text.charCodeAt(i)
    if (c === 0x22) return i + 1
    if (c < 0x20) return { offset: i, message: 'a string is not closed on its line' }
    if (c === 0x5c) {
      const end = matchEnd(ESCAPE, text, i)
      if (end < 0) {
        // An escape cut off by the end of the text is a matter of length, not of spelling.
        if (/^\\(?:u[0-9a-fA-F]{0,3})?$/.test(text.slice(i, i + 6))) break
        return { offset: i, message: `${JSON.stringify(text.slice(i, i + 2))} is not an escape that JSON knows` }
      }
      i = end
    } else i++
  }
  return { offset: text.length, message: 'the text ends inside a string: the file is cut short' }
}

/**
 * Finds what `JSON.parse` stumbled over (RFC 8259). Engines word their errors differently and often give no position, so
 * this walks the text again, without recursion: depth is limited by memory alone. Null for a text that is JSON.
 */
export function findJsonFault(text: string): JsonFault | null {
  const open: ('{' | '[')[] = []
  let expecting: Expecting = 'value'
  const expected = () => (open.length === 0 && expecting === 'after-value' ? 'nothing more' : EXPECTED[expecting])
  let at = matchEnd(SPACE, text, 0)
  while (at < text.length) {
    const c = text[at]!
    let next = at + 1
    const takesValue: boolean = expecting === 'value' || expecting === 'value-or-]'
    const takesKey: boolean = expecting === 'key' || expecting === 'key-or-}'
    if (c === '"' && (takesValue || takesKey)) {
      const end = stringEnd(text, at)
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
      next = matchEnd(SCALAR, text, at)
      if (next < 0) return isCutScalar(text, at) ? cutShort(text, open) : unexpected(text, at, expected())
      expecting = 'after-value'
    } else return unexpected(text, at, expected())
    at = matchEnd(SPACE, text, next)
  }
  return open.length === 0 && expecting === 'after-value' ? null : cutShort(text, open)
}

const unexpected = (text: string, at: number, expected: string): JsonFault => ({
  offset: at,
  message: `expected ${expected}, found ${JSON.stringify(String.fromCodePoint(text.codePointAt(at)!))}`,
})

const isCutScalar = (text: string, at: number): boolean => {
  const rest = text.slice(at, at + 6)
  return rest === '-' || ['true', 'false', 'null'].some((word) => rest !== '' && word.startsWith(rest))
}

const cutShort = (text: string, open: string[]): JsonFault => ({
  offset: text.length,
  message:
    open.length === 0
      ? 'the file is empty'
      : `the text ends inside ${open.at(-1) === '{' ? 'an object' : 'an array'}: the file is cut short`,
})
