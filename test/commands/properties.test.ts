import fc from 'fast-check'
import { applyPatches } from 'immer'
import { expect, test } from 'vitest'
import { routeConsequences } from '../../shared/commands/consequences.ts'
import { type Executed, execute, guard } from '../../shared/commands/execute.ts'
import { sift } from '../../shared/commands/sift.ts'
import type { Refusal } from '../../shared/contract/answer.ts'
import { COLLECTIONS, type Plan } from '../../shared/model/plan.ts'
import { computeRouting } from '../../shared/routing/compute-routing.ts'
import { routingOf } from '../../shared/routing/of-plan.ts'
import { type AnyCommand, startPlan, type Wish, wishes } from './arbitrary-commands.ts'
import { brokenInvariants } from './invariants.ts'
import { testContext } from './support.ts'

/** A batch may be refused for a thing that it makes itself: a guard only tries, so the ids that it makes are others. */
const withoutMadeIds = (refusals: Refusal[]): unknown =>
  JSON.parse(JSON.stringify(refusals).replace(/(?:f{8}|0{8})-0000-4000-8000-\d{12}/g, 'made'))

/** Runs wishes one after another; `each` sees every accepted step. */
const runAll = (all: Wish[], each: (before: Plan, step: Executed) => void): Plan => {
  const context = testContext()
  let plan = startPlan()
  for (const make of all) {
    const command = make(plan)
    const refusals = guard(plan, command)
    const outcome = execute(plan, command, context)
    expect(withoutMadeIds(outcome.ok ? [] : outcome.answer.refusals)).toEqual(withoutMadeIds(refusals))
    if (!outcome.ok) continue
    each(plan, outcome)
    plan = outcome.plan
  }
  return plan
}

test('the rules of the domain hold after every command', () => {
  fc.assert(
    fc.property(wishes(120), (all) => {
      runAll(all, (_, step) => expect(brokenInvariants(step.plan)).toEqual([]))
    }),
    { numRuns: 60 },
  )
})

test('applying a command and then its inverse is the identity, in keys as in values', () => {
  fc.assert(
    fc.property(wishes(80), (all) => {
      runAll(all, (before, step) => {
        expect(applyPatches(before, step.patches)).toEqual(step.plan)
        expect(applyPatches(step.plan, step.inverse)).toEqual(before)
      })
    }),
    { numRuns: 50 },
  )
})

test('replaying the normalised commands gives the same plan, ids included', () => {
  fc.assert(
    fc.property(wishes(60), (all) => {
      const commands: unknown[] = []
      const plan = runAll(all, (_, step) => commands.push(step.command))
      const replayed = commands.reduce<Plan>((current, command) => {
        const outcome = execute(current, command, testContext())
        expect(outcome.ok).toBe(true)
        return outcome.ok ? outcome.plan : current
      }, startPlan())
      expect(replayed).toEqual(plan)
    }),
    { numRuns: 40 },
  )
})

test('withdrawn routes found incrementally equal those of a full recompute', () => {
  fc.assert(
    fc.property(wishes(100), (all) => {
      runAll(all, (before, step) => {
        const count = (plan: Plan) => {
          const routing = computeRouting(plan, 'planned')
          return new Map(
            Object.values(plan.links).map(({ id }) => [
              id,
              new Set(
                (['in', 'out'] as const).flatMap((d) =>
                  routing
                    .link(id)
                    .crossing(d)
                    .map((r) => `${d} ${r.prefix}`),
                ),
              ),
            ]),
          )
        }
        const [was, is] = [count(before), count(step.plan)]
        const expected = [...was].flatMap(([id, routes]) => {
          const gone = [...routes].filter((route) => !is.get(id)?.has(route)).length
          return gone > 0 ? [[id, gone]] : []
        })
        const said = step.answer.consequences
          .filter((c) => c.code === 'link/routes-withdrawn')
          .map((c) => [c.subject, c.count])
        expect(said.toSorted()).toEqual(expected.toSorted())
        expect(routeConsequences(before, step.plan)).toHaveLength(expected.length)
        expect(routingOf(step.plan, 'planned')).toBe(routingOf(step.plan, 'planned'))
      })
    }),
    { numRuns: 40 },
  )
})

test('a batch comes to what its commands come to one after the other, and the plan that it began with stays as it was', () => {
  fc.assert(
    fc.property(wishes(60), (all) => {
      const start = startPlan()
      const commands: unknown[] = []
      const plan = runAll(all, (_, { command }) => commands.push(...members(command as AnyCommand)))
      fc.pre(commands.length > 0)
      const before = structuredClone(start)
      const batch = execute(start, { command: 'plan.batch', commands }, testContext())
      expect(batch.ok && batch.plan).toEqual(plan)
      for (const collection of COLLECTIONS)
        expect(batch.ok && Object.keys(batch.plan[collection])).toEqual(Object.keys(plan[collection]))
      expect(start).toEqual(before)
    }),
    { numRuns: 30 },
  )
})

test('of several wishes, what is refused leaves nothing behind', () => {
  fc.assert(
    fc.property(wishes(60), (all) => {
      const start = startPlan()
      const pairs = all.map((make, i) => [...members(make(start)), ...members(all[(i + 1) % all.length]!(start))])
      const { possible, after } = sift(start, pairs)
      const without = sift(
        start,
        possible.map((index) => pairs[index]!),
      )
      expect(without.refused).toEqual([])
      expect(anonymous(after)).toEqual(anonymous(without.after))
    }),
    { numRuns: 30 },
  )
})

/** What a batch consists of: there are none within batches. */
const members = (command: AnyCommand): AnyCommand[] =>
  command.command === 'plan.batch' ? (command.commands as AnyCommand[]) : [command]

/** Ids that are made while trying go on counting when what they were made for is refused. */
const anonymous = (plan: Plan): unknown[] =>
  COLLECTIONS.map((collection) =>
    Object.values(plan[collection])
      .map((thing) => JSON.stringify(thing).replace(/f{8}-0000-4000-8000-\d{12}/g, 'made'))
      .toSorted(),
  )
