import { sameValue } from '../model/same-value.ts'

/** What a field came to. `conflicts`: the parts that both changed differently; null stands for the field as a whole. */
export type MergedField = { value: unknown; conflicts: { part: string | null; ours: unknown; theirs: unknown }[] }

/** Fields that say one thing together: the side that changed one of them is right about all of them. */
export const UNITS: readonly (readonly string[])[] = [
  ['status', 'statusBeforeLock', 'bgpV4Status', 'bgpV6Status'],
  ['kind', 'partnerId', 'connectionId'],
]

type JsonObject = Record<string, unknown>

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')
const isAnnouncements = (value: unknown): value is { prefix: string }[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null && 'prefix' in item)
const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * One field of a thing, of which both sides made something. Lists are sets: what either side took out is out, what either
 * put in is in. A list of announcements is keyed by prefix, what an import kept is merged key by key.
 */
export const mergeField = (base: unknown, ours: unknown, theirs: unknown): MergedField => {
  if (sameValue(ours, theirs) || sameValue(base, theirs)) return { value: ours, conflicts: [] }
  if (sameValue(base, ours)) return { value: theirs, conflicts: [] }
  if (isTexts(ours) && isTexts(theirs)) return { value: mergeSets(base, ours, theirs), conflicts: [] }
  if (isAnnouncements(ours) && isAnnouncements(theirs)) {
    const merged = mergeObjects(byPrefix(base), byPrefix(ours), byPrefix(theirs))
    return { ...merged, value: Object.values(merged.value as JsonObject) }
  }
  if (isObject(ours) && isObject(theirs) && isImported(ours) && isImported(theirs))
    return mergeObjects(isObject(base) ? base : {}, ours, theirs)
  return { value: ours, conflicts: [{ part: null, ours, theirs }] }
}

const isImported = (value: JsonObject): boolean => 'fields' in value && 'dangling' in value

const byPrefix = (list: unknown): JsonObject =>
  isAnnouncements(list) ? Object.fromEntries(list.map((item) => [item.prefix, item])) : {}

const mergeSets = (base: unknown, ours: readonly string[], theirs: readonly string[]): string[] => {
  const before = new Set(isTexts(base) ? base : [])
  const theirSet = new Set(theirs)
  const kept = ours.filter((item) => theirSet.has(item) || !before.has(item))
  const known = new Set([...ours, ...before])
  return [...kept, ...theirs.filter((item) => !known.has(item))]
}

const ABSENT = Symbol('absent')
const at = (object: JsonObject, key: string): unknown => (Object.hasOwn(object, key) ? object[key] : ABSENT)

/** Key by key; inside `imported` one level deeper. */
const mergeObjects = (base: JsonObject, ours: JsonObject, theirs: JsonObject): MergedField => {
  const value: JsonObject = {}
  const conflicts: MergedField['conflicts'] = []
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const [was, our, their] = [at(base, key), at(ours, key), at(theirs, key)]
    const deeper = (key === 'fields' || key === 'dangling') && isObject(our) && isObject(their)
    const merged = deeper
      ? mergeObjects(isObject(was) ? was : {}, our, their)
      : sameValue(our, their) || sameValue(was, their)
        ? { value: our, conflicts: [] }
        : sameValue(was, our)
          ? { value: their, conflicts: [] }
          : { value: our === ABSENT ? their : our, conflicts: [{ part: null, ours: our, theirs: their }] }
    if (merged.value !== ABSENT) value[key] = merged.value
    conflicts.push(
      ...merged.conflicts.map(({ part, ...sides }) => ({
        part: part === null ? key : `${key}.${part}`,
        ours: sides.ours === ABSENT ? null : sides.ours,
        theirs: sides.theirs === ABSENT ? null : sides.theirs,
      })),
    )
  }
  return { value, conflicts }
}
