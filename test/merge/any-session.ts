import fc from 'fast-check'
import type { Context } from '../../shared/commands/define.ts'
import { execute } from '../../shared/commands/execute.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { startPlan, type Wish, wishes } from '../commands/arbitrary-commands.ts'

/** Ids of one side's own: two people never make the same one. */
const contextOf = (side: number): Context => {
  let count = 0
  return {
    newId: () => `0000000${side}-0000-4000-8000-${String(++count).padStart(12, '0')}`,
    now: () => '2026-01-01T00:00:00.000Z',
  }
}

const walk = (plan: Plan, all: readonly Wish[], context: Context): Plan =>
  all.reduce((current, make) => {
    const outcome = execute(current, make(current), context)
    return outcome.ok ? outcome.plan : current
  }, plan)

/** A plan, and what two people made of it by any commands that were accepted. */
export const anySession = (): fc.Arbitrary<{ base: Plan; ours: Plan; theirs: Plan }> =>
  fc.tuple(wishes(10), wishes(14), wishes(14)).map(([before, ours, theirs]) => {
    const base = walk(startPlan(), before, contextOf(0))
    return { base, ours: walk(base, ours, contextOf(1)), theirs: walk(base, theirs, contextOf(2)) }
  })
