import type { Connection } from '../../model/catalogue.ts'
import { LINK_STATUSES, type Link, type LinkStatus } from '../../model/link.ts'
import { IMPORTED_COLLECTIONS, type Plan } from '../../model/plan.ts'
import { sameValue } from '../../model/same-value.ts'
import type { Site } from '../../model/site.ts'
import { text } from '../../text/index.ts'
import { announcedBy } from './announced.ts'
import { fieldChanges } from './field-changes.ts'
import type { ImportFile } from './import-file.ts'
import { type FileProblem, ImportRefusedError } from './import-refused-error.ts'
import type { Incoming } from './incoming.ts'
import { IMPORT_KINDS, type ImportKind, type Things } from './kinds.ts'
import { goneFrom, nameOf } from './listings.ts'
import { Notes } from './notes.ts'
import { Progress } from './progress.ts'
import { readFile } from './read-file.ts'
import { resolveIncoming, resolveStored, Targets } from './resolve.ts'
import { type ImportChoice, type ImportedThing, type ImportReview, type ReviewKind, TAKE_ALL } from './review.ts'
import { placeholderVpc } from './things/vpc.ts'

export type { ImportFile } from './import-file.ts'

/** `plan.import`: whole records, inserted or replaced by id; and ids of what goes, by kind. */
export type ImportCommand = {
  command: 'plan.import'
  things: { [K in ImportKind]: Things[K][] } & { sites: Site[] }
  gone: { [K in ImportKind]: string[] }
}

/**
 * What `files` bring into `plan`, and the command that takes it: null where nothing would change. Things are the same by
 * id: new ones are inserted, known ones take over what the account says and keep what is the plan's own (a link's site,
 * positions). Combinations that the rules would refuse are kept as they are (D4). `choice` leaves groups out, or names
 * more to do; references to what is left out are remembered like those to what never came. Throws `ImportRefusedError` if
 * any file can't be read whole. `onProgress` gets 0 to 1, now and then.
 */
export function reviewImport(
  plan: Plan,
  files: readonly ImportFile[],
  { site, leave, remove }: ImportChoice = TAKE_ALL,
  onProgress: (done: number) => void = () => {},
): { review: ImportReview; command: ImportCommand | null } {
  const notes = new Notes()
  const progress = new Progress(files, onProgress)
  const read = files.map((file) => ({ name: file.name, ...readFile(file, notes, progress.ofFile(file)) }))
  const problems = read.flatMap((file) => file.problems)
  const incoming = uniqueById(
    plan,
    read.flatMap((file) => file.incoming),
    notes,
    problems,
  )
  const isLeft = (kind: ReviewKind, change: 'new' | 'changed') =>
    leave.some((group) => group.kind === kind && group.change === change)
  for (const [id, { kind }] of incoming) if (!Object.hasOwn(plan[kind], id) && isLeft(kind, 'new')) incoming.delete(id)
  addPlaceholders(plan, incoming, notes, problems)
  if (problems.length > 0) throw new ImportRefusedError(problems)

  const targets = new Targets(plan, incoming)
  for (const thing of incoming.values()) resolveIncoming(thing, targets, notes)
  addResolved(plan, incoming, targets)

  const records = [...incoming.values()].map((thing) => ({ thing, record: mergedWithPlan(plan, thing) }))
  let after: Plan | undefined
  const plans = {
    before: plan,
    /** Made when something turns out to be changed: most imports bring what is new. */
    get after() {
      after ??= planWith(plan, records)
      return after
    },
  }
  const command: ImportCommand = { command: 'plan.import', things: noThings(), gone: noneGone() }
  const things: ImportedThing[] = []
  for (const { thing, record } of records) {
    const { kind, file } = thing
    const before = own<object>(plan[kind], record.id)
    const change = before === undefined ? 'new' : sameValue(before, record) ? 'same' : 'changed'
    const fields = before === undefined || change === 'same' ? [] : fieldChanges(before, record, plans)
    things.push({ kind, id: record.id, name: nameOf(record), change, fields, file })
    if (change !== 'same' && !isLeft(kind, change)) (command.things[kind] as unknown[]).push(record)
  }

  const lists = read.flatMap(({ name, announcements }) => (announcements === null ? [] : [{ name, announcements }]))
  const announced = site === null || lists.length === 0 ? null : announcedBy(plan, site, lists, plans)
  if (announced !== null) {
    things.push(announced.thing)
    const { change } = announced.thing
    if ((change === 'new' || change === 'changed') && !isLeft('sites', change))
      command.things.sites.push(announced.record)
  }
  for (const { kind, id, name } of goneFrom(
    plan,
    read.flatMap(({ listings }) => listings),
    incoming,
  )) {
    things.push({ kind, id, name, change: 'gone', fields: [], file: '' })
    if (remove.includes(kind)) command.gone[kind].push(id)
  }
  const withoutSite =
    site === null ? lists.map(({ name, announcements }) => ({ file: name, prefixes: announcements.length })) : []
  return { review: { things, notes: notes.list(), withoutSite }, command: isEmpty(command) ? null : command }
}

