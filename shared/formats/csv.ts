type Cell = string | number | null

/** A spreadsheet would take a text that begins so for a formula, and carry it out: names come from other people's accounts. */
const FORMULA = /^[=+\-@\t\r]/

/** RFC 4180: a field with a comma, quote or line break is quoted, quotes are doubled, lines end in CRLF. */
const field = (value: Cell): string => {
  const text = value === null ? '' : typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export const csv = (titles: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [titles, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')
