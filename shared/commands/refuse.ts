import type { Consequence, Refusal } from '../contract/answer.ts'
import { consequences, refusals } from '../text/en.ts'

type Refusals = typeof refusals
export type RefusalCode = keyof Refusals

/** A refusal by its code; message and hint come from the text catalogue. `subject`: id of the thing or name of the field. */
export const refuse = <C extends RefusalCode>(code: C, subject: string, ...args: Parameters<Refusals[C]>): Refusal => {
  const text = refusals[code] as (...args: Parameters<Refusals[C]>) => { message: string; hint: string }
  return { code, subject, ...text(...args) }
}

type Consequences = typeof consequences

/** A consequence by its code; `count` is carried over where the code has one. */
export const consequence = <C extends keyof Consequences>(
  code: C,
  subject: string,
  args: Parameters<Consequences[C]>[0],
): Consequence => {
  const text = consequences[code] as (a: Parameters<Consequences[C]>[0]) => string
  return { code, subject, ...('count' in args ? { count: args.count } : {}), message: text(args) }
}
