import { LINK_STATUSES, type Link, type LinkStatus } from '../../model/link.ts'
import { IMPORTED_COLLECTIONS, type Plan } from '../../model/plan.ts'
import { text } from '../../text/index.ts'
import { type FileProblem, ImportRefusedError } from './import-refused-error.ts'
import type { Incoming } from './incoming.ts'
import type { ImportKind, Things } from './kinds.ts'
import { Notes } from './notes.ts'
import { readFile } from './read-file.ts'
import { resolveIncoming, resolveStored, Targets } from './resolve.ts'
import type { ImportedThing, ImportReview } from './review.ts'
import { differingFields, sameValue } from './same-value.ts'
import { placeholderVpc } from './things/vpc.ts'

export type ImportFile = { name: string; text: string }

/** `plan.import`: whole records, inserted or replaced by id. */
export type ImportCommand = { command: 'plan.import'; things: { [K in ImportKind]: Things[K][] } & { sites: never[] } }

/**
 * What `files` bring into `plan`, and the command that takes it: null where nothing would change. Things are the same by
 * id: new ones are inserted, known ones take over what the account says and keep what is the plan's own (a link's site,
 * positions). Combinations that the rules would refuse are kept as they are (D4). Throws `ImportRefusedError` if any
 * file can't be read whole.
 */
export function reviewImport(
  plan: Plan,
  files: readonly ImportFile[],
): { review: ImportReview; command: ImportCommand | null } {
  const notes = new Notes()
  const read = files.map(({ name, text }) => readFile(name, text, notes))
  const problems = read.flatMap((file) => file.problems)
  const incoming = uniqueById(
    plan,
    read.flatMap((file) => file.incoming),
    notes,
    problems,
  )
  addPlaceholders(plan, incoming, notes, problems)
  if (problems.length > 0) throw new ImportRefusedError(problems)

  const targets = new Targets(plan, incoming)
  for (const thing of incoming.values()) resolveIncoming(thing, targets, notes)
  addResolved(plan, incoming, targets)

  const command: ImportCommand = { command: 'plan.import', things: noThings() }
  const things: ImportedThing[] = []
  for (const thing of incoming.values()) {
    const merged = mergedWithPlan(plan, thing)
    const before = own<object>(plan[thing.kind], thing.record.id)
    const fields = before === undefined ? [] : differingFields(before, merged)
    const change = before === undefined ? 'new' : fields.length > 0 ? 'changed' : 'same'
    things.push({ kind: thing.kind, id: thing.record.id, name: nameOf(thing), change, fields, file: thing.file })
    if (change !== 'same') (command.things[thing.kind] as unknown[]).push(merged)
  }
  return { review: { things, notes: notes.list() }, command: things.some((t) => t.change !== 'same') ? command : null }
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

const nameOf = (thing: Incoming): string => {
  if (thing.kind === 'routes') return thing.record.description || thing.record.destination
  return thing.kind === 'pops' ? thing.record.displayName : thing.record.name
}

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
    else if (
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
      incoming.set(id, { kind: 'vpcs', record, references: [], file: thing.file, path })
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
      if (resolved !== null) incoming.set(stored.id, { kind, ...resolved, references: [], path: '' } as Incoming)
    }
}

/** What the account does not know of a thing stays as the plan has it. */
function mergedWithPlan(plan: Plan, thing: Incoming): Incoming['record'] {
  if (thing.kind === 'links') {
    const before = own(plan.links, thing.record.id)
    if (before === undefined) return thing.record
    return { ...thing.record, siteId: before.siteId, statusBeforeLock: statusBeforeLock(before, thing.record) }
  }
  if (thing.kind === 'connections') {
    const before = own(plan.connections, thing.record.id)
    return before === undefined
      ? thing.record
      : { ...thing.record, vlanStart: before.vlanStart, vlanEnd: before.vlanEnd }
  }
  return thing.record
}

const isLinkStatus = (status: string): status is LinkStatus => (LINK_STATUSES as readonly string[]).includes(status)

function statusBeforeLock(before: Link, after: Link): LinkStatus | null {
  if (after.status !== 'locked') return null
  if (before.status === 'locked') return before.statusBeforeLock
  return before.status !== 'planned' && isLinkStatus(before.status) ? before.status : null
}
