import { applyPatches, enablePatches, type Patch } from 'immer'
import { JOURNAL_COMMANDS, type JournalCommand } from '../../shared/commands/catalogue.ts'
import { routeConsequences } from '../../shared/commands/consequences.ts'
import { executeRead } from '../../shared/commands/execute.ts'
import { readCommand } from '../../shared/commands/read-command.ts'
import { refuse } from '../../shared/commands/refuse.ts'
import type { Accepted, Refused } from '../../shared/contract/answer.ts'
import type { StepTitle } from '../../shared/contract/snapshot.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { followPlan } from '../../shared/routing/of-plan.ts'
import type { Environment } from './environment.ts'

enablePatches()

/** A step that was taken, and can be taken back and again. */
export type PastStep = { title: StepTitle; patches(): { patches: Patch[]; inverse: Patch[] } }

/** The steps before and after where a plan stands. */
export type Past<Step extends PastStep> = { undoable(): Step | null; redoable(): Step | null }

/** What an accepted command comes to, before anybody keeps it. `patches` lead from the plan to `next`. */
export type Decision<Step extends PastStep> = { next: Plan; title: StepTitle; patches: Patch[]; answer: Accepted } & (
  | { kind: 'do'; inverse: Patch[]; command: Record<string, unknown> }
  | { kind: 'undo' | 'redo'; step: Step }
)

/** Runs any command of commands.md on a plan value: the core's by the core, `plan.undo` and `plan.redo` by the steps of `past`. */
export const decide = <Step extends PastStep>(
  plan: Plan,
  raw: unknown,
  past: Past<Step>,
  environment: Environment,
): Decision<Step> | Refused => {
  const reading = readCommand(raw)
  if (reading.kind === 'malformed') return reading.answer
  if (reading.kind === 'journal') return travel(plan, reading.name, past)
  const outcome = executeRead(plan, reading, environment)
  if (!outcome.ok) return outcome.answer
  const { plan: next, title, patches, inverse, command, answer } = outcome
  return { kind: 'do', next, title, patches, inverse, command, answer }
}

export const isRefused = (decided: Decision<PastStep> | Refused): decided is Refused => 'refusals' in decided

const [UNDO] = JOURNAL_COMMANDS

const travel = <Step extends PastStep>(
  plan: Plan,
  command: JournalCommand,
  past: Past<Step>,
): Decision<Step> | Refused => {
  const back = command === UNDO
  const step = back ? past.undoable() : past.redoable()
  if (!step) {
    const code = back ? 'plan/nothing-to-undo' : 'plan/nothing-to-redo'
    return { ok: false, command, refusals: [refuse(code, plan.id)] }
  }
  const { patches: forth, inverse } = step.patches()
  const patches = back ? inverse : forth
  const next = applyPatches(plan, patches)
  followPlan(plan, next, patches)
  const answer: Accepted = { ok: true, command, ids: {}, consequences: routeConsequences(plan, next) }
  return { kind: back ? 'undo' : 'redo', next, title: step.title, patches, step, answer }
}
