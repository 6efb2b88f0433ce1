import { expect, test } from 'vitest'
import { start } from '../../../renderer/store/plan-files.ts'
import { askForComparedFile, chooseComparedFile } from '../../../renderer/store/plan-points.ts'
import { makeStore } from '../../../renderer/store/store.ts'
import type { Reply } from '../../../shared/contract/host-error.ts'
import type { PlanFile } from '../../../shared/contract/requests.ts'
import { FakeHost } from '../../support/fake-host.ts'
import { aPlan } from '../../support/plan-builder.ts'

const FILE = { path: '/plans/other.yaml', name: 'Other' }
const MISSING = { code: 'plan/not-found', message: 'There is no file x.', hint: 'Check the name.' } as const

const opened = async (answer: Reply<PlanFile | null>, asksForPaths = false) => {
  const host = new FakeHost(aPlan().build())
  host.served = {
    'plan.choose': () => answer,
    'host.info': () => ({ ok: true, value: { kind: 'desktop', version: '0', asksForPaths, platform: 'test' } }),
  }
  const store = makeStore(host.environment)
  await store.dispatch(start())
  return { host, store, ui: () => store.getState().ui }
}

test('a file that was chosen is compared with on its side, and stays on offer once', async () => {
  const { store, ui } = await opened({ ok: true, value: FILE })
  for (const side of ['to', 'from', 'from'] as const) {
    expect(await store.dispatch(chooseComparedFile(side, { path: FILE.path }))).toBeNull()
  }
  expect(ui().comparison).toEqual({ from: { at: 'file', path: FILE.path }, to: { at: 'file', path: FILE.path } })
  expect(ui().comparedFiles).toEqual([FILE])
})

test('cancelling changes nothing', async () => {
  const { store, ui } = await opened({ ok: true, value: null })
  const before = ui().comparison
  expect(await store.dispatch(chooseComparedFile('from'))).toBeNull()
  expect(ui()).toMatchObject({ comparison: before, comparedFiles: [] })
})

test('what is wrong with a file is a notice, unless the dialog that asked says it itself', async () => {
  const { store, host, ui } = await opened({ ok: false, error: MISSING })
  expect(await store.dispatch(chooseComparedFile('from', { path: 'x', quiet: true }))).toEqual(MISSING)
  expect(host.notices).toEqual([])
  await store.dispatch(chooseComparedFile('from', { path: 'x' }))
  expect(host.notices).toEqual([{ kind: 'failed', title: MISSING.message, hint: MISSING.hint }])
  expect(ui().comparison.from).toBeNull()
})

test('a host with dialogs of its own is asked, elsewhere ours opens', async () => {
  const desktop = await opened({ ok: true, value: FILE }, true)
  desktop.store.dispatch(askForComparedFile('to'))
  expect(desktop.host.asked).toContain('plan.choose')
  expect(desktop.ui().dialog).toBeNull()
  const web = await opened({ ok: true, value: FILE })
  web.store.dispatch(askForComparedFile('to'))
  expect(web.host.asked).not.toContain('plan.choose')
  expect(web.ui().dialog).toEqual({ kind: 'comparePlan', side: 'to' })
})
