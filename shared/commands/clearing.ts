import { z } from 'zod'

/**
 * Absent and null mean "not given" in a command, so emptying an optional field has a field of its own: `clear` names those that
 * are to be null afterwards.
 */
export const clearField = <const Field extends string>(fields: readonly [Field, ...Field[]]) =>
  z.array(z.enum(fields)).optional()

type Clearing = { clear?: readonly string[] | undefined }

/** A field is given or cleared, not both. */
export const notGivenAndCleared = (input: Clearing): boolean =>
  (input.clear ?? []).every((field) => (input as Record<string, unknown>)[field] === undefined)

/** The cleared fields as they are stored. */
export const cleared = ({ clear = [] }: Clearing): Record<string, null> =>
  Object.fromEntries(clear.map((field) => [field, null]))
