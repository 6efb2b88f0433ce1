import { expect, test } from 'vitest'
import { fittingColumns, gridOf } from '../../../renderer/lists/columns.ts'
import { movedIndex } from '../../../renderer/lists/moved-index.ts'

test('arrows move one row, pages a window full, Home and End to the ends, never beyond', () => {
  expect(movedIndex('ArrowDown', 3, 10, 5)).toBe(4)
  expect(movedIndex('ArrowDown', 9, 10, 5)).toBe(9)
  expect(movedIndex('ArrowUp', 0, 10, 5)).toBe(0)
  expect(movedIndex('PageDown', 7, 10, 5)).toBe(9)
  expect(movedIndex('PageUp', 7, 10, 5)).toBe(2)
  expect(movedIndex('Home', 7, 10, 5)).toBe(0)
  expect(movedIndex('End', 0, 10, 5)).toBe(9)
})

test('from nowhere, down begins at the first row and up at the last', () => {
  expect(movedIndex('ArrowDown', -1, 10, 5)).toBe(0)
  expect(movedIndex('ArrowUp', -1, 10, 5)).toBe(9)
})

test('other keys and empty lists move nothing', () => {
  expect(movedIndex('x', 3, 10, 5)).toBeNull()
  expect(movedIndex('ArrowDown', -1, 0, 5)).toBeNull()
})

test('every row has the same columns, and the table scrolls before they get too narrow', () => {
  expect(gridOf([{ width: { min: 100, grow: 2 } }, { width: { min: 80 } }])).toEqual({
    template: 'minmax(100px, 2fr) 80px',
    minWidth: 196,
  })
})

test('columns leave a table that is too narrow for them, the least important first, the rest keep their order', () => {
  const columns = [
    { id: 'name', width: { min: 100 } },
    { id: 'pop', width: { min: 100 }, leaves: 2 },
    { id: 'region', width: { min: 100 }, leaves: 1 },
    { id: 'status', width: { min: 100 } },
  ]
  const shown = (width: number) => fittingColumns(columns, width).map(({ id }) => id)
  expect(shown(416)).toEqual(['name', 'pop', 'region', 'status'])
  expect(shown(415)).toEqual(['name', 'region', 'status'])
  expect(shown(300)).toEqual(['name', 'status'])
  expect(shown(10)).toEqual(['name', 'status'])
})
