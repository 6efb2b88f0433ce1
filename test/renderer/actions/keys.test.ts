import { expect, test } from 'vitest'
import { keyNames, matchesKeys } from '../../../renderer/actions/keys.ts'

const press = (key: string, held: string[] = []) => ({
  key,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
})

test('Ctrl is the modifier, the command key on a Mac', () => {
  expect(matchesKeys('mod+z', press('z', ['ctrl']), false)).toBe(true)
  expect(matchesKeys('mod+z', press('z', ['meta']), true)).toBe(true)
  expect(matchesKeys('mod+z', press('z', ['ctrl']), true)).toBe(false)
  expect(matchesKeys('mod+z', press('z'), false)).toBe(false)
})

test('Shift makes another shortcut of a letter', () => {
  expect(matchesKeys('mod+shift+z', press('Z', ['ctrl', 'shift']), false)).toBe(true)
  expect(matchesKeys('mod+z', press('Z', ['ctrl', 'shift']), false)).toBe(false)
})

test('a symbol is the same whether its layout needs Shift or not', () => {
  expect(matchesKeys('?', press('?', ['shift']), false)).toBe(true)
  expect(matchesKeys('?', press('?'), false)).toBe(true)
})

test('shortcuts are written as on the keys', () => {
  expect(keyNames('mod+shift+z', false)).toEqual(['Ctrl', 'Shift', 'Z'])
  expect(keyNames('mod+shift+z', true)).toEqual(['⌘', '⇧', 'Z'])
  expect(keyNames('?', false)).toEqual(['?'])
})
