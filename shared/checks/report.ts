import { type CheckCode, SEVERITY_OF, type Severity } from '../model/check-code.ts'
import type { Plan } from '../model/plan.ts'
import type { Suppression } from '../model/suppression.ts'
import type { Finding } from './finding.ts'
import { suppressionOf } from './suppressed.ts'
import { type NamedThing, thingOf } from './things.ts'
import { wordsOf } from './words.ts'

/** A finding as people and scripts read it. */
export type Reported = {
  readonly code: CheckCode
  readonly severity: Severity
  readonly subject: NamedThing
  readonly part: string | null
  readonly entries: readonly string[]
  readonly related: readonly NamedThing[]
  readonly message: string
  readonly hint: string
  /** Why it is accepted; null where nobody does. */
  readonly suppression: Suppression | null
}

/**
 * A finding of this plan, in the language that is spoken now. Null where its subject is gone: findings of an earlier version
 * may be shown until the next run.
 */
export function reported(plan: Plan, finding: Finding): Reported | null {
  const { code, subjectId, part, entries, related } = finding
  const subject = thingOf(plan, subjectId)
  if (subject === null) return null
  const { message, hint } = wordsOf(finding)
  return {
    code,
    severity: SEVERITY_OF[code],
    subject,
    part,
    entries,
    related: related.flatMap((id) => thingOf(plan, id) ?? []),
    message,
    hint,
    suppression: suppressionOf(plan, finding),
  }
}

export type SeverityCounts = Readonly<Record<Severity, number>> & { readonly suppressed: number }

/** How many findings of each severity nobody has accepted, and how many somebody has. */
export function countFindings(plan: Plan, findings: readonly Finding[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0, suppressed: 0 } satisfies Record<Severity | 'suppressed', number>
  for (const finding of findings) {
    counts[suppressionOf(plan, finding) === null ? SEVERITY_OF[finding.code] : 'suppressed']++
  }
  return counts
}
