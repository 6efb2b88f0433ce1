/** Whether two JSON values are the same, whatever the order of their keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b))
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => sameValue(item, b[i]))
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameValue(at(a, key), at(b, key)))
  )
}

const at = (object: object, key: string): unknown => (object as Record<string, unknown>)[key]

/** The names of the fields in which two records of one kind differ. */
export const differingFields = (before: object, after: object): string[] =>
  Object.keys(after).filter((key) => !sameValue(at(before, key), at(after, key)))
