import { expect, test } from 'vitest'
import type { Idle } from '../../../renderer/checks/idle.ts'
import { LiveChecks } from '../../../renderer/checks/live-checks.ts'
import { followHost } from '../../../renderer/store/follow-host.ts'
import { start } from '../../../renderer/store/plan-files.ts'
import { runCommand } from '../../../renderer/store/run-command.ts'
import { makeStore } from '../../../renderer/store/store.ts'
import { viewChosen } from '../../../renderer/store/ui-slice.ts'
import { Checker } from '../../../shared/checks/checker.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { FakeHost } from '../../support/fake-host.ts'
import { aPlan, linkId, policyId } from '../../support/plan-builder.ts'

const plan = aPlan()
  .site('hq', ['10.1.0.0/16'])
  .vpc('prod', ['10.9.0.0/24'])
  .policy('allow', { in: ['10.1.0.0/16'], out: ['10.9.0.0/24'] })
  .policy('spare')
  .link('paris-1', { site: 'hq', vpc: 'prod', policies: ['allow'], propagating: true })
  .link('paris-2', { site: 'hq', vpc: 'prod', policies: ['allow'], propagating: true, status: 'planned' })
  .build()

/** Idle moments come when the test says so, each long enough for so many looks at the clock. */
const idleMoments = () => {
  let waiting: ((timeLeft: () => number) => void) | null = null
  const idle: Idle = (work) => {
    waiting = work
    return () => {
      if (waiting === work) waiting = null
    }
  }
  const come = (looks = Number.POSITIVE_INFINITY) => {
    const work = waiting
    waiting = null
    let left = looks
    work?.(() => (left-- > 0 ? 100 : 0))
    return work !== null
  }
  return {
    idle,
    come,
    untilDone: () => {
      while (come(10));
    },
  }
}

const opened = async (of: Plan = plan) => {
  const host = new FakeHost(of)
  const store = makeStore(host.environment)
  followHost(store, host, host.environment, () => {})
  await store.dispatch(start())
  const moments = idleMoments()
  const live = new LiveChecks(store, moments.idle)
  let told = 0
  const stop = live.subscribe(() => told++)
  return { host, store, live, stop, ...moments, told: () => told }
}

const codesIn = (live: LiveChecks) => live.current().findings.map(({ code }) => code)

test('nothing is checked until the window is idle, and then slice by slice', async () => {
  const { live, come, untilDone } = await opened()
  expect(live.current()).toEqual({ findings: [], running: true })
  expect(come(1)).toBe(true)
  expect(live.current()).toEqual({ findings: [], running: true })
  untilDone()
  expect(live.current().running).toBe(false)
  expect(live.current().findings).toEqual(new Checker().check(plan, 'planned'))
})

test('a change is checked again; what was found before stays in sight meanwhile', async () => {
  const { store, live, come, untilDone } = await opened()
  untilDone()
  expect(codesIn(live)).toContain('policy/unused')
  await store.dispatch(runCommand({ command: 'policy.delete', policyId: policyId('spare') }))
  come(1)
  expect(live.current().running).toBe(true)
  expect(codesIn(live)).toContain('policy/unused')
  untilDone()
  expect(codesIn(live)).not.toContain('policy/unused')
})

test('a change in the middle of a run starts another one', async () => {
  const { host, store, live, come, untilDone } = await opened()
  come(3)
  await store.dispatch(runCommand({ command: 'policy.delete', policyId: policyId('spare') }))
  untilDone()
  expect(live.current().findings).toEqual(new Checker().check(host.snapshot.plan, 'planned'))
})

test('a change that no check cares about leaves the very same findings, and nobody is told', async () => {
  const { store, live, told, untilDone } = await opened()
  untilDone()
  const [before, times] = [live.current(), told()]
  await store.dispatch(runCommand({ command: 'node.move', moves: [{ id: linkId('paris-1'), x: 1, y: 2 }] }))
  untilDone()
  expect(live.current().findings).toBe(before.findings)
  expect(told() - times).toBeLessThanOrEqual(2)
})

test('another view is checked: today the planned InterLink is no redundancy', async () => {
  const { store, live, untilDone } = await opened()
  untilDone()
  expect(codesIn(live)).not.toContain('redundancy/single-link')
  store.dispatch(viewChosen('today'))
  untilDone()
  expect(codesIn(live)).toContain('redundancy/single-link')
})

test('of another plan nothing is told that was found in the last one', async () => {
  const { host, live, untilDone } = await opened()
  untilDone()
  const other = { ...aPlan().build(), id: '11111111-0000-4000-8000-000000000000' as Plan['id'] }
  host.tell({ type: 'planOpened', snapshot: { ...host.snapshot, plan: other, path: '/plans/other.interlink' } })
  expect(live.current()).toEqual({ findings: [], running: true })
  untilDone()
  expect(live.current()).toEqual({ findings: [], running: false })
})

test('where nobody looks, nothing runs', async () => {
  const { store, stop, come } = await opened()
  stop()
  await store.dispatch(runCommand({ command: 'policy.delete', policyId: policyId('spare') }))
  expect(come()).toBe(false)
})
