import { searchable } from '../../shared/model/name-search.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { pairOf } from '../../shared/resilience/effect.ts'
import type { Failure } from '../../shared/resilience/failure.ts'
import { type Consequence, SEVERITIES } from '../../shared/resilience/report.ts'
import { pairNames } from '../../shared/resilience/rows.ts'
import { failureText } from '../../shared/resilience/words.ts'
import { perLanguage, text } from '../../shared/text/index.ts'
import type { Column } from '../lists/columns.ts'
import { SeverityMark } from './severity-mark.tsx'

/** A failure as the table shows it. */
export type FailureRow = {
  id: string
  consequence: Consequence
  name: string
  lost: string[]
  bottleneck: { text: string; share: number } | null
  haystack: string
}

export const failureKey = (failure: Failure): string =>
  [failure.kind, failure.id, failure.kind === 'session' ? failure.version : ''].join(' ')

export function failureRow(plan: Plan, consequence: Consequence): FailureRow {
  const { failure, effect, usages } = consequence
  const name = failureText(plan, failure)
  const pairs = new Map(effect.lost.map((change) => [pairOf(change), change]))
  const lost = [...pairs.values()].map((change) => {
    const { site, vpc } = pairNames(plan, change)
    return text.resilience.pair(site, vpc)
  })
  const [worst] = usages
  const bottleneck =
    worst === undefined
      ? null
      : {
          text: `${plan.links[worst.linkId]?.name ?? worst.linkId} ${text.resilience.percent(worst.share)}`,
          share: worst.share,
        }
  return {
    id: failureKey(failure),
    consequence,
    name,
    lost,
    bottleneck,
    haystack: searchable([name, ...lost].join(' ')),
  }
}

/** Sorted as the report is until a heading is chosen. */
export const failureColumns = perLanguage((): Column<FailureRow>[] => [
  {
    id: 'failure',
    header: text.resilience.columns.failure,
    width: { min: 200, grow: 2 },
    value: (row) => row.name,
    pinned: true,
  },
  {
    id: 'severity',
    header: text.resilience.columns.severity,
    width: { min: 176 },
    value: (row) => SEVERITIES.indexOf(row.consequence.severity),
    cell: (row) => <SeverityMark severity={row.consequence.severity} />,
  },
  {
    id: 'lost',
    header: text.resilience.columns.lost,
    width: { min: 160, grow: 2 },
    value: (row) => row.lost.length,
    cell: (row) => (
      <span className="clip" title={row.lost.slice(0, 50).join('\n')}>
        {row.lost.length > 1 ? <span className="dim tabular">{text.number(row.lost.length)} · </span> : null}
        {row.lost.slice(0, 4).join(', ')}
      </span>
    ),
  },
  {
    id: 'bottleneck',
    header: text.resilience.columns.left,
    width: { min: 144, grow: 1 },
    value: (row) => row.bottleneck?.share ?? -1,
    cell: (row) => <span className="clip">{row.bottleneck?.text}</span>,
  },
])
