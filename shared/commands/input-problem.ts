import type { z } from 'zod'
import { text } from '../text/index.ts'

const KINDS = ['string', 'number', 'int', 'boolean', 'array', 'object'] as const
type Kind = (typeof KINDS)[number]
const kindOf = (expected: string): Kind | undefined => KINDS.find((kind) => kind === expected)

/**
 * What is wrong with a field, in words to follow its name: what zod finds, as people say it. Undefined where a schema has words
 * of its own, or the matter is too rare for any.
 */
export const inputProblem = (issue: z.core.$ZodRawIssue): string | undefined => {
  const words = text.input
  switch (issue.code) {
    case 'invalid_type': {
      if (issue.input === undefined) return words.missing
      const kind = kindOf(String(issue.expected))
      return kind === undefined ? undefined : words.expected[kind]
    }
    case 'too_small': {
      if (issue.origin === 'string' || issue.origin === 'array') {
        return Number(issue.minimum) === 1 ? words.empty : words.tooShort(Number(issue.minimum))
      }
      return words.atLeast(Number(issue.minimum) + (issue.inclusive ? 0 : 1))
    }
    case 'too_big':
      return issue.origin === 'string' ? words.tooLong(Number(issue.maximum)) : words.atMost(Number(issue.maximum))
    case 'invalid_value':
      return words.oneOf(issue.values.map(String))
    case 'invalid_format':
      return issue.format === 'guid' ? words.notAnId : undefined
    default:
      return undefined
  }
}
