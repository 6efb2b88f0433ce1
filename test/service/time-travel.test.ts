import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { HostFailure } from '../../electron/service/host-failure.ts'
import { importFiles } from '../../electron/service/import-files.ts'
import type { PlanSession } from '../../electron/service/plan-session.ts'
import { PlanReadOnlyError } from '../../electron/storage/errors.ts'
import { TAKE_ALL } from '../../shared/formats/import/review.ts'
import { emptyPlan, type Plan } from '../../shared/model/plan.ts'
import { startPlan, wishes } from '../commands/arbitrary-commands.ts'
import { recordedFiles } from '../support/account.ts'
import { linkId, siteId } from '../support/plan-builder.ts'
import { opened, planFile, smallPlan } from '../support/plan-files.ts'

const rename = (name: string) => ({ command: 'site.update', siteId: siteId('hq'), name })
const nameAt = (session: PlanSession, sequence: number) =>
  session.planAt({ at: 'step', sequence }).sites[siteId('hq')]!.name
const codeOf = (act: () => unknown) => {
  try {
    act()
    return null
  } catch (error) {
    return (error as HostFailure).error.code
  }
}

describe('the plan at a point', () => {
  test('after any step, done or undone, and at the start', () => {
    const session = opened(planFile())
    for (const name of ['one', 'two', 'three']) session.execute(rename(name))
    session.execute({ command: 'plan.undo' })
    expect([1, 2, 3].map((sequence) => nameAt(session, sequence))).toEqual(['one', 'two', 'three'])
    expect(session.planAt({ at: 'start' })).toEqual(smallPlan())
    expect(session.planAt({ at: 'now' })).toBe(session.plan)
  })

  test('a step of an abandoned branch, and one that never was, are said not to be there', () => {
    const session = opened(planFile())
    session.execute(rename('one'))
    session.execute({ command: 'plan.undo' })
    session.execute(rename('other'))
    expect(codeOf(() => nameAt(session, 1))).toBe('plan/no-such-point')
    expect(codeOf(() => nameAt(session, 99))).toBe('plan/no-such-point')
  })

  test('in any history, each state is as it was when it was the newest', () => {
    fc.assert(
      fc.property(wishes(30), (all) => {
        const session = opened(planFile(startPlan()))
        const states: Plan[] = []
        for (const wish of all) {
          const { revision } = session
          session.execute(wish(session.plan))
          if (session.revision > revision) states.push(session.plan)
        }
        states.forEach((state, i) => {
          expect(session.planAt({ at: 'step', sequence: i + 1 })).toEqual(state)
        })
      }),
      { numRuns: 15 },
    )
  })

  test('going to a step undoes and redoes up to it', () => {
    const session = opened(planFile())
    for (const name of ['one', 'two', 'three']) session.execute(rename(name))
    session.goTo(1)
    expect(session.plan.sites[siteId('hq')]!.name).toBe('one')
    session.goTo(3)
    expect(session.plan.sites[siteId('hq')]!.name).toBe('three')
    session.goTo(0)
    expect(session.plan).toEqual(smallPlan())
    expect(codeOf(() => session.goTo(9))).toBe('plan/no-such-point')
  })
})

describe('the baseline', () => {
  const takeIn = (session: PlanSession) => importFiles(session, recordedFiles())

  test('is the account right after the last import, whatever came since', () => {
    const session = opened(planFile(emptyPlan(smallPlan().id, 'account')))
    expect(session.points.baseline).toBeNull()
    expect(codeOf(() => session.planAt({ at: 'baseline' }))).toBe('plan/no-such-point')
    takeIn(session)
    const asImported = session.plan
    session.execute({ command: 'site.create', name: 'later' })
    expect(session.points.baseline).toMatchObject({ sequence: 1 })
    expect(session.planAt({ at: 'baseline' })).toEqual(asImported)
  })

  test('has nothing of what was drawn before the import: that is still to be made', () => {
    const session = opened(planFile())
    takeIn(session)
    const drawn = smallPlan()
    const baseline = session.planAt({ at: 'baseline' })
    for (const kind of ['vpcs', 'networks', 'routes', 'policies', 'links'] as const)
      expect(Object.keys(baseline[kind])).toEqual(Object.keys(session.plan[kind]).filter((id) => !(id in drawn[kind])))
    expect(baseline.sites).toEqual(drawn.sites)
  })

  test('is not moved by a list of what a site announces', () => {
    const session = opened(planFile())
    const prefixes = [{ name: 'hq.txt', text: '10.9.0.0/16\n' }]
    const choice = { ...TAKE_ALL, site: { id: siteId('hq'), name: 'hq' } }
    importFiles(session, prefixes, choice)
    expect(session.points.baseline).toBeNull()
    takeIn(session)
    session.execute(rename('later'))
    importFiles(session, [{ name: 'hq.txt', text: '10.8.0.0/16\n' }], choice)
    expect(session.plan.sites[siteId('hq')]!.announcements).toMatchObject([{ prefix: '10.8.0.0/16' }])
    expect(session.points.baseline).toMatchObject({ sequence: 2 })
  })

  test('goes with an import that is undone', () => {
    const session = opened(planFile())
    takeIn(session)
    session.execute({ command: 'plan.undo' })
    expect(session.points.baseline).toBeNull()
    session.execute({ command: 'plan.redo' })
    expect(session.points.baseline).not.toBeNull()
  })
})

describe('a snapshot', () => {
  test('keeps a state by name, over the end of the program, whatever becomes of the history', () => {
    const path = planFile()
    const session = opened(path)
    session.execute(rename('one'))
    const { id } = session.takeSnapshot('for review')
    const then = session.plan
    session.execute({ command: 'plan.undo' })
    session.execute(rename('other'))
    session.close()
    const again = opened(path)
    expect(again.points.snapshots).toMatchObject([{ id, name: 'for review', revision: 1 }])
    expect(again.planAt({ at: 'snapshot', id })).toEqual(then)
    expect(again.findSnapshot('for review').id).toBe(id)
  })

  test('is renamed and deleted, and is no step of the history', () => {
    const session = opened(planFile())
    const { id } = session.takeSnapshot('a')
    expect(session.renameSnapshot(id, 'b').name).toBe('b')
    session.deleteSnapshot(id)
    expect(session.points.snapshots).toEqual([])
    expect(session.history(10)).toEqual([])
    for (const act of [
      () => session.renameSnapshot(id, 'c'),
      () => session.deleteSnapshot(id),
      () => session.planAt({ at: 'snapshot', id }),
    ])
      expect(codeOf(act)).toBe('plan/no-such-point')
  })

  test('of a name that several have is asked for by id', () => {
    const session = opened(planFile())
    session.takeSnapshot('twin')
    const second = session.takeSnapshot('twin')
    expect(codeOf(() => session.findSnapshot('twin'))).toBe('plan/no-such-point')
    expect(session.findSnapshot(second.id)).toEqual(second)
  })

  test('is not taken of a plan that is only read', () => {
    const path = planFile()
    const first = opened(path)
    const second = opened(path)
    expect(() => second.takeSnapshot('no')).toThrow(PlanReadOnlyError)
    expect(first.points.snapshots).toEqual([])
    expect(linkId('paris-1') in second.plan.links).toBe(true)
  })
})
