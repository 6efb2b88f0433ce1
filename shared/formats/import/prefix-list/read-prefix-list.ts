import { dsvFormat } from 'd3-dsv'
import { parsePrefix } from '../../../model/prefix.ts'
import type { Announcement, Community } from '../../../model/site.ts'
import { COMMUNITIES } from '../../../model/site.ts'
import { LOCAL_PREFERENCES } from '../../../routing/local-preference.ts'
import { text } from '../../../text/index.ts'
import type { FileProblem } from '../import-refused-error.ts'
import type { Notes } from '../notes.ts'

export type PrefixList = { announcements: Announcement[]; problems: FileProblem[] }

const PREFIX_COLUMNS = ['prefix', 'prefixes', 'network', 'cidr', 'subnet', 'route', 'announcement', 'préfixe', 'réseau']
const COMMUNITY_COLUMNS = ['community', 'communities', 'preference', 'communauté', 'préférence']

/** A line's cells, or its words where it has no columns. */
type Row = { line: number; cells: string[] }

const COMMENT = /^\s*(?:#|\/\/|!)/
const BY_COMMUNITY = new Map<string, Community>(
  COMMUNITIES.flatMap((name) => [
    [name, name],
    [LOCAL_PREFERENCES[name].community, name],
  ]),
)

/**
 * The announcements of a prefix list: one prefix a line with its community after it, or CSV (comma, semicolon or tab) with
 * a header or without. `#`, `//` and `!` begin comments. Host bits are corrected with a note; anything else that is no
 * prefix is a problem of its line.
 */
export const readPrefixList = (file: string, fileText: string, notes: Notes): PrefixList => {
  const rows = rowsOf(fileText)
  const header = rows[0] && headerOf(rows[0])
  const [prefixAt, communityAt] = header ?? [0, 1]
  const announced = new Map<string, Announcement>()
  const problems: FileProblem[] = []
  for (const { line, cells } of header ? rows.slice(1) : rows) {
    const at = text.reading.place(line, 1)
    const fail = (message: string) => problems.push({ file, path: at, message })
    const given = cells[prefixAt] ?? ''
    const parsed = parsePrefix(given)
    if (!parsed.ok && parsed.problem.code !== 'prefix/host-bits-set') {
      const { suggestion } = parsed.problem
      const message = text.prefixProblem(parsed.problem)
      fail(suggestion === null ? message : `${message} ${text.reading.prefixList.suggestion(suggestion)}`)
      continue
    }
    const prefix = parsed.ok ? parsed.prefix.text : parsed.problem.suggestion!
    if (prefix !== given)
      notes.add(
        file,
        at,
        { code: 'import/prefix-corrected', kind: 'sites', field: 'prefix' },
        text.reading.correctedTo(given, prefix),
      )
    const said = communityAt === -1 ? '' : (cells[communityAt] ?? '').toLowerCase()
    const community = BY_COMMUNITY.get(said) ?? null
    // Without a header a second column may be anything people write beside a prefix.
    if (community === null && said !== '' && (header || said.includes(':')))
      fail(text.reading.prefixList.community(said))
    const twin = announced.get(prefix)
    if (twin === undefined) announced.set(prefix, { prefix, community })
    else if (twin.community === community) notes.add(file, at, { code: 'import/duplicate-id', kind: 'sites' }, prefix)
    else fail(text.reading.prefixList.twice(prefix))
  }
  return { announcements: [...announced.values()], problems }
}

const rowsOf = (fileText: string): Row[] => {
  const lines = fileText.split(/\r\n|\r|\n/).map(withoutComment)
  const separator = separatorOf(lines.filter((line) => line.trim() !== ''))
  const cellsOf = (line: string): string[] =>
    separator === null ? line.trim().split(/\s+/) : (dsvFormat(separator).parseRows(line)[0] ?? [])
  return lines.flatMap((whole, i) => {
    const cells = cellsOf(whole).map((cell) => cell.trim())
    return cells.every((cell) => cell === '') ? [] : [{ line: i + 1, cells }]
  })
}

/** A comment after something needs a space before it; what is in quotes is no comment. */
const withoutComment = (line: string): string =>
  COMMENT.test(line) ? '' : line.includes('"') ? line : line.replace(/\s(?:#|\/\/|!).*$/, '')

/** Null: words between spaces. A tab may be one of those, unless every line has one. */
const separatorOf = (lines: readonly string[]): string | null =>
  [';', ','].find((separator) => lines.some((line) => line.includes(separator))) ??
  (lines.length > 0 && lines.every((line) => line.includes('\t')) ? '\t' : null)

/** Which columns hold prefix and community (-1: none), where the first row names them. */
const headerOf = ({ cells }: Row): [prefix: number, community: number] | null => {
  const names = cells.map((cell) => cell.toLowerCase())
  const prefixAt = names.findIndex((name) => PREFIX_COLUMNS.includes(name))
  return prefixAt === -1 ? null : [prefixAt, names.findIndex((name) => COMMUNITY_COLUMNS.includes(name))]
}
