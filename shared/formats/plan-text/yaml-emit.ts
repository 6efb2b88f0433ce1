/**
 * Writes the small part of YAML 1.2 that plan texts use. Own code where reading has a library: the bytes must stay the
 * same whatever the library's version, and every character that a review would not show is escaped.
 */

/** What can be written; objects field by field in their own order, fields that are undefined left out. */
export type Emittable =
  | string
  | number
  | boolean
  | null
  | readonly Emittable[]
  | { readonly [key: string]: Emittable | undefined }

/** Words that some YAML reader takes for a boolean, a number or nothing (YAML 1.1 and 1.2 together). */
const RESERVED = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i
const WORDS = /^\p{L}[\p{L}\p{M}\p{N}_./-]*(?: [\p{L}\p{M}\p{N}_./()-]+)*$/u
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const PREFIX = /^[0-9a-f][0-9a-f.:]*\/\d{1,3}$/

/** Controls, formats (bidirectional ones too), lone surrogates, private and unassigned characters, spaces that look like one. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu

const escaped = (character: string): string => {
  const code = character.codePointAt(0)!
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`
}

const SHORT: Record<string, string> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\t': '\\t' }

const quoted = (text: string): string =>
  `"${text.replace(/[\\"\n\t]/g, (character) => SHORT[character]!).replace(UNSEEN, escaped)}"`

const isPlain = (text: string): boolean =>
  (WORDS.test(text) && !RESERVED.test(text)) || UUID.test(text) || PREFIX.test(text)

/** One text as a YAML scalar: plain where no reader can mistake it, in double quotes otherwise. */
export const scalar = (text: string): string => (isPlain(text) ? text : quoted(text))

const inline = (value: Emittable): string | null => {
  if (typeof value === 'string') return scalar(value)
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : JSON.stringify(value)
  if (typeof value !== 'object' || value === null) return String(value)
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item === 'number')) return `[${value.map(inline).join(', ')}]`
    return null
  }
  return Object.values(value).every((field) => field === undefined) ? '{}' : null
}

/** `lead` stands before the first line; the lines after it are indented by `indent`. */
const lines = (value: Emittable, lead: string, indent: string, out: string[]): void => {
  const short = inline(value)
  if (short !== null) out.push(lead + short)
  else if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) lines(item, `${i === 0 ? lead : indent}- `, `${indent}  `, out)
  } else {
    let first = true
    for (const [key, field] of Object.entries(value as Record<string, Emittable | undefined>)) {
      if (field === undefined) continue
      const start = `${first ? lead : indent}${scalar(key)}:`
      first = false
      const value = inline(field)
      if (value !== null) out.push(`${start} ${value}`)
      else {
        out.push(start)
        lines(field, `${indent}  `, `${indent}  `, out)
      }
    }
  }
}

/** A YAML document without markers, ending in a newline. */
export const emitYaml = (value: Emittable): string => {
  const out: string[] = []
  lines(value, '', '', out)
  return `${out.join('\n')}\n`
}
