import { nameSchema, REGIONS } from '../../model/common.ts'
import { parsePrefix } from '../../model/prefix.ts'
import { type Text, text } from '../../text/index.ts'
import { UnreadableThing } from './import-refused-error.ts'
import { type ImportKind, isObject, type JsonObject } from './kinds.ts'
import type { NoteSubject, Notes } from './notes.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
/** Deeper than any answer of the API; what is kept unread must still be written out as JSON. */
const DEEPEST_KEPT = 64

export const shown = (value: unknown): string => {
  const { what } = text.reading
  if (value === undefined) return what.nothing
  if (Array.isArray(value)) return what.array
  if (isObject(value)) return what.object
  const json = JSON.stringify(value)
  return json.length > 60 ? `${json.slice(0, 59)}…` : json
}

/**
 * The fields of one object of the API, read by name and checked on the way: a value of a wrong type throws
 * `UnreadableThing` with its JSON path. Absent and null mean the same: not given.
 */
export class Fields {
  readonly kind: ImportKind
  readonly file: string
  readonly path: string
  readonly object: JsonObject
  readonly #notes: Notes

  constructor(kind: ImportKind, file: string, path: string, object: JsonObject, notes: Notes) {
    this.kind = kind
    this.file = file
    this.path = path
    this.object = object
    this.#notes = notes
  }

  /** The JSON path of a field; of the object itself for ''. */
  pathOf(name: string): string {
    if (name === '') return this.path
    return this.path === '' ? name : `${this.path}.${name}`
  }

  note(field: string, subject: Omit<NoteSubject, 'kind'>, example?: string): void {
    this.#notes.add(this.file, this.pathOf(field), { kind: this.kind, ...subject }, example)
  }

  fail(name: string, message: string): never {
    throw new UnreadableThing(this.pathOf(name), message)
  }

