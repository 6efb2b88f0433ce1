import { LANGUAGE_TAGS, type Language, languageFor } from '../../shared/text/languages.ts'
import { GROUPINGS } from '../../shared/topology/groups.ts'
import { ALL_SHOWN, shownSchema } from '../../shared/topology/shown.ts'
import { chooseLanguage } from './language.ts'
import type { AppStore } from './store.ts'
import type { LanguageChoice, UiState } from './ui-slice.ts'

const STORAGE_KEY = 'interlink-planner.preferences'

/** What a window remembers between starts: how it looks, never what is in the plan. */
const REMEMBERED = [
  'theme',
  'language',
  'view',
  'inspectorOpen',
  'thingsOpen',
  'columns',
  'shown',
  'shownOf',
  'grouping',
  'exported',
] as const satisfies (keyof UiState)[]
type Preferences = Pick<UiState, (typeof REMEMBERED)[number]>

const isRecord = (v: unknown): v is Record<string, unknown> => typeof v === 'object' && v !== null && !Array.isArray(v)

const VALID: { [K in keyof Preferences]: (value: unknown) => boolean } = {
  theme: (v) => v === 'light' || v === 'dark' || v === 'auto',
  language: (v) => v === 'system' || LANGUAGE_TAGS.some((tag) => tag === v),
  view: (v) => v === 'today' || v === 'planned',
  inspectorOpen: (v) => typeof v === 'boolean',
  thingsOpen: (v) => typeof v === 'boolean',
  exported: isRecord,
  shown: (v) => isRecord(v) && shownSchema.safeParse(v).success && Object.keys(ALL_SHOWN).every((key) => key in v),
  shownOf: (v) => typeof v === 'string',
  grouping: (v) => GROUPINGS.some((grouping) => grouping === v),
  columns: (v) =>
    isRecord(v) &&
    Object.values(v).every(
      (choice) => isRecord(choice) && Object.values(choice).every((shown) => typeof shown === 'boolean'),
    ),
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

/** The language that a choice comes to on this system, as it is now. */
export const languageOf = (choice: LanguageChoice): Language =>
  choice === 'system' ? languageFor(navigator.languages) : choice

/** Speaks the system's language as it changes, where that is the choice. */
export const followSystemLanguage = (store: AppStore): void =>
  addEventListener('languagechange', () => {
    if (store.getState().ui.language === 'system') void store.dispatch(chooseLanguage('system', languageOf('system')))
  })
