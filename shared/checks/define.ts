import type { Collection, Plan } from '../model/plan.ts'
import type { Routing } from '../routing/routing.ts'
import type { View } from '../routing/view.ts'
import type { CheckCode } from './codes.ts'
import type { FactsOf, Finding } from './finding.ts'

/** What checks look at: a plan, and its route exchange in one view. */
export type World = { readonly plan: Plan; readonly view: View; readonly routing: Routing }

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
 * One check: a pure look at the plan. `over` names the things to be looked at, one by one, and `find` looks at one of them, so
 * that a long run can pause in between; where one thing takes long, `find` is a generator and pauses by yielding null.
 */
export type Check<C extends CheckCode, Thing = unknown> = {
  code: C
  /** The collections that the findings depend on: where none of them is another object, neither are the findings. */
  reads: readonly Collection[]
  /** Whether today's and the planned view can differ. */
  readsView?: true
  over(world: World): Iterable<Thing>
  find(world: World, thing: Thing): Iterable<Found<C> | null>
  /** The one action that ends the finding, as commands; none where this finding has none. Whether they are allowed is asked later. */
  fix?(plan: Plan, finding: Finding<C>, newId: () => string): FixCommand[]
}

export const defineCheck = <const C extends CheckCode, Thing>(check: Check<C, Thing>): Check<C, Thing> => check

/** Everything that decides which routes cross. */
export const ROUTING_COLLECTIONS = ['sites', 'vpcs', 'networks', 'routes', 'policies', 'links'] as const
