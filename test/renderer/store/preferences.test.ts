import { expect, test } from 'vitest'
import { readPreferences } from '../../../renderer/store/preferences.ts'

test('what was kept is read back', () => {
  expect(readPreferences('{"theme":"dark","view":"today","inspectorOpen":false,"thingsOpen":true}')).toEqual({
    theme: 'dark',
    view: 'today',
    inspectorOpen: false,
    thingsOpen: true,
  })
})

test.each([null, '', 'not json', 'null', '[]', '{"theme":"pink","view":3,"selection":["x"]}'])(
  'what is not understood falls back to the defaults: %s',
  (stored) => {
    expect(readPreferences(stored)).toEqual({})
  },
)
