import type { Imported } from '../../model/common.ts'
import type { Plan } from '../../model/plan.ts'
import { differingFields } from '../../model/same-value.ts'
import { text } from '../../text/index.ts'
import { fieldWords, listChanges, valueWords } from '../field-words.ts'
import type { FieldChange } from './review.ts'

/** Enough to see what happens to a list; a filter may hold thousands of entries. */
const MOST_ENTRIES = 6

/** The fields in which two records of one kind differ, each in words. `plans`: where their references lead. */
export const fieldChanges = (before: object, after: object, plans: { before: Plan; after: Plan }): FieldChange[] => {
  const differing = differingFields(before, after)
  return differing.flatMap((field) => {
    const [was, is] = [before, after].map((record) => (record as Record<string, unknown>)[field])
    const label = fieldWords(field)
    if (field === 'imported') {
      const others = otherFields(was as Imported | null, is as Imported | null, differing)
      return others.length === 0 ? [] : [{ field: label, before: '', after: text.list(others) }]
    }
    if (Array.isArray(was) && Array.isArray(is))
      return [{ field: label, before: '', after: entryChanges(listChanges(plans.after, field, was, is)) }]
    return [{ field: label, before: valueWords(plans.before, field, was), after: valueWords(plans.after, field, is) }]
  })
}

/** A few entries in full; of many, how many come and how many go as well. */
const entryChanges = (changes: readonly string[]): string => {
  if (changes.length <= MOST_ENTRIES) return text.list(changes)
  const come = changes.filter((change) => change.startsWith('+')).length
  return `${text.import.entries(come, changes.length - come)} ${text.list(changes, MOST_ENTRIES)}`
}

/** Names of what the plan does not model and that differs. A reference that found its target is told as itself. */
const otherFields = (before: Imported | null, after: Imported | null, told: readonly string[]): string[] => {
  const differing = (was: object = {}, is: object = {}) => [
    ...new Set([...differingFields(was, is), ...differingFields(is, was)]),
  ]
  const dangling = differing(before?.dangling, after?.dangling)
  return [
    ...differing(before?.fields, after?.fields),
    ...dangling.filter((field) => !told.includes(field)).map((field) => fieldWords(field)),
  ]
}
