/** Nothing but these is safe without quotes in every shell. */
const PLAIN = /^[A-Za-z0-9_@%+=:,./-]+$/

/** A text as one word of bash, whatever is in it; NUL, which no argument can hold, is left out. */
export const shellQuote = (text: string): string => {
  const whole = text.replaceAll('\0', '')
  if (PLAIN.test(whole)) return whole
  // Control characters in their escaped form: a raw one in a script could rewrite what a terminal shows of it.
  if (/\p{Cc}/u.test(whole)) return `$'${[...whole].map(ansiC).join('')}'`
  return `'${whole.replaceAll("'", `'\\''`)}'`
}

/** One character of a bash `$'…'` word. */
const ansiC = (char: string): string => {
  if (char === '\\' || char === "'") return `\\${char}`
  if (char === '\n') return '\\n'
  if (char === '\t') return '\\t'
  const code = char.codePointAt(0)!
  const byte = (value: number) => `\\x${value.toString(16).padStart(2, '0')}`
  if (code < 0x20 || code === 0x7f) return byte(code)
  // As its two bytes of UTF-8: bash takes \u by the locale.
  return code >= 0x80 && code <= 0x9f ? byte(0xc2) + byte(code) : char
}

/** A text for a comment or a heading: one line of it, and nothing that a terminal would obey. */
export const plainLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' ')
