import { routeChanges } from '../../shared/commands/consequences.ts'
import { execute } from '../../shared/commands/execute.ts'
import { titleText } from '../../shared/commands/step-title.ts'
import type { Consequence, Refusal, RouteChanges } from '../../shared/contract/answer.ts'
import type { Plan } from '../../shared/model/plan.ts'
import type { Command } from '../store/dialog.ts'

/** What a command would do, or why it would be refused. */
export type Preview =
  | { ok: true; title: string; consequences: Consequence[]; routes: RouteChanges }
  | { ok: false; refusals: Refusal[] }

/** Runs the core on the plan at hand and throws the result away: ids and times made here reach nobody. */
export const previewOf = (plan: Plan, command: Command): Preview => {
  let made = 0
  const newId = () => `00000000-0000-4000-8000-${String(made++).padStart(12, '0')}`
  const done = execute(plan, command, { newId, now: () => '' })
  if (!done.ok) return { ok: false, refusals: done.answer.refusals }
  const { answer } = done
  return {
    ok: true,
    title: titleText(done.title),
    consequences: answer.consequences,
    routes: routeChanges(plan, done.plan),
  }
}
