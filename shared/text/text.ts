import type { en } from './en/index.ts'

/** English with its words left open: the same texts, each a function of the same arguments. */
type Widened<T> = T extends (...args: infer Args) => infer Said
  ? (...args: Args) => Widened<Said>
  : T extends string
    ? string
    : { readonly [Key in keyof T]: Widened<T[Key]> }

/** What every language has to say. A missing or superfluous text is a compile error in its file. */
export type Text = Widened<typeof en>
