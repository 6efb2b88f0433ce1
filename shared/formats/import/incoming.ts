import type { Imported } from '../../model/common.ts'
import type { ImportKind, JsonObject, Things } from './kinds.ts'

/** A reference by id, not yet known to lead anywhere. `field` is ours, `apiField` the API's. */
export type Reference = { field: string; apiField: string; id: string }

/** One thing as a file brings it: the record with its references still empty, and the references. */
export type IncomingOf<K extends ImportKind> = {
  kind: K
  record: Things[K]
  references: Reference[]
  file: string
  path: string
  /** A state holds less of a thing than the API's own answer. */
  source: 'api' | 'terraform'
}
export type Incoming = { [K in ImportKind]: IncomingOf<K> }[ImportKind]

/** A reference given by the API's field, if it is given. */
export const references = (...candidates: [field: string, apiField: string, id: string | null][]): Reference[] =>
  candidates.flatMap(([field, apiField, id]) => (id === null ? [] : [{ field, apiField, id }]))

/** What is kept of an imported thing besides its modelled fields; never null, which says: not from an account. */
export const importedWith = (fields: JsonObject): Imported => ({ fields, dangling: {} })

/** What every reader of a kind gives: null where the thing is not for a plan (it said why in a note). */
export type Read<K extends ImportKind> = { record: Things[K]; references: Reference[] } | null
