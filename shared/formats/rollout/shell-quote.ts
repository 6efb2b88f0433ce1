import { UNSEEN } from '../../model/plain-line.ts'

/** Nothing but these is safe without quotes in every shell. */
const PLAIN = /^[A-Za-z0-9_@%+=:,./-]+$/
const HAS_UNSEEN = new RegExp(`[${UNSEEN}]`, 'u')

/** A text as one word of bash, whatever is in it; NUL, which no argument can hold, is left out. */
export const shellQuote = (text: string): string => {
  const whole = text.replaceAll('\0', '')
  if (PLAIN.test(whole)) return whole
  // In their escaped form: raw, they could change what a terminal or an editor shows of the script.
  if (HAS_UNSEEN.test(whole)) return `$'${[...whole].map(ansiC).join('')}'`
  return `'${whole.replaceAll("'", `'\\''`)}'`
}

/** One character of a bash `$'…'` word. */
const ansiC = (char: string): string => {
  if (char === '\\' || char === "'") return `\\${char}`
  if (char === '\n') return '\\n'
  if (char === '\t') return '\\t'
  // As its bytes of UTF-8: bash takes \u by the locale.
  return HAS_UNSEEN.test(char) ? encodeURIComponent(char).toLowerCase().replaceAll('%', '\\x') : char
}
