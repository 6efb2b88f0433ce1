import type { Announcement } from '../../model/site.ts'
import { text } from '../../text/index.ts'
import { Fields, shown } from './fields.ts'
import type { ImportFile } from './import-file.ts'
import { type FileProblem, MOST_PROBLEMS_PER_FILE, UnreadableThing } from './import-refused-error.ts'
import type { Incoming, Read } from './incoming.ts'
import { type ImportKind, isObject, type JsonObject, kindOf, LIST_KEYS } from './kinds.ts'
import type { Listing } from './listings.ts'
import type { Notes } from './notes.ts'
import { readPrefixList } from './prefix-list/read-prefix-list.ts'
import type { FileProgress } from './progress.ts'
import { readJson } from './read-json.ts'
import { asApi } from './terraform/as-api.ts'
import { isTerraform, resourcesOf } from './terraform/state.ts'
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

export type ReadFile = {
  incoming: Incoming[]
  listings: Listing[]
  /** Of a prefix list; null for any other file. */
  announcements: Announcement[] | null
  problems: FileProblem[]
}

/**
 * Reads one file: what the API answers, what `scw … -o json` prints, a single object, a Terraform state, or a list of
 * prefixes. Problems are gathered, not thrown.
 */
export function readFile(
  { name, text: fileText, undecodable = null }: ImportFile,
  notes: Notes,
  progress: FileProgress,
): ReadFile {
  const reading = new FileReading(name, notes, progress)
  const { incoming, listings, problems } = reading
  let announcements: Announcement[] | null = null
  reading.attempt(() => {
    if (undecodable !== null) throw new UnreadableThing(undecodable, text.reading.notText)
    if (!isPrefixList(name, fileText)) return reading.document(readJson(fileText))
    const list = readPrefixList(name, fileText, notes)
    announcements = list.announcements
    for (const problem of list.problems) reading.problem(problem)
  })
  return { incoming, listings, announcements, problems: [...problems, ...reading.untold()] }
}

/** What an account is in begins with a bracket, and a file that says it is JSON is one. */
const isPrefixList = (name: string, fileText: string): boolean =>
  !/\.(?:json|tfstate)$/i.test(name) && /^\s*[^\s[{]/.test(fileText)

class FileReading {
  readonly file: string
  readonly incoming: Incoming[] = []
  readonly listings: Listing[] = []
  readonly problems: FileProblem[] = []
  readonly #notes: Notes
  readonly #progress: FileProgress
  #untold = 0

  constructor(file: string, notes: Notes, progress: FileProgress) {
    this.file = file
    this.#notes = notes
    this.#progress = progress
  }

  attempt(read: () => void): void {
    try {
      read()
    } catch (error) {
      if (!(error instanceof UnreadableThing)) throw error
      this.problem({ file: this.file, path: error.path, message: error.message })
    }
  }

  problem(problem: FileProblem): void {
    if (this.problems.length < MOST_PROBLEMS_PER_FILE) this.problems.push(problem)
    else this.#untold += 1
  }

  /** How many problems there are beyond those that are told, as the last one of the file. */
  untold(): FileProblem[] {
    return this.#untold === 0 ? [] : [{ file: this.file, path: '', message: text.reading.moreProblems(this.#untold) }]
  }

  document(value: unknown): void {
    // An empty list may be printed as null.
    if (value === null && kindNamed(this.file) !== undefined) this.#bareListing([], [])
    else if (isObject(value) && isTerraform(value)) this.#terraform(value)
    else this.value(value, '')
  }

  /** A thing may be managed in one place and looked up in others: what is managed counts. */
  #terraform(state: JsonObject): void {
    const resources = resourcesOf(state)
    const managed = resources.filter((resource) => resource.managed)
    const seen = new Set<unknown>()
    for (const resource of [...managed, ...resources.filter((candidate) => !candidate.managed)]) {
      const things = asApi(resource)
      if (things === null && resource.managed)
        this.#notes.add(this.file, resource.path, {
          code: 'import/unknown-resource',
          kind: 'resources',
          field: resource.type,
        })
      for (const { kind, object, path } of things ?? []) {
        if (!resource.managed && seen.has(object.id)) continue
        seen.add(object.id)
        this.attempt(() => this.#thing(kind, object, path, 'terraform'))
      }
    }
  }

  /** An array of things or of list answers (`jq -s` makes those of pages), a list answer, or one thing. */
  value(value: unknown, path: string): void {
    if (Array.isArray(value) && path === '') {
      const before = this.incoming.length
      for (const [i, item] of this.#progress.over(value)) this.attempt(() => this.value(item, `[${i}]`))
      this.#bareListing(value, this.incoming.slice(before))
    } else if (!isObject(value)) throw new UnreadableThing(path, text.reading.unrecognised)
    else {
      const kind = kindOf(value)
      if (kind !== null) this.#thing(kind, value, path)
      else this.#listAnswer(value, path)
    }
  }

  /** `scw … list -o json` prints all pages as one array, of one kind. */
  #bareListing(value: unknown[], incoming: Incoming[]): void {
    const kind = value.length === 0 ? kindNamed(this.file) : incoming[0]?.kind
    if (kind === undefined || value.some((item) => !isObject(item) || kindOf(item) !== kind)) return
    this.listings.push({ kind, file: this.file, ids: incoming.map(({ record }) => record.id), total: null })
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
      const total = keys.length === 1 && typeof answer.total_count === 'number' ? answer.total_count : null
      const ids = list.flatMap((item) => (isObject(item) && typeof item.id === 'string' ? [item.id.toLowerCase()] : []))
      // Of routes the answer has many that are not the account's own, wrapped beside those that are.
      const listed = kind === 'routes' ? list.flatMap((item) => idOfRoute(item)) : ids
      this.listings.push({
        kind,
        file: this.file,
        ids: listed,
        total: kind === 'routes' && total === list.length ? null : total,
      })
      for (const [i, item] of this.#progress.over(list))
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

  #thing(kind: ImportKind, object: JsonObject, path: string, source: Incoming['source'] = 'api'): void {
    const read = READERS[kind](new Fields(kind, this.file, path, object, this.#notes))
    // The table above pairs each kind with its own reader.
    if (read !== null) this.incoming.push({ kind, ...read, file: this.file, path, source } as Incoming)
  }
}

/** An empty list has nothing that tells its kind but the name of its file: `fr-par.links.json`. */
const kindNamed = (file: string): ImportKind | undefined => {
  const words = file
    .toLowerCase()
    .replaceAll('-', '_')
    .split(/[./\\]/)
  return words.map((word) => (Object.hasOwn(LIST_KEYS, word) ? LIST_KEYS[word] : undefined)).find((kind) => kind)
}

const idOfRoute = (item: unknown): string[] => {
  const route = isObject(item) && isObject(item.route) ? item.route : item
  return isObject(route) && typeof route.id === 'string' ? [route.id.toLowerCase()] : []
}
