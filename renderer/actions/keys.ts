import { text } from '../../shared/text/index.ts'

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Keys that only Shift can make on some layouts: whether it was held says nothing. */
const isSymbol = (key: string) => key.length === 1 && !/[a-z0-9]/i.test(key)

/** Whether `press` is the shortcut `keys`, such as `mod+shift+z`, `delete` or `?`. */
export const matchesKeys = (keys: string, press: KeyPress, isMac: boolean): boolean => {
  const parts = keys.toLowerCase().split('+')
  const key = parts.pop()
  const mod = isMac ? press.metaKey : press.ctrlKey
  const otherMod = isMac ? press.ctrlKey : press.metaKey
  return (
    press.key.toLowerCase() === key &&
    mod === parts.includes('mod') &&
    !otherMod &&
    press.altKey === parts.includes('alt') &&
    (isSymbol(press.key) || press.shiftKey === parts.includes('shift'))
  )
}

const MAC_SYMBOLS: Record<string, string> = { mod: '⌘', shift: '⇧', alt: '⌥', delete: '⌦', backspace: '⌫' }

/** The shortcut as it is written on keys, e.g. `['Ctrl', 'Shift', 'Z']`. */
export const keyNames = (keys: string, isMac: boolean): string[] => {
  const names: Record<string, string> = isMac ? MAC_SYMBOLS : text.shortcuts.keys
  return keys.split('+').map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part))
}

export const isMac = (): boolean => navigator.platform.startsWith('Mac')
