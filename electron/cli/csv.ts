/** RFC 4180: a field with a comma, quote or line break is quoted, quotes are doubled, lines end in CRLF. */
const field = (value: string | number | null): string => {
  const text = value === null ? '' : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export const csv = (titles: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string =>
  [titles, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')
