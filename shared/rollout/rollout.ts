import { COMMANDS } from '../commands/catalogue.ts'
import type { Context } from '../commands/define.ts'
import { execute } from '../commands/execute.ts'
import type { Refusal } from '../contract/answer.ts'
import type { Product } from '../model/access.ts'
import { isConfigurable } from '../model/link-status.ts'
import type { Plan } from '../model/plan.ts'
import { allSteps } from '../routing/all-steps.ts'
import { diffRoutes } from '../routing/diff.ts'
import { routingOf } from '../routing/of-plan.ts'
import { isOrdered, isWanted, startOf } from './account.ts'
import { byHand } from './by-hand.ts'
import { eventsUntilConfigurable, nextLinkCommand, nextRemovalCommand, orderOf } from './link-steps.ts'
import type { CoreCommand, Leftover, Phase, Rollout, Step } from './step.ts'
import { creations, deletions, narrowings, widenings } from './thing-steps.ts'
import { wayBack } from './way-back.ts'

/** Every step runs on a copy of the plan that nobody keeps: its times are of no account, and it makes no ids. */
const REHEARSAL: Context = {
  newId: () => {
    throw new Error('a rollout names every id')
  },
  now: () => '1970-01-01T00:00:00.000Z',
}

/**
 * The steps that bring an account from `baseline` to `target`, in a safe order (step.ts, `PHASES`): every step is tried on
 * a copy of the plan with the core's own guards, so that none asks for what the rules refuse. What a guard holds back is
 * tried again after everything else, since a deletion may have made room; what never passes is left over, with reasons.
 */
export const rollout = (baseline: Plan, target: Plan): Rollout => allSteps(rolloutInSteps(baseline, target))

/** As `rollout`, to be interrupted: one step of the rollout, or a look whether there is one, a step. */
export function* rolloutInSteps(baseline: Plan, target: Plan): Generator<undefined, Rollout> {
  const run = new Rehearsal(startOf(baseline, target))
  let left: Leftover[] = []
  for (;;) {
    const before = run.steps.length
    left = yield* round(run, target)
    if (left.length === 0 || run.steps.length === before) break
  }
  return { steps: run.steps, leftovers: left, end: run.plan, products: productsOf(run.steps) }
}

/** One pass over all phases. Answers what could not be done in it. */
function* round(run: Rehearsal, target: Plan): Generator<undefined, Leftover[]> {
  const left: Leftover[] = []
  function* tryAll(phase: Phase, commands: readonly CoreCommand[]): Generator<undefined> {
    for (const command of commands) {
      yield
      const refusals = run.step(phase, [command])
      if (refusals !== null) left.push(leftover(command, refusals))
    }
  }
  const isNew = new Set(
    Object.values(target.links)
      .filter((link) => isWanted(link) && !isOrdered(run.plan.links[link.id]))
      .map(({ id }) => id),
  )

  yield* tryAll('prepare', creations(run.plan, target))
  yield* tryAll('prepare', widenings(run.plan, target))
  for (const id of isNew) yield* tryAll('order', [orderOf(target.links[id]!)])
  for (const id of isNew) left.push(...(yield* bring(run, 'connect', target, id)))
  for (const { id } of Object.values(target.links)) {
    if (!isNew.has(id)) left.push(...(yield* bring(run, 'switch', target, id)))
  }
  yield* tryAll('narrow', narrowings(run.plan, target))
  const unwanted = Object.keys(run.plan.links).filter((id) => !isWanted(target.links[id]))
  for (const id of unwanted) left.push(...(yield* remove(run, id)))
  // People confirm a deletion in their own time: nothing that can be deleted waits for another one's.
  for (const id of unwanted) left.push(...(yield* awaitGone(run, id)))
  yield* tryAll('remove', deletions(run.plan, target))
  return left
}

/** Takes one InterLink to what is wanted of it, waiting for people where its status asks for it. */
function* bring(run: Rehearsal, phase: Phase, target: Plan, id: string): Generator<undefined, Leftover[]> {
  const wanted = target.links[id]
  if (!isWanted(wanted) || run.plan.links[id] === undefined) return []
  for (;;) {
    yield
    const link = run.plan.links[id]!
    const command = nextLinkCommand(link, wanted)
    const isOrderedNow = phase === 'connect' && !isConfigurable(link.status)
    if (command === null && !isOrderedNow) return []
    const events = isConfigurable(link.status) ? [] : eventsUntilConfigurable(link)
    if (events !== null && events.length > 0) run.step(phase, events)
    else if (command !== null) {
      const refusals = run.step(phase, [command])
      if (refusals !== null) return [leftover(command, refusals)]
    } else return []
  }
}

/** Deactivates and deletes (rule 10). */
function* remove(run: Rehearsal, id: string): Generator<undefined, Leftover[]> {
  for (;;) {
    yield
    const link = run.plan.links[id]
    const command = link && nextRemovalCommand(link)
    if (!command) return []
    // Propagation can be switched off only once the InterLink can be configured again.
    const waits = command.command === 'link.deactivatePropagation' && !isConfigurable(link.status)
    const events = waits ? eventsUntilConfigurable(link) : null
    const refusals = run.step('remove', events ?? [command])
    if (refusals !== null) return [leftover(command, refusals)]
  }
}

/** Waits until an InterLink that is being deleted is gone. */
function* awaitGone(run: Rehearsal, id: string): Generator<undefined, Leftover[]> {
  yield
  if (run.plan.links[id]?.status !== 'deprovisioning') return []
  const command = { command: 'link.setStatus', linkId: id, status: 'deleted' }
  const refusals = run.step('remove', [command])
  return refusals === null ? [] : [leftover(command, refusals)]
}

const leftover = (command: CoreCommand, refusals: readonly Refusal[]): Leftover => ({
  command,
  subject: subjectOf(command),
  reasons: refusals.map(({ message, hint }) => `${message} ${hint}`),
})

/** The id of the thing that a command is about. */
export const subjectOf = (command: CoreCommand): string => {
  const field = COMMANDS.get(command.command)?.subject
  return String(command.id ?? (field === undefined ? '' : command[field]))
}

const productsOf = (steps: readonly Step[]): Product[] => {
  const products = steps
    .flatMap((step) => (step.byHand === null ? step.commands : []))
    .map(({ command }) => COMMANDS.get(command)?.product)
    .filter((product): product is Product => typeof product === 'string')
  return [...new Set(products)].toSorted()
}

/** A plan being taken forward step by step, on trial. */
class Rehearsal {
  plan: Plan
  readonly steps: Step[] = []

  constructor(plan: Plan) {
    this.plan = plan
  }

  /** Takes one step, or answers why it can't be taken and changes nothing. */
  step(phase: Phase, commands: readonly CoreCommand[]): readonly Refusal[] | null {
    const before = this.plan
    let after = before
    for (const command of commands) {
      const done = execute(after, command, REHEARSAL)
      if (!done.ok) return done.answer.refusals
      after = done.patches.length === 0 ? after : done.plan
    }
    if (after === before) return null
    const [first] = commands
    this.plan = after
    this.steps.push({
      phase,
      before,
      byHand: byHand(first!),
      commands,
      subject: subjectOf(first!),
      back: commands.length === 1 ? wayBack(before, first!) : null,
      routes: diffRoutes(routingOf(before, 'today'), routingOf(after, 'today')),
    })
    return null
  }
}
