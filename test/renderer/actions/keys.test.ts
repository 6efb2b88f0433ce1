import { expect, test } from 'vitest'
import { ACTIONS } from '../../../renderer/actions/actions.ts'
import { isTyping } from '../../../renderer/actions/is-typing.ts'
import { keyNames, matchesKeys } from '../../../renderer/actions/keys.ts'
import { undoTyping } from '../../../renderer/actions/typed-undo.ts'

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

test('no key is written as its name in code', () => {
  const names = ACTIONS.flatMap(({ keys = [] }) => keys.flatMap((key) => keyNames(key, false)))
  expect(names.filter((name) => /^[a-z]/.test(name))).toEqual([])
})

const control = (tagName: string, type = '') => ({ tagName, type, isContentEditable: false })

test('keys are text in a text field, not on a switch or a choice', () => {
  expect(isTyping(control('INPUT', 'text'))).toBe(true)
  expect(isTyping(control('TEXTAREA'))).toBe(true)
  expect(isTyping(control('INPUT', 'checkbox'))).toBe(false)
  expect(isTyping(control('INPUT', 'radio'))).toBe(false)
  expect(isTyping(control('BUTTON'))).toBe(false)
  expect(isTyping(null)).toBe(false)
})

test('a menu’s Undo takes back typing first, then the plan’s steps', () => {
  const done: string[] = []
  const page = (activeElement: unknown, hasTyping: boolean) => ({
    activeElement,
    queryCommandEnabled: () => hasTyping,
    execCommand: (command: string) => done.push(command) > 0,
  })
  expect(undoTyping('undo', page(control('INPUT', 'text'), true))).toBe(true)
  expect(done).toEqual(['undo'])
  expect(undoTyping('undo', page(control('INPUT', 'text'), false))).toBe(false)
  expect(undoTyping('redo', page(control('INPUT', 'checkbox'), true))).toBe(false)
  expect(undoTyping('find', page(control('INPUT', 'text'), true))).toBe(false)
  expect(done).toEqual(['undo'])
})
