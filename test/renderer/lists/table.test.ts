import { expect, test } from 'vitest'
import { chosenColumns, gridOf } from '../../../renderer/lists/columns.ts'
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

test('beside the columns there is room for the mark that selects a row', () => {
  expect(gridOf([{ width: { min: 100 } }], true)).toEqual({ template: '32px 100px', minWidth: 148 })
})

test('the usual columns are shown but for what was chosen otherwise; a pinned one is always there', () => {
  const columns = [{ id: 'name', pinned: true }, { id: 'status' }, { id: 'tags', optional: true }] as const
  const shown = (choice: Record<string, boolean>) => chosenColumns(columns, choice).map(({ id }) => id)
  expect(shown({})).toEqual(['name', 'status'])
  expect(shown({ tags: true, status: false })).toEqual(['name', 'tags'])
  expect(shown({ name: false, gone: true })).toEqual(['name', 'status'])
})
