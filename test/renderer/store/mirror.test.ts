import { expect, test } from 'vitest'
import { followHost } from '../../../renderer/store/follow-host.ts'
import { start } from '../../../renderer/store/plan-files.ts'
import { runCommand } from '../../../renderer/store/run-command.ts'
import { selectPlan } from '../../../renderer/store/select.ts'
import { makeStore } from '../../../renderer/store/store.ts'
import { selectionChanged } from '../../../renderer/store/ui-slice.ts'
import { FakeHost } from '../../support/fake-host.ts'
import { linkId, PlanBuilder, siteId, vpcId } from '../../support/plan-builder.ts'

const aPlan = () => new PlanBuilder().site('hq', ['10.1.0.0/16']).vpc('prod', ['10.2.0.0/24']).link('paris-1').build()

const opened = async (host = new FakeHost(aPlan())) => {
  const store = makeStore(host.environment)
  const menu: string[] = []
  followHost(store, host, host.environment, (action) => menu.push(action))
  await store.dispatch(start())
  return { host, store, menu, plan: () => selectPlan(store.getState()) }
}
const attach = { command: 'link.attachVpc', linkId: linkId('paris-1'), vpcId: vpcId('prod') }

test('a command reaches the window as patches: the mirror equals the host’s plan', async () => {
  const { host, store, plan } = await opened()
  const answer = await store.dispatch(runCommand(attach))
  expect(answer.ok).toBe(true)
  expect(plan().links[linkId('paris-1')]?.vpcId).toBe(vpcId('prod'))
  expect(plan()).toEqual(host.snapshot.plan)
})

test('what a change does not touch keeps its identity', async () => {
  const { store, plan } = await opened()
  const before = plan()
  await store.dispatch(runCommand(attach))
  expect(plan().sites).toBe(before.sites)
  expect(plan().vpcs[vpcId('prod')]).toBe(before.vpcs[vpcId('prod')])
})

test('undo and redo are offered with the title of their step', async () => {
  const { store } = await opened()
  await store.dispatch(runCommand(attach))
  expect(store.getState().plan.snapshot?.undo.undo).toEqual({ command: 'link.attachVpc', subject: 'paris-1', more: 0 })
})

test('a gap in the revisions fetches the whole plan again', async () => {
  const { host, store, plan } = await opened()
  host.telling = false
  await store.dispatch(runCommand(attach))
  host.telling = true
  await store.dispatch(runCommand({ command: 'site.update', siteId: siteId('hq'), location: 'Paris' }))
  await Promise.resolve()
  expect(host.asked.filter((name) => name === 'plan.current')).toHaveLength(2)
  expect(plan()).toEqual(host.snapshot.plan)
})

test('a change told twice is taken once', async () => {
  const { host, store, plan } = await opened()
  await store.dispatch(runCommand(attach))
  const mirrored = plan()
  host.tell({
    type: 'planChanged',
    change: { revision: 1, title: { given: '' }, patches: [], undo: { undo: null, redo: null } },
  })
  expect(plan()).toBe(mirrored)
})

test('patches that do not fit fetch the whole plan again instead of breaking the mirror', async () => {
  const { host, store } = await opened()
  const patches = [{ op: 'replace' as const, path: ['links', 'nowhere', 'name', 'x'], value: 1 }]
  host.tell({
    type: 'planChanged',
    change: { revision: 1, title: { given: '' }, patches, undo: { undo: null, redo: null } },
  })
  expect(store.getState().plan.stale).toBe(true)
  expect(host.asked.filter((name) => name === 'plan.current')).toHaveLength(2)
})

test('after the connection was lost, the plan is fetched again', async () => {
  const { host, store } = await opened()
  host.connect('lost')
  expect(store.getState().plan.connection).toBe('lost')
  host.connect('up')
  expect(store.getState().plan.connection).toBe('up')
  expect(host.asked.filter((name) => name === 'plan.current')).toHaveLength(2)
})

test('a refusal is answered and shown with its message and hint; the plan stays', async () => {
  const { host, store, plan } = await opened()
  const before = plan()
  const answer = await store.dispatch(runCommand({ command: 'link.activatePropagation', linkId: linkId('paris-1') }))
  expect(answer.ok).toBe(false)
  expect(host.notices[0]?.title).toBe('InterLink paris-1 has no VPC attached.')
  expect(host.notices[0]?.hint).toContain('Attach a VPC first.')
  expect(host.notices[0]?.hint).toContain('no routing policy')
  expect(plan()).toBe(before)
})

test('a failure of the host is answered like a refusal, and shown', async () => {
  const { host, store } = await opened()
  host.served = {
    'plan.execute': () => ({
      ok: false,
      error: { code: 'plan/disk-failed', message: 'Disk full.', hint: 'Free some.' },
    }),
  }
  const answer = await store.dispatch(runCommand(attach))
  expect(answer).toMatchObject({ ok: false, refusals: [{ code: 'plan/disk-failed' }] })
  expect(host.notices[0]).toMatchObject({ title: 'Disk full.', hint: 'Free some.' })
  expect(store.getState().plan.saving).toBe(0)
})

test('a plan that can’t be had is shown as such', async () => {
  const host = new FakeHost(aPlan())
  host.served = {
    'plan.current': () => ({ ok: false, error: { code: 'plan/damaged', message: 'Damaged.', hint: '' } }),
  }
  const { store } = await opened(host)
  expect(store.getState().plan.snapshot).toBeNull()
  expect(store.getState().plan.error?.code).toBe('plan/damaged')
})

test('another plan clears the selection, the same one fetched again keeps it', async () => {
  const { host, store } = await opened()
  store.dispatch(selectionChanged([linkId('paris-1')]))
  host.tell({ type: 'planOpened', snapshot: host.snapshot })
  expect(store.getState().ui.selection).toHaveLength(1)
  host.tell({ type: 'planOpened', snapshot: { ...host.snapshot, path: '/plans/other.interlink' } })
  expect(store.getState().ui.selection).toEqual([])
})

test('the native menu’s items reach the action table', async () => {
  const { host, menu } = await opened()
  host.tell({ type: 'menuAction', action: 'undo' })
  expect(menu).toEqual(['undo'])
})