  #get(name: string): unknown {
    return Object.hasOwn(this.object, name) ? (this.object[name] ?? undefined) : undefined
  }

  #wrong(name: string, expected: keyof Text['reading']['what']): never {
    return this.#wrongValue(name, expected, this.#get(name))
  }

  #wrongValue(at: string, expected: keyof Text['reading']['what'], value: unknown): never {
    return this.fail(at, text.reading.expected(text.reading.what[expected], shown(value)))
  }

  has(name: string): boolean {
    return this.#get(name) !== undefined
  }

  text(name: string): string {
    const value = this.#get(name)
    if (value === undefined) return ''
    return typeof value === 'string' ? value : this.#wrong(name, 'text')
  }

  /** Text, or null where it is empty or not given. */
  textOrNull(name: string): string | null {
    return this.text(name).trim() || null
  }

  neededText(name: string): string {
    return this.textOrNull(name) ?? this.#wrong(name, 'text')
  }

  /** A region; one newer than this version is taken as it is, with a note. */
  region(): string {
    const region = this.neededText('region')
    if (!(REGIONS as readonly string[]).includes(region))
      this.note('region', { code: 'import/unknown-value', field: 'region' }, JSON.stringify(region))
    return region
  }

  /** The id in lower case, null where none is given. */
  reference(name: string): string | null {
    const value = this.#get(name) ?? ''
    if (value === '') return null
    return typeof value === 'string' && UUID.test(value) ? value.toLowerCase() : this.#wrong(name, 'uuid')
  }

  neededReference(name: string): string {
    return this.reference(name) ?? this.#wrong(name, 'uuid')
  }

  id(): string {
    return this.neededReference('id')
  }

  /** The name; things without one are named after their id. */
  name(field = 'name'): string {
    const name = this.textOrNull(field)
    if (name === null) {
      const given = text.reading.unnamed(this.id().slice(0, 8))
      this.note(field, { code: 'import/unnamed' }, given)
      return given
    }
    const checked = nameSchema.safeParse(name)
    return checked.success ? checked.data : this.fail(field, checked.error.issues[0]!.message)
  }

  flag(name: string, otherwise = false): boolean {
    const value = this.#get(name)
    if (value === undefined) return otherwise
    return typeof value === 'boolean' ? value : this.#wrong(name, 'flag')
  }

  integerOrNull(name: string): number | null {
    const value = this.#get(name)
    if (value === undefined) return null
    if (typeof value !== 'number') return this.#wrong(name, 'number')
    return Number.isSafeInteger(value) ? value : this.#wrong(name, 'wholeNumber')
  }

  positiveInteger(name: string): number {
    const value = this.integerOrNull(name) ?? this.#wrong(name, 'number')
    return value > 0 ? value : this.#wrong(name, 'positive')
  }

  list(name: string): unknown[] {
    const value = this.#get(name)
    if (value === undefined) return []
    return Array.isArray(value) ? value : this.#wrong(name, 'array')
  }

  positiveIntegers(name: string): number[] {
    return this.list(name).map((value, i) =>
      typeof value === 'number' && Number.isSafeInteger(value) && value > 0
        ? value
        : this.#wrongValue(`${name}[${i}]`, 'positive', value),
    )
  }

  tags(): string[] {
    return this.list('tags')
      .map((tag, i) => (typeof tag === 'string' ? tag.trim() : this.#wrongValue(`tags[${i}]`, 'text', tag)))
      .filter((tag) => tag !== '')
  }

  /** The fields of an object inside this one; null where it is not given. */
  inner(name: string): Fields | null {
    const value = this.#get(name)
    if (value === undefined) return null
    if (!isObject(value)) return this.#wrong(name, 'object')
    return new Fields(this.kind, this.file, this.pathOf(name), value, this.#notes)
  }

  /** The canonical form of a prefix of field `name` (`at`: its place in a list). One with host bits set is corrected and noted. */
  prefix(value: unknown, name: string, at = name): string {
    if (typeof value !== 'string') return this.#wrongValue(at, 'prefix', value)
    const parsed = parsePrefix(value)
    const canonical = parsed.ok
      ? parsed.prefix.text
      : parsed.problem.code === 'prefix/host-bits-set'
        ? parsed.problem.suggestion
        : null
    if (canonical === null) return this.#wrongValue(at, 'prefixLike', value)
    if (canonical !== value)
      this.note(at, { code: 'import/prefix-corrected', field: name }, text.reading.correctedTo(value, canonical))
    return canonical
  }

  neededPrefix(name: string): string {
    return this.prefix(this.#get(name), name)
  }

  prefixes(name: string): string[] {
    return [...new Set(this.list(name).map((value, i) => this.prefix(value, name, `${name}[${i}]`)))]
  }

  /** One of `known`, else null: the raw value is noted, and kept in `kept` under the field's name. */
  oneOf<T extends string>(name: string, known: readonly T[], kept: JsonObject): T | null {
    const value = this.text(name)
    if ((known as readonly string[]).includes(value)) return value as T
    if (value !== '') {
      kept[name] = value
      this.note(name, { code: 'import/unknown-value', field: name }, JSON.stringify(value))
    }
    return null
  }

  /**
   * Puts everything given beyond the `read` fields into `kept`, under `prefix` + name. Fields that the API has and the
   * plan does not model are kept silently, others are noted as well.
   */
  keepRest(read: ReadonlySet<string>, unmodelled: ReadonlySet<string>, kept: JsonObject, prefix = ''): void {
    for (const name of Object.keys(this.object)) {
      if (read.has(name) || name === '__proto__') continue
      const value = this.object[name]
      if (value === null || value === '') continue
      kept[prefix + name] = this.#kept(name, value, 0)
      if (!unmodelled.has(name)) this.note(name, { code: 'import/unknown-field', field: prefix + name })
    }
  }

  /** A copy free of `__proto__` keys, which would turn into prototypes where it is copied field by field. */
  #kept(name: string, value: unknown, depth: number): unknown {
    if (typeof value !== 'object' || value === null)
      return value === Infinity || value === -Infinity ? String(value) : value
    if (depth === DEEPEST_KEPT) return this.fail(name, text.reading.tooDeep(DEEPEST_KEPT))
    if (Array.isArray(value)) return value.map((item) => this.#kept(name, item, depth + 1))
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => key !== '__proto__')
        .map(([key, item]) => [key, this.#kept(name, item, depth + 1)]),
    )
  }
}
