import type { SiteId } from '../../model/ids.ts'
import type { ImportKind } from './kinds.ts'

/** Kinds of things that a review speaks of: what accounts hold, and the sites whose announcements prefix lists bring. */
export type ReviewKind = ImportKind | 'sites'

/**
 * Against the plan. `adopted`: drawn in the plan before the account had it; from now on they are one. `kept`: the plan decided otherwise since the account was last heard of, or deleted it; so it stays. `gone`: in the
 * plan from the account, and not in a listing that is complete.
 */
export const THING_CHANGES = ['new', 'adopted', 'changed', 'kept', 'gone', 'same'] as const
export type ThingChange = (typeof THING_CHANGES)[number]

/** What is taken unless it is left out. */
export const TAKEN_CHANGES = ['new', 'adopted', 'changed'] as const satisfies ThingChange[]
export type TakenChange = (typeof TAKEN_CHANGES)[number]

export const isTakenChange = (change: ThingChange): change is TakenChange =>
  (TAKEN_CHANGES as readonly string[]).includes(change)

/** One field of a changed thing, in words. `before` is '' where only what is added and taken out is told. */
export type FieldChange = { field: string; before: string; after: string }

/** One thing that an import brings or misses. */
export type ImportedThing = {
  kind: ReviewKind
  id: string
  name: string
  change: ThingChange
  /** Empty unless `changed`, `adopted` or `kept`: then what the account has and what the plan. Of what was deleted in the plan: empty. */
  fields: FieldChange[]
  /** '' for what is gone. */
  file: string
}

/** What a note can be about; each is described where it is worded (`text.reading.notes`). */
export const IMPORT_NOTE_CODES = [
  'import/dangling-reference',
  'import/placeholder',
  'import/unknown-value',
  'import/unknown-field',
  'import/unknown-resource',
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

export type ImportReview = {
  things: ImportedThing[]
  notes: ImportNote[]
  /** Things of which the account says other than when it was last heard of, and that are not taken as it says. */
  heard: number
  /** Prefix lists for which no site was named: what they hold is not among the things. */
  withoutSite: { file: string; prefixes: number }[]
}

/** What of a review is taken. New, adopted and changed things are unless left out by group; kept and gone ones only if asked for. */
export type ImportChoice = {
  /** Whose announcements the prefix lists are; made with this name where the plan has none of this id. */
  site: { id: SiteId; name: string } | null
  leave: { kind: ReviewKind; change: TakenChange }[]
  remove: ImportKind[]
  /** Kinds of things of which the account's word counts even where the plan decided otherwise. */
  overrule: ImportKind[]
}

export const TAKE_ALL: ImportChoice = { site: null, leave: [], remove: [], overrule: [] }
