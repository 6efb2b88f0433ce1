import { type Finding, keyOf } from '../../shared/checks/finding.ts'
import { type Reported, reported } from '../../shared/checks/report.ts'
import { staleSuppressions } from '../../shared/checks/suppressed.ts'
import { type NamedThing, thingOf } from '../../shared/checks/things.ts'
import { titleOf } from '../../shared/checks/words.ts'
import { type CheckCode, isCheckCode, SEVERITIES, type Severity } from '../../shared/model/check-code.ts'
import { matchesQuery, searchable } from '../../shared/model/name-search.ts'
import type { Plan } from '../../shared/model/plan.ts'
import type { Suppression } from '../../shared/model/suppression.ts'

/** What the list shows: severities, suppressed ones or not, and those that match a text. */
export type CheckFilter = {
  readonly severities: ReadonlySet<Severity>
  readonly suppressed: boolean
  readonly query: string
}
export const EVERYTHING: CheckFilter = { severities: new Set(SEVERITIES), suppressed: false, query: '' }

export type FindingRow = {
  readonly kind: 'finding'
  readonly key: string
  readonly finding: Finding
  readonly report: Reported
}
export type GroupRow = {
  readonly kind: 'group'
  readonly key: string
  readonly code: CheckCode
  readonly severity: Severity
  readonly suppressed: boolean
  readonly count: number
}
/** A reason whose finding is gone, under a heading of its own. */
export type StaleRow = {
  readonly kind: 'stale'
  readonly key: string
  readonly suppression: Suppression
  readonly title: string
  readonly subject: NamedThing | null
}
export type StaleGroupRow = { readonly kind: 'staleGroup'; readonly key: 'stale'; readonly count: number }
export type CheckRow = GroupRow | FindingRow | StaleGroupRow | StaleRow

export type CheckRows = {
  readonly rows: readonly CheckRow[]
  /** Findings in the rows, and all that there are. */
  readonly shown: number
  readonly all: number
}

/** Findings under a heading for each check, errors first, and suppressed ones at the end. `findings`: in that order already. */
export function checkRows(plan: Plan, findings: readonly Finding[], filter: CheckFilter): CheckRows {
  const told = findings.flatMap((finding) => {
    const report = reported(plan, finding)
    return report === null ? [] : [{ kind: 'finding' as const, key: keyOf(finding), finding, report }]
  })
  const open = told.filter(({ report }) => report.suppression === null)
  const accepted = told.filter(({ report }) => report.suppression !== null)
  const wanted = open.filter(({ report }) => filter.severities.has(report.severity) && matches(report, filter.query))
  const alsoWanted = filter.suppressed ? accepted.filter(({ report }) => matches(report, filter.query)) : []
  const stale = filter.suppressed ? staleRows(plan, findings) : []
  const staleWanted = stale.filter((row) => matchesStale(row, filter.query))
  return {
    rows: [...grouped(wanted, false), ...grouped(alsoWanted, true), ...headed(staleWanted)],
    shown: wanted.length + alsoWanted.length + staleWanted.length,
    all: open.length + (filter.suppressed ? accepted.length + stale.length : 0),
  }
}

const staleRows = (plan: Plan, findings: readonly Finding[]): StaleRow[] =>
  staleSuppressions(plan, findings).map((suppression) => ({
    kind: 'stale',
    key: suppression.id,
    suppression,
    title: isCheckCode(suppression.code) ? titleOf(suppression.code) : suppression.code,
    subject: thingOf(plan, suppression.subjectId),
  }))

const headed = (rows: readonly StaleRow[]): CheckRow[] =>
  rows.length === 0 ? [] : [{ kind: 'staleGroup', key: 'stale', count: rows.length }, ...rows]

const matchesStale = ({ suppression, title, subject }: StaleRow, query: string): boolean =>
  query.trim() === '' ||
  matchesQuery(searchable([suppression.code, title, subject?.name ?? '', suppression.reason].join(' ')), query)

const matches = ({ code, subject, message, entries, suppression }: Reported, query: string): boolean =>
  query.trim() === '' ||
  matchesQuery(
    searchable([code, titleOf(code), subject.name, message, suppression?.reason ?? '', ...entries].join(' ')),
    query,
  )

function* grouped(rows: readonly FindingRow[], suppressed: boolean): Generator<CheckRow> {
  for (let at = 0; at < rows.length; ) {
    const { code, severity } = rows[at]!.report
    let end = at
    while (end < rows.length && rows[end]!.report.code === code) end++
    const key = `${suppressed ? 'suppressed ' : ''}${code}`
    yield { kind: 'group', key, code, severity, suppressed, count: end - at }
    yield* rows.slice(at, end)
    at = end
  }
}
