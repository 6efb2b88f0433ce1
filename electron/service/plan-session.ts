import type { Patch } from 'immer'
import { executeRead } from '../../shared/commands/execute.ts'
import { type Reading, readCommand } from '../../shared/commands/read-command.ts'
import { refuse } from '../../shared/commands/refuse.ts'
import { titleOfBatch } from '../../shared/commands/step-title.ts'
import type { Answer, Refused } from '../../shared/contract/answer.ts'
import type { NamedSnapshot, OwnPoint, PlanPoints } from '../../shared/contract/point.ts'
import type {
  HistoryEntry,
  PlanChange,
  PlanSnapshot,
  ReadOnlyReason,
  StepTitle,
} from '../../shared/contract/snapshot.ts'
import { emptyPlan, type Plan } from '../../shared/model/plan.ts'
import { text } from '../../shared/text/index.ts'
import { copyPlanFile, type WhenThere } from '../storage/create.ts'
import { PlanReadOnlyError } from '../storage/errors.ts'
import type { JournalStep } from '../storage/journal.ts'
import { type OpenOptions, openPlanFile } from '../storage/open.ts'
import type { PlanStore } from '../storage/plan-store.ts'
import { type Decision, decide, isRefused, type PastStep } from './decide.ts'
import { type Environment, systemEnvironment } from './environment.ts'
import { Simulation } from './simulation.ts'
import { findSnapshot, planAt, pointsOf } from './time-travel.ts'

type KeptStep = PastStep & { kept: JournalStep }

/**
 * Opens the plan file at `path`; see `openPlanFile` for what it throws. `write: false` only looks, which never takes the
 * plan away from anybody.
 */
export const openPlan = (
  path: string,
  options: Pick<OpenOptions, 'write'> & { environment?: Environment } = {},
): PlanSession => {
  const { store, plan } = openPlanFile(path, options)
  return new PlanSession(store, plan, options.environment ?? systemEnvironment)
}

/** One open plan. Whatever a command changes is on the disk when `execute` returns, and told to the listener. */
export class PlanSession {
  #store: PlanStore
  #plan: Plan
  #environment: Environment
  #listener: (change: PlanChange) => void = () => {}

  constructor(store: PlanStore, plan: Plan, environment: Environment) {
    this.#store = store
    this.#plan = plan
    this.#environment = environment
  }

