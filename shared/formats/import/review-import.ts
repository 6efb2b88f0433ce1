import { produce } from 'immer'
import { IMPORTED_COLLECTIONS, type Plan } from '../../model/plan.ts'
import { type Renames, renameThings } from '../../model/rename-things.ts'
import { sameValue } from '../../model/same-value.ts'
import type { Site } from '../../model/site.ts'
import { text } from '../../text/index.ts'
import { AccountNews } from './account-news.ts'
import { adoptions } from './adoptions.ts'
import { announcedBy } from './announced.ts'
import { bringBack, decided, takeOutDeleted } from './as-planned.ts'
import { fieldChanges } from './field-changes.ts'
import type { ImportFile } from './import-file.ts'
import { type FileProblem, ImportRefusedError } from './import-refused-error.ts'
import type { Incoming } from './incoming.ts'
import { type IdLists, IMPORT_KINDS, noneGone, noThings, type ThingLists } from './kinds.ts'
import { goneFrom, nameOf } from './listings.ts'
import { Notes } from './notes.ts'
import { Progress } from './progress.ts'
import { readFile } from './read-file.ts'
import { resolveIncoming, resolveStored, Targets } from './resolve.ts'
import {
  type ImportChoice,
  type ImportedThing,
  type ImportReview,
  isTakenChange,
  type ReviewKind,
  TAKE_ALL,
  type TakenChange,
  type ThingChange,
} from './review.ts'
import { placeholderVpc } from './things/vpc.ts'

export type { ImportFile } from './import-file.ts'

/** `plan.import`: whole records, inserted or replaced by id; and ids of what goes, by kind. */
export type ImportCommand = {
  command: 'plan.import'
  things: ThingLists & { sites: Site[] }
  gone: IdLists
  /** What the account says of things that are not taken as it says. Left out where there are none. */
  account?: { things: ThingLists; gone: IdLists }
  /** What was drawn in the plan and is in the account now: its id, and the account's, which it has from now on. */
  adopted?: Renames
}

/**
 * What `files` bring into `plan`, and the command that takes it: null where nothing would change. Things are the same by
 * id: new ones are inserted, known ones take over what the account says and keep what is the plan's own (a link's site,
 * positions). Combinations that the rules would refuse are kept as they are (D4). `choice` leaves groups out, or names
 * more to do; references to what is left out are remembered like those to what never came. Throws `ImportRefusedError` if
 * any file can't be read whole. `onProgress` gets 0 to 1, now and then.
 *
 * `known` is the account when it was last heard of: what the plan decided otherwise since then, and the account left as it was,
 * stays as the plan has it, as in a merge of three. Null where nobody kept it: then the account's word counts.
 */
