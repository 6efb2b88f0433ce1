import { expect, test } from 'vitest'
import { beginImport, letGoOfImport, takeImport } from '../../../renderer/import/import-files.ts'
import { importProgressed } from '../../../renderer/import/import-slice.ts'
import { makeStore } from '../../../renderer/store/store.ts'
import { type ImportReview, TAKE_ALL } from '../../../shared/formats/import/review.ts'
import { FakeHost } from '../../support/fake-host.ts'
import { smallPlan } from '../../support/plan-files.ts'

const REVIEW: ImportReview = {
  things: [{ kind: 'vpcs', id: '1', name: 'prod', change: 'new', fields: [], file: 'a.json' }],
  notes: [],
  heard: 0,
  withoutSite: [],
}
const file = new File(['{"vpcs":[]}'], 'a.json')

const window = (review: () => ReturnType<NonNullable<FakeHost['served']['import.review']>>) => {
  const host = new FakeHost(smallPlan())
  host.served = {
    'import.review': review,
    'import.take': () => ({ ok: true, value: REVIEW }),
    'import.cancel': () => ({ ok: true, value: null }),
  }
  return { host, store: makeStore(host.environment) }
}
const accepted = () => ({ ok: true as const, value: REVIEW })

test('files that the host reviewed wait for a choice, and are taken under the same job', async () => {
  const { host, store } = window(accepted)
  await store.dispatch(beginImport([file]))
  expect(store.getState().import).toMatchObject({ stage: 'reviewed', names: ['a.json'], review: REVIEW })
  await store.dispatch(takeImport(TAKE_ALL))
  expect(store.getState().import).toEqual({ stage: 'choosing' })
  expect(host.asked).toEqual(['import.review', 'import.take'])
})

test('files that the host refused are told with what is wrong', async () => {
  const error = { code: 'import/refused' as const, message: 'a.json: cut short', hint: 'Mend it.' }
  const { store } = window(() => ({ ok: false, error }))
  await store.dispatch(beginImport([file]))
  expect(store.getState().import).toMatchObject({ stage: 'refused', error })
})

test('an import that was let go of stays let go of, whatever comes in later', async () => {
  const { host, store } = window(accepted)
  const begun = store.dispatch(beginImport([file]))
  store.dispatch(letGoOfImport())
  await begun
  expect(store.getState().import).toEqual({ stage: 'choosing' })
  expect(host.asked).toContain('import.cancel')
})

test('progress counts for the import that it is of, and never goes back', async () => {
  const { store } = window(accepted)
  void store.dispatch(beginImport([file]))
  const at = store.getState().import
  if (at.stage !== 'reviewing') return expect.unreachable()
  store.dispatch(importProgressed({ job: 'another', done: 0.9 }))
  store.dispatch(importProgressed({ job: at.job, done: 0.5 }))
  store.dispatch(importProgressed({ job: at.job, done: 0.2 }))
  expect(store.getState().import).toMatchObject({ done: 0.5 })
})

test('a file that can’t be read is named', async () => {
  const { host, store } = window(accepted)
  const folder = Object.assign(new File([], 'folder'), { arrayBuffer: () => Promise.reject(new Error('is a folder')) })
  await store.dispatch(beginImport([folder]))
  expect(store.getState().import).toMatchObject({ stage: 'refused', error: { message: 'folder can’t be read.' } })
  expect(host.asked).not.toContain('import.review')
})
