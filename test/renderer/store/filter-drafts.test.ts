import { expect, test } from 'vitest'
import { planOpened } from '../../../renderer/store/plan-slice.ts'
import { makeStore } from '../../../renderer/store/store.ts'
import { filtersDrafted, selectionChanged } from '../../../renderer/store/ui-slice.ts'
import { samplePlan } from '../../../shared/sample/sample-plan.ts'
import { FakeHost } from '../../support/fake-host.ts'

const opened = () => {
  const host = new FakeHost(samplePlan())
  const store = makeStore(host.environment)
  store.dispatch(planOpened(host.snapshot, false))
  return { store, host, drafts: () => store.getState().ui.filterDrafts }
}
const DRAFT = { prefixFilterIn: ['10.0.0.0/8'] }

test('edited filters are kept while something else is selected, until they are saved or discarded', () => {
  const { store, drafts } = opened()
  store.dispatch(filtersDrafted({ policyId: 'a', draft: DRAFT }))
  store.dispatch(selectionChanged(['b']))
  expect(drafts()).toEqual({ a: DRAFT })
  store.dispatch(filtersDrafted({ policyId: 'a', draft: null }))
  expect(drafts()).toEqual({})
})

test('they outlive a resync of the plan, and end with it', () => {
  const { store, host, drafts } = opened()
  store.dispatch(filtersDrafted({ policyId: 'a', draft: DRAFT }))
  store.dispatch(planOpened(host.snapshot, true))
  expect(drafts()).toEqual({ a: DRAFT })
  store.dispatch(planOpened(host.snapshot, false))
  expect(drafts()).toEqual({})
})
