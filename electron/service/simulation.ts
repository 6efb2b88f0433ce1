import { routeChanges } from '../../shared/commands/consequences.ts'
import type { Answer } from '../../shared/contract/answer.ts'
import type { Plan } from '../../shared/model/plan.ts'
import type { JournalStep } from '../storage/journal.ts'
import type { PlanStore } from '../storage/plan-store.ts'
import { decide, isRefused, type Past, type PastStep } from './decide.ts'
import type { Environment } from './environment.ts'

/** A step of this simulation, or (with `kept`) one of the plan's own journal. */
type SimulatedStep = PastStep & { kept?: JournalStep }

/**
 * What would happen, without anything happening: a sequence of commands, each building on the ones before, over a plan
 * that stays as it is. Works on read-only plans too.
 */
export class Simulation {
  #plan: Plan
  #store: PlanStore
  #environment: Environment
  #done: SimulatedStep[] = []
  #undone: SimulatedStep[] = []
  #keptUndo: JournalStep | null
  #keptRedo: JournalStep | null

  constructor(plan: Plan, store: PlanStore, environment: Environment) {
    this.#plan = plan
    this.#store = store
    this.#environment = environment
    this.#keptUndo = store.undoable()
    this.#keptRedo = store.redoable()
  }

  /** The plan as it would be. */
  get plan() {
    return this.#plan
  }

  /** The answer, with the routes that come and go. */
  execute(raw: unknown): Answer {
    const before = this.#plan
    const answer = this.run(raw)
    return answer.ok ? { ...answer, routes: routeChanges(before, this.#plan) } : answer
  }

  /** The same without the routes, for those who want only the plan that results. */
  run(raw: unknown): Answer {
    const before = this.#plan
    const decided = decide(before, raw, this.#past, this.#environment)
    if (isRefused(decided)) return decided
    if (decided.kind === 'do') {
      const { title, patches, inverse } = decided
      this.#did({ title, patches: () => ({ patches, inverse }) })
    } else if (decided.kind === 'undo') this.#undid(decided.step)
    else this.#redid(decided.step)
    this.#plan = decided.next
    return decided.answer
  }

  #past: Past<SimulatedStep> = {
    undoable: () => this.#done.at(-1) ?? this.#kept(this.#keptUndo),
    redoable: () => this.#undone.at(-1) ?? this.#kept(this.#keptRedo),
  }

  #kept = (step: JournalStep | null): SimulatedStep | null =>
    step && { title: step.title, patches: () => this.#store.patchesOf(step), kept: step }

  #did(step: SimulatedStep) {
    this.#done.push(step)
    this.#undone = []
    this.#keptRedo = null
  }

  #undid(step: SimulatedStep) {
    if (this.#done.at(-1) === step) this.#done.pop()
    else this.#keptUndo = this.#store.undoable(step.kept)
    this.#undone.push(step)
  }

  #redid(step: SimulatedStep) {
    if (this.#undone.at(-1) === step) this.#undone.pop()
    else this.#keptRedo = this.#store.redoable(step.kept)
    this.#done.push(step)
  }
}
