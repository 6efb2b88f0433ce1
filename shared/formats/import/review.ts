import type { Collection } from '../../model/plan.ts'

/** One thing that an import brings, against what the plan holds. */
export type ImportedThing = {
  kind: Exclude<Collection, 'positions'>
  id: string
  name: string
  change: 'new' | 'changed' | 'same'
  /** Names of our fields that differ; empty unless `changed`. */
  fields: string[]
  file: string
}

/** What an import reports besides: nothing of it stops the import, and nothing it speaks of is lost. */
export type ImportNote = {
  code:
    | 'import/dangling-reference'
    | 'import/unknown-value'
    | 'import/unknown-field'
    | 'import/skipped'
    | 'import/duplicate-id'
  file: string
  /** JSON path inside the file, e.g. `links[3].status`. */
  path: string
  message: string
}

export type ImportReview = { things: ImportedThing[]; notes: ImportNote[] }
