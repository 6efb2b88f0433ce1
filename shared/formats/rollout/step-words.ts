import { describeStep } from '../../rollout/describe.ts'
import type { Step } from '../../rollout/step.ts'
import { updatedFields } from '../../rollout/updated-fields.ts'
import { text } from '../../text/index.ts'
import { fieldWords, listChanges, valueWords } from '../field-words.ts'

/**
 * What a step that edits something changes about it, a sentence for each field, as a diff says it. Empty for other steps; of
 * those by hand `describePeople` says it.
 */
export const stepChanges = ({ before, commands, byHand }: Step): string[] => {
  const { changes } = text
  if (byHand !== null) return []
  return (updatedFields(before, commands[0]!)?.fields ?? []).map(({ field, was, will }) =>
    Array.isArray(was) && Array.isArray(will)
      ? changes.items(fieldWords(field), listChanges(before, field, was, will))
      : changes.becomes(fieldWords(field), valueWords(before, field, was), valueWords(before, field, will)),
  )
}

/** A step in one line, with what it changes: `Edit VPC prod (Name: prod → prod-eu)`. */
export const stepWords = (step: Step): string => {
  const changes = stepChanges(step)
  return changes.length === 0 ? describeStep(step) : `${describeStep(step)} (${changes.join('; ')})`
}
