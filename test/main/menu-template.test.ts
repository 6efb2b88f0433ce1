import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test, vi } from 'vitest'
import { type MenuState, menuTemplate } from '../../electron/main/menu-template.ts'
import { MENU_ACTIONS } from '../../shared/contract/requests.ts'
import { speak } from '../../shared/text/index.ts'

const state: MenuState = {
  platform: 'linux',
  isDevelopment: false,
  recent: [],
  undo: { undo: { command: 'link.attachVpc', subject: null, more: 0 }, redo: null },
}
const handlers = () => ({ act: vi.fn(), openRecent: vi.fn() })

const flatten = (items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])])
const itemsOf = (changes: Partial<MenuState> = {}, on = handlers()) =>
  flatten(menuTemplate({ ...state, ...changes }, on))
const byId = (items: MenuItemConstructorOptions[], id: string) => items.find((item) => item.id === id)!
const click = (item: MenuItemConstructorOptions) => (item.click as () => void)()

describe('the native menu', () => {
  test.each(['linux', 'darwin', 'win32'] as const)(
    'on %s has every action of the contract exactly once',
    (platform) => {
      const ids = itemsOf({ platform })
        .map((item) => item.id)
        .filter((id) => id !== undefined && id !== 'openRecent')
      expect(ids.sort()).toEqual([...MENU_ACTIONS].sort())
    },
  )
  test('sends the action of the item that was chosen', () => {
    const on = handlers()
    click(byId(itemsOf({}, on), 'autoArrange'))
    expect(on.act).toHaveBeenCalledExactlyOnceWith('autoArrange')
  })
  test('gives no two items the same keys', () => {
    const keys = itemsOf()
      .map((item) => item.accelerator)
      .filter(Boolean)
    expect(new Set(keys).size).toBe(keys.length)
  })
  test('names the step that undo takes back, and greys out what there is none of', () => {
    const items = itemsOf()
    expect([byId(items, 'undo').label, byId(items, 'undo').enabled]).toEqual(['Undo “Attach VPC”', true])
    expect([byId(items, 'redo').label, byId(items, 'redo').enabled]).toEqual(['Redo', false])
  })
  test('leaves the undo keys to the window, which knows whether text is being typed', () => {
    expect(byId(itemsOf(), 'undo').registerAccelerator).toBe(false)
  })
  test('opens a recent plan by its path', () => {
    const on = handlers()
    const recent = [{ path: '/p/r&d.interlink', name: 'R&D' }]
    const item = itemsOf({ recent }, on).find((candidate) => candidate.toolTip === '/p/r&d.interlink')!
    click(item)
    expect(on.openRecent).toHaveBeenCalledExactlyOnceWith('/p/r&d.interlink')
    expect(item.label).toBe('R&&D')
  })
  test('says so when there are no recent plans', () => {
    expect(byId(itemsOf(), 'openRecent').submenu).toEqual([{ label: 'No Recent Plans', enabled: false }])
  })
  test('says every label in the language that is spoken, those of the system’s own items included', () => {
    const labels = (platform: 'linux' | 'darwin') => itemsOf({ platform }).map((item) => item.label)
    const english = [...labels('linux'), ...labels('darwin')]
    speak('fr')
    const french = [...labels('linux'), ...labels('darwin')]
    speak('en')
    const same = french.filter((label, i) => label === english[i])
    expect(new Set(same)).toEqual(new Set([undefined, 'InterLink Planner', 'Services']))
    const silent = itemsOf({ platform: 'darwin' }).filter(
      (item) => item.type !== 'separator' && item.label === undefined,
    )
    expect(silent).toEqual([])
  })
  test('offers developer tools in development alone', () => {
    const has = (isDevelopment: boolean) => itemsOf({ isDevelopment }).some((item) => item.role === 'toggleDevTools')
    expect([has(true), has(false)]).toEqual([true, false])
  })
})