  get plan(): Plan {
    return this.#plan
  }
  get path(): string {
    return this.#store.path
  }
  get writable(): boolean {
    return this.#store.writable
  }
  get readOnly(): ReadOnlyReason | null {
    return this.#store.readOnly
  }
  get revision(): number {
    return this.#store.revision
  }
  get snapshot(): PlanSnapshot {
    const { revision, undoState: undo } = this.#store
    return { plan: this.#plan, path: this.path, revision, readOnly: this.readOnly, undo }
  }

  onChange(listener: (change: PlanChange) => void) {
    this.#listener = listener
  }

  /** Newest first. */
  history = (limit: number): HistoryEntry[] => this.#store.history(limit)

  /** What the plan can be compared with. */
  get points(): PlanPoints {
    return pointsOf(this.#store)
  }

  /** The plan at a point; see `planAt` for what it throws. */
  planAt = (point: OwnPoint): Plan => planAt(this.#store, this.#plan, point)

  /** The account when it was last heard of; an empty one before the first import. What an import is held against. */
  get account(): Plan {
    return this.points.baseline === null ? emptyPlan(this.#plan.id, this.#plan.name) : this.planAt({ at: 'baseline' })
  }

  /** The snapshot of that id or name; see `findSnapshot`. */
  findSnapshot = (wanted: string): NamedSnapshot => findSnapshot(this.#store, wanted)

  /** Undoes or redoes, step by step, until the step `sequence` is the last one done; 0: until none is. Throws as `planAt`. */
  goTo(sequence: number) {
    if (sequence > 0) this.planAt({ at: 'step', sequence })
    while ((this.#store.undoable()?.sequence ?? 0) > sequence) this.execute({ command: 'plan.undo' })
    while ((this.#store.undoable()?.sequence ?? 0) < sequence) this.execute({ command: 'plan.redo' })
  }

  takeSnapshot(name: string): NamedSnapshot {
    const snapshot = { id: this.#environment.newId(), name, at: this.#environment.now(), revision: this.revision }
    this.#store.keepSnapshot(snapshot, this.#plan)
    return snapshot
  }

  renameSnapshot(id: string, name: string): NamedSnapshot {
    this.findSnapshot(id)
    return this.#store.renameSnapshot(id, name)!
  }

  deleteSnapshot(id: string) {
    this.findSnapshot(id)
    this.#store.removeSnapshot(id)
  }

  /** Runs any command of commands.md and keeps what it changes. Throws `PlanReadOnlyError` or `PlanDiskError`: nothing was changed then. */
  execute(raw: unknown): Answer {
    const decided = decide(this.#plan, raw, this.#past, this.#environment)
    if (isRefused(decided)) return decided
    this.#keep(decided)
    return decided.answer
  }

  /** What `raw` would do: the answer of `execute`, with the routes that come and go, and nothing changed. */
  preview = (raw: unknown): Answer => this.simulate().execute(raw)

  /** A sequence of previews, each building on the ones before. */
  simulate = (): Simulation => new Simulation(this.#plan, this.#store, this.#environment)

  /**
   * Runs commands as one step of the history, kept only if none is refused. The answers come in order either way; a
   * command after a refused one is tried as if that one had not been there. `last` makes one more command of the plan that
   * they leave, or none.
   */
  executeAll(commands: readonly unknown[], last: (plan: Plan) => unknown = () => null) {
    const answers: Answer[] = []
    const done: Record<string, unknown>[] = []
    const patches: Patch[] = []
    const inverses: Patch[][] = []
    const titles: StepTitle[] = []
    let next = this.#plan
    const run = (raw: unknown) => {
      const reading = readCommand(raw)
      const refused = refusedInSequence(reading)
      if (refused) {
        answers.push(refused)
        return
      }
      const outcome = executeRead(next, reading, this.#environment)
      answers.push(outcome.answer)
      if (!outcome.ok) return
      next = outcome.plan
      // Not as arguments of one call: an import may bring more than a call can take.
      for (const command of withoutNesting(outcome.command)) done.push(command)
      for (const patch of outcome.patches) patches.push(patch)
      inverses.push(outcome.inverse)
      titles.push(outcome.title)
    }
    commands.forEach(run)
    const more = answers.every((answer) => answer.ok) ? last(next) : null
    if (more !== null) run(more)
    const committed = answers.every((answer) => answer.ok)
    if (committed) {
      const command = { command: 'plan.batch', commands: done }
      this.#keep({
        kind: 'do',
        next,
        title: titleOfBatch(titles),
        patches,
        inverse: inverses.toReversed().flat(),
        command,
      })
    }
    return { committed, answers }
  }

  /** Writes a copy of the plan, journal included, to `path`; see `copyPlanFile` for what it throws. */
  copyTo(path: string, whenThere?: WhenThere) {
    copyPlanFile(this.#store, path, whenThere)
  }

  close() {
    this.#store.close()
  }

  #past = {
    undoable: () => this.#kept(this.#store.undoable()),
    redoable: () => this.#kept(this.#store.redoable()),
  }

  #kept = (step: JournalStep | null): KeptStep | null =>
    step && { title: step.title, patches: () => this.#store.patchesOf(step), kept: step }

  #keep(decided: KeptDecision) {
    if (!this.writable) throw new PlanReadOnlyError(this.path, this.readOnly ?? 'not-writable')
    const { next, title, patches } = decided
    // Accepted, and nothing to do: moving a node to where it is, importing what is there.
    if (decided.kind === 'do' && patches.length === 0 && !tellsOfAccount(decided.command)) return
    if (decided.kind === 'do') {
      const { command, inverse } = decided
      this.#store.commit({ command, title, patches, inverse, at: this.#environment.now() }, next)
    } else if (decided.kind === 'undo') this.#store.commitUndo(decided.step.kept, patches, next)
    else this.#store.commitRedo(decided.step.kept, patches, next)
    this.#plan = next
    this.#listener({ revision: this.#store.revision, title, patches, undo: this.#store.undoState })
  }
}

/** An import that leaves the plan as it is may tell something of the account all the same. */
const tellsOfAccount = ({ commands = [], account }: { commands?: unknown; account?: unknown }): boolean =>
  account !== undefined || (commands as { account?: unknown }[]).some((command) => command.account !== undefined)

/** Undo and redo move through the history; a sequence that becomes one step of it can't hold them. */
export const refusedInSequence = (reading: Reading): Refused | null => {
  if (reading.kind !== 'journal') return null
  const problem = text.input.notInSequence(reading.name)
  const refusals = [refuse('input/invalid', 'command', { field: 'command', problem })]
  return { ok: false, command: reading.name, refusals }
}

/** A batch has no batches in it: what one is made of takes its place, so that the journal can be replayed. */
const withoutNesting = (command: Record<string, unknown>) =>
  command.command === 'plan.batch' ? (command.commands as Record<string, unknown>[]) : [command]

type KeptDecision =
  | Omit<Extract<Decision<KeptStep>, { kind: 'do' }>, 'answer'>
  | Extract<Decision<KeptStep>, { step: KeptStep }>