export function reviewImport(
  before: Plan,
  files: readonly ImportFile[],
  { site, leave, remove, overrule }: ImportChoice = TAKE_ALL,
  onProgress: (done: number) => void = () => {},
  known: Plan | null = null,
): { review: ImportReview; command: ImportCommand | null } {
  const notes = new Notes()
  const progress = new Progress(files, onProgress)
  const read = files.map((file) => ({ name: file.name, ...readFile(file, notes, progress.ofFile(file)) }))
  const problems = read.flatMap((file) => file.problems)
  const incoming = uniqueById(
    before,
    read.flatMap((file) => file.incoming),
    notes,
    problems,
  )
  const isLeft = (kind: ReviewKind, change: TakenChange) =>
    leave.some((group) => group.kind === kind && group.change === change)
  const twins = new Map(
    Object.entries(known === null ? {} : adoptions(before, known, incoming)).map(([drawn, made]) => [made, drawn]),
  )
  for (const [id, { kind }] of incoming)
    if (!Object.hasOwn(before[kind], id) && isLeft(kind, twins.has(id) ? 'adopted' : 'new')) {
      incoming.delete(id)
      twins.delete(id)
    }
  const adopted = Object.fromEntries([...twins].map(([made, drawn]) => [drawn, made]))
  const plan = twins.size === 0 ? before : produce(before, (draft) => renameThings(draft as Plan, adopted))
  const deleted = known === null ? new Map<string, Incoming>() : takeOutDeleted(plan, known, incoming)
  for (const [id, thing] of deleted)
    if (overrule.includes(thing.kind)) {
      deleted.delete(id)
      incoming.set(id, thing)
    }
  addPlaceholders(plan, incoming, notes, problems)
  if (problems.length > 0) throw new ImportRefusedError(problems)

  const targets = new Targets(plan, new Map([...deleted, ...incoming]))
  for (const thing of [...incoming.values(), ...deleted.values()]) resolveIncoming(thing, targets, notes)
  const filled = addResolved(plan, incoming, targets)

  const records = [...incoming.values()].map((thing) =>
    decided(plan, known, overrule, thing, twins.has(thing.record.id)),
  )
  bringBack(deleted, records)
  let after: Plan | undefined
  const plans = {
    before: plan,
    /** Made when something turns out to be changed: most imports bring what is new. */
    get after() {
      after ??= planWith(plan, records)
      return after
    },
  }
  const command: ImportCommand = { command: 'plan.import', things: { ...noThings(), sites: [] }, gone: noneGone() }
  const account = new AccountNews(plan, known)
  const things: ImportedThing[] = []
  for (const { thing, record, answered } of records) {
    const { kind, file } = thing
    const stored = own<object>(plan[kind], record.id)
    const change = changeOf(stored, record, answered, twins.has(record.id))
    const fields =
      change === 'changed' || change === 'adopted'
        ? fieldChanges(stored!, record, plans)
        : change === 'kept'
          ? fieldChanges(answered, record, plans)
          : []
    things.push({ kind, id: record.id, name: nameOf(record), change, fields, file })
    const isTaken = isTakenChange(change) && !isLeft(kind, change)
    if (isTaken) (command.things[kind] as unknown[]).push(record)
    if (!isTaken || record !== answered) account.hears(thing, filled.has(record.id))
  }
  for (const thing of deleted.values()) {
    const { kind, file, record } = thing
    things.push({ kind, id: record.id, name: nameOf(record), change: 'kept', fields: [], file })
    account.hears(thing)
  }

  const lists = read.flatMap(({ name, announcements }) => (announcements === null ? [] : [{ name, announcements }]))
  const announced = site === null || lists.length === 0 ? null : announcedBy(plan, site, lists, plans)
  if (announced !== null) {
    things.push(announced.thing)
    const { change } = announced.thing
    if ((change === 'new' || change === 'changed') && !isLeft('sites', change))
      command.things.sites.push(announced.record)
  }
  const listings = read.flatMap((file) => file.listings)
  for (const { kind, id, name } of goneFrom(plan, listings, incoming)) {
    things.push({ kind, id, name, change: 'gone', fields: [], file: '' })
    if (remove.includes(kind)) command.gone[kind].push(id)
    else account.misses(kind, id)
  }
  if (known !== null)
    for (const { kind, id } of goneFrom(known, listings, incoming))
      if (!Object.hasOwn(plan[kind], id)) account.misses(kind, id)
  if (account.news !== null) command.account = account.news
  if (twins.size > 0) command.adopted = adopted
  const withoutSite =
    site === null ? lists.map(({ name, announcements }) => ({ file: name, prefixes: announcements.length })) : []
  return {
    review: { things, notes: notes.list(), heard: account.count, withoutSite },
    command: isEmpty(command) ? null : command,
  }
}

const isEmpty = ({ things, gone, account }: ImportCommand): boolean =>
  account === undefined && [...Object.values(things), ...Object.values(gone)].every((list) => list.length === 0)

const changeOf = (
  stored: object | undefined,
  record: object,
  answered: object,
  isAdopted: boolean,
): Exclude<ThingChange, 'gone'> => {
  if (stored === undefined) return 'new'
  if (isAdopted) return 'adopted'
  if (!sameValue(stored, record)) return 'changed'
  return record === answered ? 'same' : 'kept'
}

