import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reachOf, selectionAfter } from '../../../renderer/lists/row-selection.ts'

const order = ['a', 'b', 'c', 'd', 'e']
const after = (selection: string[], anchor: string | null, id: string, reach: Parameters<typeof selectionAfter>[2]) =>
  selectionAfter({ order, selection, anchor }, id, reach)

test('a click selects the row alone; with Ctrl it is added, or taken away', () => {
  expect(after(['a', 'b'], 'a', 'd', 'alone')).toEqual(['d'])
  expect(after(['a'], 'a', 'd', 'toggle')).toEqual(['a', 'd'])
  expect(after(['a', 'd'], 'a', 'd', 'toggle')).toEqual(['a'])
})

test('with Shift, all from the anchor to the row are selected, whichever comes first', () => {
  expect(after(['b'], 'b', 'd', 'range')).toEqual(['b', 'c', 'd'])
  expect(after(['d', 'e'], 'd', 'b', 'range')).toEqual(['b', 'c', 'd'])
  expect(after(['a', 'd'], 'd', 'e', 'extend')).toEqual(['a', 'd', 'e'])
})

test('where the anchor is not shown, a range is the row alone', () => {
  expect(after(['b'], 'gone', 'd', 'range')).toEqual(['d'])
  expect(after([], null, 'd', 'range')).toEqual(['d'])
})

test('the keys that are held say how', () => {
  const keys = { shiftKey: false, ctrlKey: false, metaKey: false }
  expect(reachOf(keys)).toBe('alone')
  expect(reachOf({ ...keys, metaKey: true })).toBe('toggle')
  expect(reachOf({ ...keys, shiftKey: true })).toBe('range')
  expect(reachOf({ ...keys, shiftKey: true, ctrlKey: true })).toBe('extend')
})

test('whatever is reached is selected then, but for what is toggled away; nothing is selected twice', () => {
  const id = fc.constantFrom(...order)
  const reach = fc.constantFrom('alone', 'toggle', 'range', 'extend') as fc.Arbitrary<
    Parameters<typeof selectionAfter>[2]
  >
  fc.assert(
    fc.property(fc.uniqueArray(id), fc.option(id), id, reach, (selection, anchor, reached, how) => {
      const next = selectionAfter({ order, selection, anchor }, reached, how)
      expect(new Set(next).size).toBe(next.length)
      expect(next.includes(reached)).toBe(!(how === 'toggle' && selection.includes(reached)))
    }),
  )
})
