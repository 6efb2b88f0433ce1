import { text } from '../../shared/text/index.ts'
import { LANGUAGE_TAGS } from '../../shared/text/languages.ts'
import { chooseLanguage } from '../store/language.ts'
import { selectInspectorCovered } from '../store/select.ts'
import {
  canvasAsked,
  inspectorToggled,
  openDialog,
  SECTIONS,
  sectionChosen,
  themeChosen,
  thingsToggled,
  viewChosen,
} from '../store/ui-slice.ts'
import { searchWindow } from '../window/search-store.ts'
import type { Action } from './action.ts'
import { editingBlocked } from './blockers.ts'

const isDark = () => document.documentElement.dataset.mantineColorScheme === 'dark'

export const VIEW_ACTIONS: Action[] = [
  {
    id: 'find',
    title: () => text.actions.find,
    group: 'view',
    keys: ['mod+k', 'mod+f'],
    whileTyping: true,
    perform: () => searchWindow.open(),
  },
  {
    id: 'fit',
    title: () => text.actions.fit,
    group: 'view',
    keys: ['shift+f'],
    perform: (store) => {
      store.dispatch(sectionChosen('topology'))
      store.dispatch(canvasAsked({ kind: 'fit' }))
    },
  },
  {
    id: 'autoArrange',
    title: () => text.actions.autoArrange,
    group: 'edit',
    blockedBy: editingBlocked,
    perform: (store) => {
      store.dispatch(sectionChosen('topology'))
      store.dispatch(canvasAsked({ kind: 'arrange' }))
    },
  },
  {
    id: 'toggleView',
    title: () => text.actions.toggleView,
    group: 'view',
    keys: ['shift+v'],
    perform: (store) => store.dispatch(viewChosen(store.getState().ui.view === 'today' ? 'planned' : 'today')),
  },
  {
    id: 'toggleTheme',
    title: () => text.actions.toggleTheme,
    group: 'view',
    keys: ['shift+d'],
    perform: (store) => store.dispatch(themeChosen(isDark() ? 'light' : 'dark')),
  },
  ...LANGUAGE_TAGS.map(
    (language): Action => ({
      id: `speak:${language}`,
      title: () => text.actions.speak(text.actions.languages[language]),
      group: 'view',
      perform: (store) => void store.dispatch(chooseLanguage(language, language)),
    }),
  ),
  {
    id: 'toggleInspector',
    title: () => text.actions.toggleInspector,
    group: 'view',
    keys: ['mod+.'],
    whileTyping: true,
    blockedBy: (state) => (selectInspectorCovered(state) ? text.interlink.inspectorCovered : null),
    perform: (store) => store.dispatch(inspectorToggled()),
  },
  {
    id: 'toggleThings',
    title: () => text.actions.toggleThings,
    group: 'view',
    keys: ['mod+b'],
    whileTyping: true,
    perform: (store) => store.dispatch(thingsToggled()),
  },
  ...SECTIONS.map(
    (section, i): Action => ({
      id: `go:${section}`,
      title: () => text.actions.go(text.nav[section]),
      group: 'view',
      // There are more sections than digits: the rest are reached by the side bar and the search.
      ...(i < 9 ? { keys: [`alt+${i + 1}`] } : {}),
      whileTyping: true,
      perform: (store) => store.dispatch(sectionChosen(section)),
    }),
  ),
  {
    id: 'shortcuts',
    title: () => text.actions.shortcuts,
    group: 'help',
    keys: ['?'],
    perform: (store) => store.dispatch(openDialog({ kind: 'shortcuts' })),
  },
  {
    id: 'about',
    title: () => text.actions.about,
    group: 'help',
    perform: (store) => store.dispatch(openDialog({ kind: 'about' })),
  },
]
