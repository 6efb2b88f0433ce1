import type { RouteChange } from '../routing/diff.ts'

/** Why a wish was not carried out: a value, shown as it is (commands.md, envelope). `hint` is the way out. */
export type Refusal = {
  code: string
  /** The id of the thing, or the name of the input field. */
  subject: string
  message: string
  hint: string
  /** The corrected input, where there is an obvious one: offered as a one-click correction. */
  suggestion?: string
}

/** What happened beyond what was asked. */
export type Consequence = { code: string; subject: string; count?: number; message: string }

/** Route-table entries that a change brings and takes, in the planned view. */
export type RouteChanges = { added: RouteChange[]; removed: RouteChange[] }

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
