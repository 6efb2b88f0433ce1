import type { Patch } from 'immer'
import type { Accepted, Refusal, Refused } from '../contract/answer.ts'
import type { StepTitle } from '../contract/snapshot.ts'
import { mayWrite } from '../model/access.ts'
import { invariant } from '../model/invariant.ts'
import { ENTITY_COLLECTIONS, type Plan } from '../model/plan.ts'
import { followPlan } from '../routing/of-plan.ts'
import { text } from '../text/index.ts'
import { routeConsequences } from './consequences.ts'
import type { Context } from './define.ts'
import { type Batch, type ReadCommand, type Reading, readCommand } from './read-command.ts'
import { refuse } from './refuse.ts'
import { titleOfBatch } from './step-title.ts'
import { dropSuppressions } from './suppressions.ts'
import { type Done, WorkingPlan } from './working-plan.ts'

/** What a command came to. `command` is the normalised input with every id filled in: replaying it gives the same plan. */
export type Executed = {
  ok: true
  plan: Plan
  patches: Patch[]
  inverse: Patch[]
  command: Record<string, unknown>
  /** For undo and the history. */
  title: StepTitle
  answer: Accepted
}
export type Rejected = { ok: false; answer: Refused }

/** One command carried out on a working plan. Its title is never one that somebody gave. */
type Step = Omit<Executed, 'plan' | 'title'> & {
  title: Exclude<StepTitle, { given: string }>
  takeBack: Done<unknown>['takeBack']
}

/**
 * Runs one command (any of commands.md but undo and redo) on a plan: the one way a plan changes. Pure: the answer is the
 * next plan and the patches there and back; a refused command comes with every guard that failed. The refusal of malformed
 * input is `input/invalid` alone.
 */
export const execute = (plan: Plan, raw: unknown, context: Context): Executed | Rejected =>
  executeRead(plan, readCommand(raw), context)

/** As `execute`, for whoever has read the command already: an import of thousands of things is checked field by field once. */
export const executeRead = (plan: Plan, reading: Reading, context: Context): Executed | Rejected => {
  if (reading.kind === 'malformed') return { ok: false, answer: reading.answer }
  invariant(reading.kind !== 'journal', 'undo and redo go to whoever keeps the journal')
  const work = new WorkingPlan(plan)
  const steps =
    reading.kind === 'batch' ? runBatch(work, reading.batch, context) : runCommand(work, reading.command, context)
  if (!steps.ok) return steps
  const done: Executed = { ...steps, plan: work.plan }
  followPlan(plan, done.plan, done.patches)
  const withdrawn = routeConsequences(plan, done.plan, done.patches)
  return { ...done, answer: { ...done.answer, consequences: [...done.answer.consequences, ...withdrawn] } }
}

/** What `execute` would refuse, without carrying anything out: for drop targets, menus and buttons. Empty: allowed. */
export const guard = (plan: Plan, raw: unknown): Refusal[] => {
  const reading = readCommand(raw)
  if (reading.kind === 'malformed') return reading.answer.refusals
  if (reading.kind === 'command') return refusalsOf(plan, reading.command)
  if (reading.kind === 'journal') return []
  const outcome = runBatch(new WorkingPlan(plan), reading.batch, rehearsal())
  return outcome.ok ? [] : outcome.answer.refusals
}

/**
 * Carries out commands, all or none, on a plan that is only thought of: as `execute`, but without looking what becomes of
 * routes, which whoever tries many does once at the end.
 */
export const rehearse = (
  work: WorkingPlan,
  commands: readonly unknown[],
  context: Context,
): Omit<Executed, 'plan'> | Rejected => runBatch(work, { commands: [...commands] }, context)

/** Ids and times for what is only tried: well-formed, distinct, never kept. */
export const rehearsal = (): Context => {
  let count = 0
  return {
    newId: () => `ffffffff-0000-4000-8000-${String(++count).padStart(12, '0')}`,
    now: () => '1970-01-01T00:00:00.000Z',
  }
}

