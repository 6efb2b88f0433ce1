import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startPlan, wishes } from '../commands/arbitrary-commands.ts'
import { siteId } from '../support/plan-builder.ts'
import { countingEnvironment, opened, planFile, smallPlan } from '../support/plan-files.ts'

const undo = { command: 'plan.undo' }
const redo = { command: 'plan.redo' }

test('undo and redo survive a restart', () => {
  const path = planFile()
  const first = opened(path)
  first.execute({ command: 'site.create', name: 'a' })
  const withA = first.plan
  first.execute({ command: 'site.create', name: 'b' })
  first.execute(undo)
  first.close()

  const second = opened(path)
  expect(second.plan).toEqual(withA)
  expect(second.snapshot.undo).toEqual({
    undo: { command: 'site.create', subject: 'a', more: 0 },
    redo: { command: 'site.create', subject: 'b', more: 0 },
  })
  expect(second.execute(redo).ok).toBe(true)
  expect(Object.values(second.plan.sites).map((site) => site.name)).toEqual(['hq', 'a', 'b'])
  second.execute(undo)
  second.execute(undo)
  second.close()

  const third = opened(path)
  expect(third.plan).toEqual(smallPlan())
  expect(third.snapshot.undo.undo).toBeNull()
})

test('a new change after undo discards what could be redone, and the history keeps it', () => {
  const session = opened(planFile(), { environment: countingEnvironment() })
  session.execute({ command: 'site.create', name: 'a' })
  session.execute(undo)
  session.execute({ command: 'site.create', name: 'b' })
  expect(session.snapshot.undo.redo).toBeNull()
  expect(session.history(10).map(({ title, state, at }) => [title, state, at])).toEqual([
    [{ command: 'site.create', subject: 'b', more: 0 }, 'done', '2026-01-01T00:00:00.000Z'],
    [{ command: 'site.create', subject: 'a', more: 0 }, 'discarded', '2026-01-01T00:00:00.000Z'],
  ])
  expect(session.execute(redo)).toMatchObject({ refusals: [{ code: 'plan/nothing-to-redo' }] })
})

test('what an import brought is kept once, in its patches; of its command the journal says how many of each kind', () => {
  const path = planFile()
  const first = opened(path)
  const site = { ...Object.values(first.plan.sites)[0]!, id: siteId('dr'), name: 'dr' }
  expect(first.execute({ command: 'plan.import', things: { sites: [site] }, from: 'a.json' }).ok).toBe(true)
  const imported = first.plan
  expect(first.history(1)).toMatchObject([
    { command: { command: 'plan.import', things: { sites: 1 }, from: 'a.json' } },
  ])
  first.execute(undo)
  first.close()

  const second = opened(path)
  second.execute(redo)
  expect(second.plan).toEqual(imported)
})

test('what undo brings back goes to the end, in memory as in the file', () => {
  const path = planFile()
  const session = opened(path)
  session.execute({ command: 'site.create', name: 'last' })
  session.execute({
    command: 'plan.batch',
    commands: [
      { command: 'link.disconnectSite', linkId: Object.keys(session.plan.links)[0] },
      { command: 'link.disconnectSite', linkId: Object.keys(session.plan.links)[1] },
      { command: 'site.delete', siteId: siteId('hq') },
    ],
  })
  session.execute(undo)
  const names = Object.values(session.plan.sites).map((site) => site.name)
  expect(names).toEqual(['last', 'hq'])
  session.close()
  expect(Object.values(opened(path).plan.sites).map((site) => site.name)).toEqual(names)
})

test('a plan file reopened is the plan in memory, things in the same order, after any commands, undone and redone', () => {
  const step = fc.oneof(
    { weight: 6, arbitrary: wishes(2).map((made) => made) },
    { weight: 1, arbitrary: fc.constant([() => undo]) },
    { weight: 1, arbitrary: fc.constant([() => redo]) },
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const path = planFile(startPlan())
      const session = opened(path, { environment: countingEnvironment() })
      for (const make of steps.flat()) session.execute(make(session.plan))
      const { plan, snapshot } = session
      const history = session.history(1000)
      session.close()
      const again = opened(path)
      expect(again.plan).toEqual(plan)
      for (const key of ['links', 'sites', 'vpcs', 'policies', 'networks', 'positions'] as const)
        expect(Object.keys(again.plan[key])).toEqual(Object.keys(plan[key]))
      expect(again.snapshot).toEqual(snapshot)
      expect(again.history(1000)).toEqual(history)
      again.close()
    }),
    { numRuns: 40 },
  )
})

test('undoing everything leads back to the plan as it was made, redoing everything to the last one', () => {
  fc.assert(
    fc.property(wishes(20), (made) => {
      const start = startPlan()
      const session = opened(planFile(start), { environment: countingEnvironment() })
      for (const make of made) session.execute(make(session.plan))
      const last = session.plan
      while (session.execute(undo).ok);
      expect(session.plan).toEqual(start)
      while (session.execute(redo).ok);
      expect(session.plan).toEqual(last)
      session.close()
    }),
    { numRuns: 25 },
  )
})

test('what a batch takes out and makes again goes to the end, in memory as in the file', () => {
  const path = planFile()
  const session = opened(path)
  const [a, b] = [siteId('a'), siteId('b')]
  const create = (id: string) => ({ command: 'site.create', id, name: 'x' })
  session.execute(create(a))
  session.execute({
    command: 'plan.batch',
    commands: [{ command: 'site.delete', siteId: a }, create(b), create(a)],
  })
  expect(Object.keys(session.plan.sites)).toEqual([siteId('hq'), b, a])
  session.close()
  expect(Object.keys(opened(path).plan.sites)).toEqual([siteId('hq'), b, a])
})
