import { execute } from '../commands/execute.ts'
import type { Refusal } from '../contract/answer.ts'
import { CHECK_CODES, SEVERITY_OF } from '../model/check-code.ts'
import type { Plan } from '../model/plan.ts'
import { CHECKS } from './catalogue.ts'
import { Checker } from './checker.ts'
import type { FixCommand } from './define.ts'
import { drain } from './drain.ts'
import { type Finding, keyOf } from './finding.ts'
import { wordsOf } from './words.ts'

export type Fix = { readonly title: string; readonly command: FixCommand }
/** `refusals`: why the rules don't allow it now; empty where it can be carried out. */
export type TriedFix = Fix & { readonly refusals: readonly Refusal[] }

/**
 * The one action that ends a finding, as one command and so one undo step, tried on the plan: the rules may refuse it now (an
 * ordered InterLink's VLAN, say, or for want of a permission set). Null where there is none, or where it would bring an error
 * that is not there now. Costs a check of the whole plan for errors, so it is for a finding that is looked at; it yields
 * wherever it can be interrupted.
 */
export function* fixSteps(plan: Plan, finding: Finding, newId: () => string): Generator<undefined, TriedFix | null> {
  const commands = CHECKS[finding.code].fix?.(plan, finding, newId) ?? []
  const title = wordsOf(finding).fix
  if (commands.length === 0 || title === null) return null
  // Without a title: the history names what is done, in the language in which it is read.
  const command = { command: 'plan.batch', commands }
  const tried = execute(plan, command, { newId, now: () => '1970-01-01T00:00:00.000Z' })
  if (!tried.ok) return { title, command, refusals: tried.answer.refusals }
  const before = new Set((yield* errors.steps(plan, 'planned')).map(keyOf))
  const after = yield* errors.steps(tried.plan, 'planned')
  return after.every((each) => before.has(keyOf(each))) ? { title, command, refusals: [] } : null
}

/** As `fixSteps`, in one go; null where the rules refuse it, too. */
export function fixOf(plan: Plan, finding: Finding, newId: () => string): Fix | null {
  const tried = drain(fixSteps(plan, finding, newId))
  return tried === null || tried.refusals.length > 0 ? null : { title: tried.title, command: tried.command }
}

/** Keeps what it found of the plan before, so that the next try costs only what the fix touches. */
const errors = new Checker(CHECK_CODES.filter((code) => SEVERITY_OF[code] === 'error'))
