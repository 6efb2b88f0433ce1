import { expect, test } from 'vitest'
import { readPreferences } from '../../../renderer/store/preferences.ts'
import { ALL_SHOWN } from '../../../shared/topology/shown.ts'

test('what was kept is read back', () => {
  expect(readPreferences('{"theme":"dark","view":"today","inspectorOpen":false,"thingsOpen":true}')).toEqual({
    theme: 'dark',
    view: 'today',
    inspectorOpen: false,
    thingsOpen: true,
  })
})

test('what the topology shows is read back with the plan it was asked of; half a filter is not', () => {
  const kept = { shown: { ...ALL_SHOWN, regions: ['fr-par'] }, shownOf: 'plan-1', grouping: 'pop' }
  expect(readPreferences(JSON.stringify(kept))).toEqual(kept)
  expect(readPreferences('{"shown":{"regions":["fr-par"]},"grouping":"rack"}')).toEqual({})
})

test.each([null, '', 'not json', 'null', '[]', '{"theme":"pink","view":3,"selection":["x"]}'])(
  'what is not understood falls back to the defaults: %s',
  (stored) => {
    expect(readPreferences(stored)).toEqual({})
  },
)
