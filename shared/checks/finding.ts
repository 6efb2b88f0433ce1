import type { CheckCode } from '../model/check-code.ts'
import type { Text } from '../text/index.ts'

/** What a finding's sentences are made of beside its entries: the catalogue of words says it for each code. */
export type FactsOf<C extends CheckCode> = Omit<Parameters<Text['checks']['findings'][C]>[0], 'entries'>

/** What a check says of one thing. Plain data without words: those follow the language (words.ts). */
type FindingOf<C extends CheckCode> = {
  readonly code: C
  /** The id of the thing to look at. */
  readonly subjectId: string
  /** Which part of it, where one thing can have several findings of the same code: a direction, a field, an IP version. */
  readonly part: string | null
  /** The prefixes within it that are meant, in the order in which the thing has them; none where it is the thing itself. */
  readonly entries: readonly string[]
  /** Ids of the other things that take part. */
  readonly related: readonly string[]
  readonly facts: FactsOf<C>
}

export type Finding<C extends CheckCode = CheckCode> = { [K in C]: FindingOf<K> }[C]

/** The same text for the same matter in every run: what lists are keyed by. */
export const keyOf = ({ code, subjectId, part }: Finding): string => `${code} ${subjectId} ${part ?? ''}`
