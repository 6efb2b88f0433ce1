import fc from 'fast-check'
import { applyPatches, enablePatches, type Patch } from 'immer'
import { expect, test } from 'vitest'
import { execute } from '../../shared/commands/execute.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { followPlan, routingOf } from '../../shared/routing/of-plan.ts'
import { VIEWS } from '../../shared/routing/view.ts'
import { startPlan, type Wish, wishes } from '../commands/arbitrary-commands.ts'
import { testContext } from '../commands/support.ts'
import { agree, naivelySaid, said } from './agreement.ts'

enablePatches()

/** A window's copy of a plan: changed by copies of patches alone, which say what they touch. */
class Mirror {
  plan: Plan

  constructor(plan: Plan) {
    this.plan = structuredClone(plan)
  }

  follow(patches: Patch[]): void {
    const copied = structuredClone(patches)
    const next = applyPatches(this.plan, copied)
    followPlan(this.plan, next, copied)
    this.plan = next
  }
}

const expectAgreement = (plan: Plan) => {
  for (const view of VIEWS) {
    const engine = said(routingOf(plan, view), plan)
    const naive = naivelySaid(plan, view)
    if (!agree(engine, naive)) expect(engine).toEqual(naive)
  }
}

/** A wish, and whether it is undone at once and done again: undo and redo are patches too. */
type Step = { wish: Wish; thereAndBack: boolean; looked: boolean }

const steps = (most: number): fc.Arbitrary<Step[]> =>
  fc
    .tuple(wishes(most), fc.array(fc.record({ thereAndBack: fc.boolean(), looked: fc.boolean() }), { minLength: most }))
    .map(([all, how]) => all.map((wish, i) => ({ wish, ...how[i]! })))

test('after every step of any commands, undone and redone between, window and host have the routes of the naive version', () => {
  fc.assert(
    fc.property(steps(60), (all) => {
      const context = testContext()
      let plan = startPlan()
      const mirror = new Mirror(plan)
      for (const { wish, thereAndBack, looked } of all) {
        const outcome = execute(plan, wish(plan), context)
        if (!outcome.ok) continue
        plan = outcome.plan
        mirror.follow(outcome.patches)
        if (thereAndBack) {
          mirror.follow(outcome.inverse)
          mirror.follow(outcome.patches)
        }
        // Not after every step: what several in a row touched has to add up.
        if (!looked) continue
        expectAgreement(plan)
        expectAgreement(mirror.plan)
      }
      expectAgreement(mirror.plan)
    }),
    { numRuns: 300 },
  )
}, 600_000)
