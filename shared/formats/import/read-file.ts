import { text } from '../../text/index.ts'
import { Fields, shown } from './fields.ts'
import { type FileProblem, MOST_PROBLEMS_PER_FILE, UnreadableThing } from './import-refused-error.ts'
import type { Incoming, Read } from './incoming.ts'
import { type ImportKind, isObject, type JsonObject, kindOf, LIST_KEYS } from './kinds.ts'
import type { Notes } from './notes.ts'
import { readJson } from './read-json.ts'
import { readConnection, readPartner, readPop } from './things/catalogue.ts'
import { readLink } from './things/link.ts'
import { readNetwork } from './things/network.ts'
import { readPolicy } from './things/policy.ts'
import { readRoute } from './things/route.ts'
import { readVpc } from './things/vpc.ts'

const READERS: { [K in ImportKind]: (fields: Fields) => Read<K> } = {
  pops: readPop,
  partners: readPartner,
  connections: readConnection,
  vpcs: readVpc,
  networks: readNetwork,
  routes: readRoute,
  policies: readPolicy,
  links: readLink,
}

export type ReadFile = { incoming: Incoming[]; problems: FileProblem[] }

/** Reads one file: what the API answers, what `scw … -o json` prints, or a single object. Problems are gathered, not thrown. */
export function readFile(file: string, fileText: string, notes: Notes): ReadFile {
  const reading = new FileReading(file, notes)
  reading.attempt(() => reading.value(readJson(fileText), ''))
  return { incoming: reading.incoming, problems: reading.problems }
}

class FileReading {
  readonly file: string
  readonly incoming: Incoming[] = []
  readonly problems: FileProblem[] = []
  readonly #notes: Notes

  constructor(file: string, notes: Notes) {
    this.file = file
    this.#notes = notes
  }

  attempt(read: () => void): void {
    if (this.problems.length >= MOST_PROBLEMS_PER_FILE) return
    try {
      read()
    } catch (error) {
      if (!(error instanceof UnreadableThing)) throw error
      this.problems.push({ file: this.file, path: error.path, message: error.message })
    }
  }

  /** An array of things or of list answers (`jq -s` makes those of pages), a list answer, or one thing. */
  value(value: unknown, path: string): void {
    if (Array.isArray(value) && path === '')
      for (const [i, item] of value.entries()) this.attempt(() => this.value(item, `[${i}]`))
    else if (!isObject(value)) throw new UnreadableThing(path, text.reading.unrecognised)
    else {
      const kind = kindOf(value)
      if (kind !== null) this.#thing(kind, value, path)
      else this.#listAnswer(value, path)
    }
  }

  #listAnswer(answer: JsonObject, path: string): void {
    const keys = Object.keys(answer).filter((key) => Object.hasOwn(LIST_KEYS, key))
    if (keys.length === 0) throw new UnreadableThing(path, text.reading.unrecognised)
    for (const key of keys) {
      const kind = LIST_KEYS[key]!
      const list = answer[key] ?? []
      const listPath = path === '' ? key : `${path}.${key}`
      if (!Array.isArray(list))
        throw new UnreadableThing(listPath, text.reading.expected(text.reading.what.array, shown(list)))
      this.#noteMissingPages(answer, keys, kind, list.length, listPath)
      for (const [i, item] of list.entries())
        this.attempt(() => {
          if (!isObject(item))
            throw new UnreadableThing(`${listPath}[${i}]`, text.reading.expected(text.reading.what.object, shown(item)))
          this.#thing(kind, item, `${listPath}[${i}]`)
        })
    }
  }

  #noteMissingPages(answer: JsonObject, keys: string[], kind: ImportKind, length: number, path: string): void {
    const total = answer.total_count
    if (keys.length === 1 && typeof total === 'number' && total > length)
      this.#notes.add(this.file, path, { code: 'import/incomplete', kind, why: text.reading.part(length, total) })
  }

  #thing(kind: ImportKind, object: JsonObject, path: string): void {
    const read = READERS[kind](new Fields(kind, this.file, path, object, this.#notes))
    // The table above pairs each kind with its own reader.
    if (read !== null) this.incoming.push({ kind, ...read, file: this.file, path } as Incoming)
  }
}
