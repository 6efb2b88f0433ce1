import { UNSEEN } from '../../model/plain-line.ts'

/** A text as an HCL string: escapes as the language has them, and `${` and `%{` doubled so that nothing is interpolated. */
export const hclString = (text: string): string =>
  `"${[...text]
    .map(
      (char) => ESCAPES[char] ?? (isControl(char) ? `\\u${char.codePointAt(0)!.toString(16).padStart(4, '0')}` : char),
    )
    .join('')
    .replaceAll('${', '$${')
    .replaceAll('%{', '%%{')}"`

const ESCAPES: Record<string, string> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** What a reader of the file would not see, or see elsewhere than it stands. */
const UNSEEN_CHAR = new RegExp(`[${UNSEEN}]`, 'u')
const isControl = (char: string): boolean => UNSEEN_CHAR.test(char)

/** A value that is written as it is: a reference to another block. */
export type HclReference = { reference: string }
export type HclValue = string | number | boolean | HclReference | readonly string[]

const valueText = (value: HclValue): string => {
  if (typeof value === 'string') return hclString(value)
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (!Array.isArray(value)) return (value as HclReference).reference
  if (value.length < 2) return `[${value.map(hclString).join(', ')}]`
  return `[\n${value.map((one) => `    ${hclString(one)},\n`).join('')}  ]`
}

/** An argument; one without a value is left out. */
export type HclArgument = readonly [name: string, value: HclValue | null | undefined]
/** A block within another one: `ipv4_subnet { … }`. */
export type HclInner = { name: string; args: readonly (readonly [name: string, value: HclValue])[] }

/** A block: its header, its arguments aligned as `terraform fmt` aligns them, then blocks within. */
export const hclBlock = (header: string, args: readonly HclArgument[], inner: readonly HclInner[] = []): string => {
  const given = args.filter((arg): arg is [string, HclValue] => arg[1] !== null && arg[1] !== undefined)
  const blocks = inner.map(
    (block) =>
      `  ${block.name} {\n${block.args.map(([name, value]) => `    ${name} = ${valueText(value)}\n`).join('')}  }\n`,
  )
  return `${header} {\n${alignedLines(given)}${blocks.join('')}}\n`
}

/** `terraform fmt` aligns the equals signs of lines that follow each other; an argument of several lines stands alone. */
const alignedLines = (args: readonly (readonly [string, HclValue])[]): string => {
  const texts = args.map(([name, value]) => [name, valueText(value)] as const)
  const isLong = (i: number) => texts[i]?.[1].includes('\n') ?? true
  return texts
    .map(([name, text], i) => {
      if (isLong(i)) return `  ${name} = ${text}\n`
      let from = i
      while (!isLong(from - 1)) from--
      let width = 0
      for (let at = from; !isLong(at); at++) width = Math.max(width, texts[at]![0].length)
      return `  ${name.padEnd(width)} = ${text}\n`
    })
    .join('')
}
