import type { Product } from '../model/access.ts'
import type { Plan } from '../model/plan.ts'
import type { RouteDiff } from '../routing/diff.ts'

/**
 * The order in which an account is brought to a plan: new things before anything that carries traffic is touched,
 * what widens before what switches, what narrows after it, and deletions last.
 */
export const PHASES = ['prepare', 'order', 'connect', 'switch', 'narrow', 'remove'] as const
export type Phase = (typeof PHASES)[number]

/** One command of the core, as an object ready for `execute`. */
export type CoreCommand = { readonly command: string } & Readonly<Record<string, unknown>>

/**
 * Why a step is a person's: the account's interfaces can't do it.
 * `router`: the external infrastructure's own configuration; `partner`: somebody else has to answer first;
 * `order`: a dedicated connection is ordered from people; `subnets`, `custom-routes`: the `scw` command has no word for it.
 */
export const PEOPLE_STEPS = ['router', 'partner', 'confirm-deletion', 'order', 'subnets', 'custom-routes'] as const
export type PeopleStep = (typeof PEOPLE_STEPS)[number]

export type Step = {
  readonly phase: Phase
  /** The account just before the step: what the step's commands speak of is found here. */
  readonly before: Plan
  /** Null: `scw` and Terraform can do it. */
  readonly byHand: PeopleStep | null
  /** What the step does to the plan; more than one only where people's answer passes through several statuses. */
  readonly commands: readonly CoreCommand[]
  /** The thing that the step is about. */
  readonly subject: string
  /** The way back, to be run from where the step led; null where there is none (an order can't be taken back to what it was). */
  readonly back: readonly CoreCommand[] | null
  /** The routes in use that come and go with the step, as the account is on that day. */
  readonly routes: RouteDiff
}

/** What the plan wants and no step leads to, each with the reason in the core's words. */
export type Leftover = { readonly command: CoreCommand; readonly subject: string; readonly reasons: readonly string[] }

export type Rollout = {
  readonly steps: readonly Step[]
  readonly leftovers: readonly Leftover[]
  /** The account when all steps have been taken. */
  readonly end: Plan
  /** What the account's IAM has to allow for all of it (rule 13). */
  readonly products: readonly Product[]
}
