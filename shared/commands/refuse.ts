import type { Consequence, Refusal } from '../contract/answer.ts'
import { type Text, text } from '../text/index.ts'

type Refusals = Text['refusals']
export type RefusalCode = keyof Refusals

/** A refusal by its code; message and hint come from the text catalogue. `subject`: id of the thing or name of the field. */
export const refuse = <C extends RefusalCode>(code: C, subject: string, ...args: Parameters<Refusals[C]>): Refusal => {
  const words = text.refusals[code] as (...args: Parameters<Refusals[C]>) => { message: string; hint: string }
  return { code, subject, ...words(...args) }
}

type Consequences = Text['consequences']

/** A consequence by its code; `count` is carried over where the code has one. */
export const consequence = <C extends keyof Consequences>(
  code: C,
  subject: string,
  args: Parameters<Consequences[C]>[0],
): Consequence => {
  const words = text.consequences[code] as (a: Parameters<Consequences[C]>[0]) => string
  return { code, subject, ...('count' in args ? { count: args.count } : {}), message: words(args) }
}
