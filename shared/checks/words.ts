import type { CheckCode } from '../model/check-code.ts'
import { text } from '../text/index.ts'
import type { Finding } from './finding.ts'

/** What a finding says, what to do about it, and what its one-action fix is called; null where its check has none. */
export type Words = { readonly message: string; readonly hint: string; readonly fix: string | null }

/** A finding in the language that is spoken now. */
export const wordsOf = ({ code, facts, entries }: Finding): Words => {
  const said = text.checks.findings[code] as (facts: object) => Words
  return said({ ...facts, entries })
}

export const titleOf = (code: CheckCode): string => text.checks.titles[code]
