import type { CheckCode } from '../model/check-code.ts'
import type { Plan } from '../model/plan.ts'
import type { FactsOf, Finding } from './finding.ts'
import type { ScopeName, ScopeThings, World } from './scopes.ts'

/** A finding as a check makes it: its code is the check's, and what it leaves out is null or empty. */
export type Found<C extends CheckCode> = {
  subjectId: string
  part?: string
  entries?: readonly string[]
  related?: readonly string[]
  facts: FactsOf<C>
}

/** Any command of the catalogue. */
export type FixCommand = { command: string } & Record<string, unknown>

/**
 * One check: a pure look at the things of a scope, one by one, so that a long run can pause in between. Where one thing takes
 * long, `find` is a generator and pauses by yielding null. It looks at nothing but what the scope counts among its inputs
 * (scopes.ts).
 */
export type Check<C extends CheckCode, Name extends ScopeName = ScopeName> = {
  code: C
  of: Name
  find(world: World, thing: ScopeThings[Name]): Iterable<Found<C> | null>
  /**
   * The one action that ends the finding, as commands; none where this finding has none. Whether they are allowed is asked
   * later.
   */
  fix?(plan: Plan, finding: Finding<C>, newId: () => string): FixCommand[]
}

export const defineCheck = <const C extends CheckCode, const Name extends ScopeName>(
  check: Check<C, Name>,
): Check<C, Name> => check
