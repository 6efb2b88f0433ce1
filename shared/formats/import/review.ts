import type { IMPORTED_COLLECTIONS } from '../../model/plan.ts'

/** One thing that an import brings, against what the plan holds. */
export type ImportedThing = {
  kind: (typeof IMPORTED_COLLECTIONS)[number]
  id: string
  name: string
  change: 'new' | 'changed' | 'same'
  /** Names of our fields that differ; empty unless `changed`. */
  fields: string[]
  file: string
}

/** What a note can be about; each is described where it is worded (messages.ts). */
export const IMPORT_NOTE_CODES = [
  'import/dangling-reference',
  'import/placeholder',
  'import/unknown-value',
  'import/unknown-field',
  'import/unnamed',
  'import/prefix-corrected',
  'import/skipped',
  'import/duplicate-id',
  'import/incomplete',
] as const
export type ImportNoteCode = (typeof IMPORT_NOTE_CODES)[number]

/**
 * What an import reports besides: nothing of it stops the import, and nothing it speaks of is lost. One note stands for
 * everything alike in a file; `path` is where the first of it stands.
 */
export type ImportNote = {
  code: ImportNoteCode
  file: string
  /** JSON path inside the file, e.g. `links[3].status`. */
  path: string
  message: string
}

export type ImportReview = { things: ImportedThing[]; notes: ImportNote[] }