/** Where references of what comes lead. */
const planWith = (plan: Plan, records: readonly { thing: Incoming; record: Incoming['record'] }[]): Plan => {
  const after = { ...plan }
  for (const kind of IMPORT_KINDS) Object.assign(after, { [kind]: { ...plan[kind] } })
  for (const { thing, record } of records) Object.assign(after[thing.kind], { [record.id]: record })
  return after
}

const own = <T>(record: Record<string, T>, id: string): T | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined

/** One thing for each id: the same thing twice is taken once, one id with different contents is a problem of its file. */
function uniqueById(plan: Plan, all: Incoming[], notes: Notes, problems: FileProblem[]): Map<string, Incoming> {
  const unique = new Map<string, Incoming>()
  for (const thing of all) {
    const { id } = thing.record
    const path = thing.path === '' ? 'id' : `${thing.path}.id`
    const first = unique.get(id)
    const inPlan = IMPORTED_COLLECTIONS.find((c) => c !== thing.kind && Object.hasOwn(plan[c], id))
    if (inPlan !== undefined)
      problems.push({
        file: thing.file,
        path,
        message: text.reading.otherKind(id, thing.kind, inPlan),
      })
    else if (first === undefined) unique.set(id, thing)
    else if (first.kind === thing.kind && first.source !== thing.source) {
      // The account itself knows better than what Terraform remembers of it.
      if (first.source === 'terraform') unique.set(id, thing)
      notes.add(thing.file, path, { code: 'import/duplicate-id', kind: thing.kind }, id)
    } else if (
      first.kind === thing.kind &&
      sameValue(first.record, thing.record) &&
      sameValue(first.references, thing.references)
    )
      notes.add(thing.file, path, { code: 'import/duplicate-id', kind: thing.kind }, id)
    else {
      const where = first.file === thing.file ? first.path : `${first.file}${first.path && `: ${first.path}`}`
      problems.push({
        file: thing.file,
        path,
        message: text.reading.givenTwice(id, where),
      })
    }
  }
  return unique
}

/** Private Networks and custom routes can't be without a VPC: one that nobody brought gets a placeholder. */
function addPlaceholders(plan: Plan, incoming: Map<string, Incoming>, notes: Notes, problems: FileProblem[]): void {
  const made = new Set<string>()
  for (const thing of [...incoming.values()]) {
    if (thing.kind !== 'networks' && thing.kind !== 'routes') continue
    const id = thing.record.vpcId
    const path = `${thing.path === '' ? '' : `${thing.path}.`}vpc_id`
    const kind = incoming.get(id)?.kind ?? IMPORTED_COLLECTIONS.find((c) => Object.hasOwn(plan[c], id))
    if (kind !== undefined && kind !== 'vpcs')
      problems.push({ file: thing.file, path, message: text.reading.notAVpc(id, kind) })
    if (kind === undefined) {
      const region = thing.record.imported?.fields.region
      const record = placeholderVpc(id, typeof region === 'string' ? region : 'unknown')
      incoming.set(id, { kind: 'vpcs', record, references: [], file: thing.file, path, source: thing.source })
      made.add(id)
    }
    if (made.has(id)) notes.add(thing.file, path, { code: 'import/placeholder', kind: thing.kind, field: 'vpc_id' }, id)
  }
}

/** Adds things of the plan that an earlier import left with references to what this one brings; answers their ids. */
function addResolved(plan: Plan, incoming: Map<string, Incoming>, targets: Targets): Set<string> {
  const filled = new Set<string>()
  for (const kind of ['connections', 'links'] as const)
    for (const stored of Object.values(plan[kind])) {
      if (incoming.has(stored.id) || stored.imported === null) continue
      const resolved = resolveStored(stored, targets)
      if (resolved === null) continue
      incoming.set(stored.id, { kind, ...resolved, references: [], path: '', source: 'api' } as Incoming)
      filled.add(stored.id)
    }
  return filled
}
