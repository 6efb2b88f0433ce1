import type { Collection } from '../model/plan.ts'

export type MergedCollection = Exclude<Collection, 'positions'>
export type Side = 'ours' | 'theirs'

/** Why two plans can't be put together without a person. Values are as the model has them. */
export type MergeConflict =
  /** Both changed one field, differently. `collection` null: of the plan itself. `part`: an entry inside the field. */
  | {
      kind: 'field'
      collection: MergedCollection | null
      id: string
      field: string
      part: string | null
      ours: unknown
      theirs: unknown
    }
  /** One side deleted what the other changed. `field`: the first that it changed. */
  | { kind: 'deleted-changed'; collection: MergedCollection; id: string; deletedBy: Side; field: string }
  /** One side deleted what things of the other now refer to. */
  | { kind: 'deleted-used'; collection: MergedCollection; id: string; deletedBy: Side; users: User[] }
  /** Each side obeys the rule, both together don't. `message`: as the command's refusal words it. */
  | { kind: 'rule'; code: string; subject: string; message: string }

export type User = { collection: MergedCollection; id: string }
