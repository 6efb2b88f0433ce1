import type { Context } from '../../shared/commands/define.ts'
import { execute } from '../../shared/commands/execute.ts'
import type { Accepted, Refusal } from '../../shared/contract/answer.ts'
import type { Plan } from '../../shared/model/plan.ts'

/** Ids count up, the clock stands still. */
export const testContext = (): Context => {
  let count = 0
  return {
    newId: () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`,
    now: () => '2026-01-01T00:00:00.000Z',
  }
}

export type Command = { command: string; [field: string]: unknown }

/** Runs commands that must be accepted; answers the last plan. */
export const run = (plan: Plan, ...commands: Command[]): Plan => {
  const context = testContext()
  return commands.reduce((current, command) => {
    const outcome = execute(current, command, context)
    if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.answer.refusals)}`)
    return outcome.plan
  }, plan)
}

/** The answer of a command that must be accepted. */
export const accepted = (plan: Plan, command: Command): Accepted => {
  const outcome = execute(plan, command, testContext())
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.answer.refusals)}`)
  return outcome.answer
}

/** The refusals of a command; empty where it was accepted. */
export const refusalsOf = (plan: Plan, command: unknown): Refusal[] => {
  const outcome = execute(plan, command, testContext())
  return outcome.ok ? [] : outcome.answer.refusals
}

export const codesOf = (plan: Plan, command: unknown): string[] => refusalsOf(plan, command).map((r) => r.code)
