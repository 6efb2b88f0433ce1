import type { Impact } from '../routing/impact.ts'

/** Why a wish was not carried out: a value, shown as it is (commands.md, envelope). `hint` is the way out. */
export type Refusal = {
  code: string
  /** The id of the thing, or the name of the input field. */
  subject: string
  message: string
  hint: string
  /** The corrected input, where there is an obvious one: offered as a one-click correction. */
  suggestion?: string
  /** With `input/invalid`: what is wrong with the field, for whoever shows it at the field. */
  problem?: string
}

/** What happened beyond what was asked. */
export type Consequence = { code: string; subject: string; count?: number; message: string }

/** What a change does to the routes in use, in the planned view: the entries it brings and takes, and what that means. */
export type RouteChanges = Impact

export type Accepted = {
  ok: true
  command: string
  ids: Record<string, string>
  consequences: Consequence[]
  /** With `preview` only. */
  routes?: RouteChanges
}
export type Refused = { ok: false; command: string | null; refusals: Refusal[] }

/** The answer to one command: the envelope of commands.md. */
export type Answer = Accepted | Refused
