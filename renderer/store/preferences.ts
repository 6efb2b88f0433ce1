import type { AppStore } from './store.ts'
import type { UiState } from './ui-slice.ts'

const STORAGE_KEY = 'interlink-planner.preferences'

/** What a window remembers between starts: how it looks, never what is in the plan. */
const REMEMBERED = ['theme', 'view', 'inspectorOpen', 'thingsOpen'] as const satisfies (keyof UiState)[]
type Preferences = Pick<UiState, (typeof REMEMBERED)[number]>

const VALID: { [K in keyof Preferences]: (value: unknown) => boolean } = {
  theme: (v) => v === 'light' || v === 'dark' || v === 'auto',
  view: (v) => v === 'today' || v === 'planned',
  inspectorOpen: (v) => typeof v === 'boolean',
  thingsOpen: (v) => typeof v === 'boolean',
}

/** What of a stored text is still understood; a setting that isn't falls back to its default. */
export const readPreferences = (stored: string | null): Partial<Preferences> => {
  if (stored === null) return {}
  try {
    const all: unknown = JSON.parse(stored)
    if (typeof all !== 'object' || all === null) return {}
    return Object.fromEntries(
      REMEMBERED.flatMap((key) => {
        const value = (all as Record<string, unknown>)[key]
        return VALID[key](value) ? [[key, value]] : []
      }),
    )
  } catch {
    return {}
  }
}

export const loadPreferences = (): Partial<Preferences> => readPreferences(localStorage.getItem(STORAGE_KEY))

/** Writes the preferences whenever one of them changes. */
export const keepPreferences = (store: AppStore): void => {
  let last = ''
  store.subscribe(() => {
    const { ui } = store.getState()
    const next = JSON.stringify(Object.fromEntries(REMEMBERED.map((key) => [key, ui[key]])))
    if (next !== last) localStorage.setItem(STORAGE_KEY, next)
    last = next
  })
}
