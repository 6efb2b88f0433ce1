import { expect, test } from 'vitest'
import { selectRouting, selectScene, selectShown, selectThings, selectTotals } from '../../../renderer/store/derived.ts'
import { start } from '../../../renderer/store/plan-files.ts'
import { planOpened } from '../../../renderer/store/plan-slice.ts'
import { edgeOf, nameOf, selectPlan, selectSelected, selectSnapshot, thingOf } from '../../../renderer/store/select.ts'
import { makeStore } from '../../../renderer/store/store.ts'
import { groupingChosen, selectionChanged, shownChosen, viewChosen } from '../../../renderer/store/ui-slice.ts'
import { planIdSchema } from '../../../shared/model/ids.ts'
import { ALL_SHOWN } from '../../../shared/topology/shown.ts'
import { FakeHost } from '../../support/fake-host.ts'
import { linkId, PlanBuilder, policyId, routeId, siteId, vpcId } from '../../support/plan-builder.ts'

const OTHER = '00000000-0000-4000-8000-00000000000f'

const opened = async () => {
  const plan = new PlanBuilder()
    .site('hq', ['10.1.0.0/16', '192.168.0.0/24'])
    .vpc('prod', ['10.2.0.0/24'])
    .route('prod', '10.9.0.0/24')
    .policy('corp', { in: ['10.0.0.0/8'], out: ['10.0.0.0/8'] })
    .link('paris-1', { site: 'hq', vpc: 'prod', policies: ['corp'], propagating: true })
    .link('paris-2', { site: 'hq', vpc: 'prod', policies: ['corp'], propagating: true, status: 'planned' })
    .build()
  const host = new FakeHost(plan)
  const store = makeStore(host.environment)
  await store.dispatch(start())
  return { store, plan }
}

test('asking again without a change gives the very same values', async () => {
  const { store } = await opened()
  expect(selectScene(store.getState())).toBe(selectScene(store.getState()))
  expect(selectThings(store.getState())).toBe(selectThings(store.getState()))
})

test('the scene is what the filter shows, as the same objects, and another plan is shown whole', async () => {
  const { store, plan } = await opened()
  const whole = selectScene(store.getState())
  store.dispatch(shownChosen({ ...ALL_SHOWN, statuses: ['planned'] }))
  const part = selectScene(store.getState())
  expect(part.nodes.map(({ card }) => card.label)).toEqual(['hq', 'paris-2', 'prod', 'corp'])
  for (const node of part.nodes) expect(whole.nodes).toContain(node)
  store.dispatch(groupingChosen('place'))
  expect(selectScene(store.getState()).groups.map(({ label }) => label)).toContain('fr-par')
  store.dispatch(planOpened({ ...selectSnapshot(store.getState()), plan }, true))
  expect(selectShown(store.getState()).statuses).toEqual(['planned'])
  store.dispatch(
    planOpened({ ...selectSnapshot(store.getState()), plan: { ...plan, id: planIdSchema.parse(OTHER) } }, false),
  )
  expect(selectShown(store.getState())).toEqual(ALL_SHOWN)
})

test('planned InterLinks count in the planned view only', async () => {
  const { store } = await opened()
  expect(selectTotals(store.getState())).toEqual({ crossing: 4, blocked: 2 })
  store.dispatch(viewChosen('today'))
  expect(selectTotals(store.getState())).toEqual({ crossing: 2, blocked: 4 })
  expect(selectRouting(store.getState()).view).toBe('today')
})

test('an edge is told from its id, as long as it is attached', async () => {
  const { plan } = await opened()
  const id = linkId('paris-1')
  expect(edgeOf(plan, `${id}:vpc`)).toEqual({ linkId: id, end: 'vpc', targetId: vpcId('prod') })
  expect(edgeOf(plan, `${id}:policy4`)?.targetId).toBe(policyId('corp'))
  expect(edgeOf(plan, `${id}:policy6`)).toBeNull()
  expect(edgeOf(plan, id)).toBeNull()
})

test('things are known by id whatever their kind, and a custom route is named by its destination', async () => {
  const { plan } = await opened()
  expect(thingOf(plan, siteId('hq'))).toEqual({ kind: 'site', id: siteId('hq') })
  expect(thingOf(plan, 'toString')).toBeNull()
  expect(nameOf(plan, routeId('prod 10.9.0.0/24'))).toBe('10.9.0.0/24')
})

test('what of the selection is gone is no longer selected', async () => {
  const { store } = await opened()
  store.dispatch(selectionChanged(['gone', siteId('hq'), `${linkId('paris-1')}:policy6`, `${linkId('paris-1')}:site`]))
  expect(selectSelected(store.getState())).toEqual([siteId('hq'), `${linkId('paris-1')}:site`])
})

test('an edit remakes the thing that was edited, not the others', async () => {
  const { store, plan } = await opened()
  const before = selectThings(store.getState())
  const renamed = { ...plan, sites: { ...plan.sites, [siteId('hq')]: { ...plan.sites[siteId('hq')]!, name: 'HQ' } } }
  const after = selectThings({
    ...store.getState(),
    plan: { ...store.getState().plan, snapshot: { ...store.getState().plan.snapshot!, plan: renamed } },
  })
  expect(after.site[0]?.name).toBe('HQ')
  expect(after.link[0]).toBe(before.link[0])
  expect(selectPlan(store.getState())).toEqual(plan)
})
