type Cell = string | number | null

/** Rows under titles, for a spreadsheet. */
export type Sheet = { readonly titles: readonly string[]; readonly rows: readonly (readonly Cell[])[] }

/** A spreadsheet would take a text that begins so for a formula, and carry it out: names come from other people's accounts. */
const FORMULA = /^[=+\-@\t\r]/

const textOf = (value: Cell): string =>
  value === null ? '' : typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value)

/** RFC 4180: a field with a comma, quote or line break is quoted, quotes are doubled, lines end in CRLF. */
const field = (value: Cell): string => {
  const text = textOf(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export const csv = ({ titles, rows }: Sheet): string =>
  [titles, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')

/** For pasting into a message or a spreadsheet: nothing is quoted, and what would break a line or a column is a space. */
export const tabSeparated = ({ titles, rows }: Sheet): string =>
  [titles, ...rows]
    .map((row) => `${row.map((value) => textOf(value).replace(/[\t\r\n]+/g, ' ')).join('\t')}\n`)
    .join('')