const refusalsOf = (plan: Plan, { definition, input }: ReadCommand): Refusal[] => {
  const { product } = definition
  const products = typeof product === 'function' ? product(input) : product === null ? [] : [product]
  const denied = products
    .filter((needed) => !mayWrite(plan.access, needed))
    .map((needed) =>
      refuse('access/denied', definition.name, { command: definition.name, needed: `${needed}FullAccess` }),
    )
  return [...denied, ...definition.guard(plan, input)]
}

const runCommand = (work: WorkingPlan, read: ReadCommand, context: Context): Step | Rejected => {
  const { definition } = read
  const refusals = refusalsOf(work.plan, read)
  if (refusals.length > 0) return { ok: false, answer: { ok: false, command: definition.name, refusals } }

  const input = definition.creates ? { ...read.input, id: read.input.id ?? context.newId() } : read.input
  const { subject } = definition
  const id = subject === undefined ? undefined : String(definition.creates ? input.id : input[subject])
  const named = () => (id === undefined ? undefined : nameOf(work.plan, id))
  const former = named()
  const { result, ...done } = work.change((draft) => {
    const before = work.plan
    const consequences = definition.effect(draft, input, { ...context, before }) ?? []
    dropSuppressions(draft, before)
    return consequences
  })
  return {
    ok: true,
    ...done,
    command: { command: definition.name, ...input },
    title: {
      command: definition.name,
      subject: definition.about?.(input) ?? named() ?? former ?? null,
      more: 0,
    },
    answer: {
      ok: true,
      command: definition.name,
      ids: subject === undefined ? {} : { [subject]: id! },
      consequences: result,
    },
  }
}

/**
 * All or none. Malformed members are found before anything runs; after that, the first refused one ends the batch, and what was
 * done before it is taken back.
 */
const runBatch = (
  work: WorkingPlan,
  { commands, title }: Batch,
  context: Context,
): Omit<Executed, 'plan'> | Rejected => {
  const read: ReadCommand[] = []
  const malformed: Refusal[] = []
  commands.forEach((raw, i) => {
    const reading = readCommand(raw)
    if (reading.kind === 'command') read.push(reading.command)
    else if (reading.kind === 'malformed') malformed.push(...within(i, reading.answer))
    else
      malformed.push(
        refuse('input/invalid', `commands[${i}]`, {
          field: `commands[${i}]`,
          problem: text.input.notInBatch(reading.kind === 'batch' ? 'plan.batch' : reading.name),
        }),
      )
  })
  if (malformed.length > 0) return { ok: false, answer: { ok: false, command: 'plan.batch', refusals: malformed } }

  const steps: Step[] = []
  for (const command of read) {
    const step = runCommand(work, command, context)
    if (!step.ok) {
      for (const { takeBack } of steps.toReversed()) takeBack()
      return { ok: false, answer: { ...step.answer, command: 'plan.batch' } }
    }
    steps.push(step)
  }
  return {
    ok: true,
    patches: steps.flatMap((step) => step.patches),
    inverse: steps.toReversed().flatMap((step) => step.inverse),
    command: { command: 'plan.batch', ...(title ? { title } : {}), commands: steps.map((step) => step.command) },
    title: title === undefined ? titleOfBatch(steps.map((step) => step.title)) : { given: title },
    answer: {
      ok: true,
      command: 'plan.batch',
      ids: Object.assign({}, ...steps.map((step) => step.answer.ids)),
      consequences: steps.flatMap((step) => step.answer.consequences),
    },
  }
}

/** The refusals of a batch's i-th command, their fields named from the batch's point of view. */
const within = (i: number, answer: Refused): Refusal[] =>
  answer.refusals.map(({ subject, message, problem = message }) => {
    const field = `commands[${i}]${subject ? `.${subject}` : ''}`
    return { ...refuse('input/invalid', field, { field: `commands[${i}]`, problem: message }), problem }
  })

const nameOf = (plan: Plan, id: string): string | undefined => {
  for (const collection of ENTITY_COLLECTIONS) {
    const thing = plan[collection][id] as { name?: string } | undefined
    if (thing) return thing.name
  }
  return undefined
}
