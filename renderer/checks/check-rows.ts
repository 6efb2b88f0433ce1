import { type CheckCode, SEVERITIES, type Severity } from '../../shared/checks/codes.ts'
import { type Finding, keyOf } from '../../shared/checks/finding.ts'
import { type Reported, reported } from '../../shared/checks/report.ts'
import { titleOf } from '../../shared/checks/words.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { matchesQuery, searchable } from '../store/things.ts'

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
export type CheckRow = GroupRow | FindingRow

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
  return {
    rows: [...grouped(wanted, false), ...grouped(alsoWanted, true)],
    shown: wanted.length + alsoWanted.length,
    all: open.length + (filter.suppressed ? accepted.length : 0),
  }
}

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