const isEmpty = ({ things, gone }: ImportCommand): boolean =>
  [...Object.values(things), ...Object.values(gone)].every((list) => list.length === 0)

/** Where references of what comes lead. */
const planWith = (plan: Plan, records: readonly { thing: Incoming; record: Incoming['record'] }[]): Plan => {
  const after = { ...plan }
  for (const kind of IMPORT_KINDS) Object.assign(after, { [kind]: { ...plan[kind] } })
  for (const { thing, record } of records) Object.assign(after[thing.kind], { [record.id]: record })
  return after
}

const noThings = (): ImportCommand['things'] => ({
  pops: [],
  partners: [],
  connections: [],
  sites: [],
  vpcs: [],
  networks: [],
  routes: [],
  policies: [],
  links: [],
})

const own = <T>(record: Record<string, T>, id: string): T | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined

const noneGone = (): ImportCommand['gone'] => ({
  pops: [],
  partners: [],
  connections: [],
  vpcs: [],
  networks: [],
  routes: [],
  policies: [],
  links: [],
})

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

/** Things of the plan that an earlier import left with references to what this one brings. */
function addResolved(plan: Plan, incoming: Map<string, Incoming>, targets: Targets): void {
  for (const kind of ['connections', 'links'] as const)
    for (const stored of Object.values(plan[kind])) {
      if (incoming.has(stored.id) || stored.imported === null) continue
      const resolved = resolveStored(stored, targets)
      if (resolved !== null)
        incoming.set(stored.id, { kind, ...resolved, references: [], path: '', source: 'api' } as Incoming)
    }
}

/** What the account does not know of a thing stays as the plan has it; so does what a state does not tell of it. */
function mergedWithPlan(plan: Plan, thing: Incoming): Incoming['record'] {
  const before = own<Incoming['record']>(plan[thing.kind], thing.record.id)
  if (before === undefined) return thing.record
  const record = thing.source === 'terraform' ? keepingUntold(before, thing.record) : thing.record
  if (thing.kind === 'links') {
    const link = before as Link
    return { ...(record as Link), siteId: link.siteId, statusBeforeLock: statusBeforeLock(link, record as Link) }
  }
  if (thing.kind === 'connections') {
    const { vlanStart, vlanEnd } = before as Connection
    const connection = record as Connection
    return connection.vlanStart === null ? { ...connection, vlanStart, vlanEnd } : connection
  }
  return record
}

const keepingUntold = <T extends Incoming['record']>(before: Incoming['record'], record: T): T => {
  if (before.imported === null || record.imported === null) return record
  return {
    ...record,
    imported: { ...record.imported, fields: { ...before.imported.fields, ...record.imported.fields } },
  }
}

const isLinkStatus = (status: string): status is LinkStatus => (LINK_STATUSES as readonly string[]).includes(status)

function statusBeforeLock(before: Link, after: Link): LinkStatus | null {
  if (after.status !== 'locked') return null
  if (before.status === 'locked') return before.statusBeforeLock
  return before.status !== 'planned' && isLinkStatus(before.status) ? before.status : null
}
