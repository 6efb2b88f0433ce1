import type { Plan } from '../model/plan.ts'
import type { Suppression } from '../model/suppression.ts'
import type { Finding } from './finding.ts'

const indexed = new WeakMap<Plan['suppressions'], ReadonlyMap<string, Suppression>>()

const key = ({ code, subjectId }: { code: string; subjectId: string }) => `${code} ${subjectId}`

function index({ suppressions }: Plan): ReadonlyMap<string, Suppression> {
  const known = indexed.get(suppressions)
  if (known !== undefined) return known
  const made = new Map(Object.values(suppressions).map((suppression) => [key(suppression), suppression]))
  indexed.set(suppressions, made)
  return made
}

/** Why somebody accepts what a check says of a thing; null where nobody does. Holds for all the check says of it. */
export const suppressionOf = (plan: Plan, finding: Pick<Finding, 'code' | 'subjectId'>): Suppression | null =>
  index(plan).get(key(finding)) ?? null

/** What was accepted and is no longer found: the reason has outlived its matter. In the plan's order. */
export function staleSuppressions(plan: Plan, findings: readonly Finding[]): Suppression[] {
  const found = new Set(findings.map(key))
  return Object.values(plan.suppressions).filter((suppression) => !found.has(key(suppression)))
}
