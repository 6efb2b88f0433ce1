import type { MenuAction } from '../../shared/contract/requests.ts'
import type { Language } from '../../shared/text/index.ts'
import type { AppState, AppStore } from '../store/store.ts'
import type { Section } from '../store/ui-slice.ts'

export type ActionId =
  | MenuAction
  | 'delete'
  | 'createSite'
  | 'createLink'
  | 'createVpc'
  | 'createPolicy'
  | 'createConnection'
  | 'traceFrom'
  | 'traceTo'
  | 'toggleInspector'
  | 'toggleThings'
  | `go:${Section}`
  | `speak:${Language}`

export type Action = {
  id: ActionId
  /** In the language that is spoken when it is asked for. */
  title: () => string
  group: 'plan' | 'edit' | 'create' | 'view' | 'help'
  /** As `keys.ts` reads them; the first is the one that is shown. `mod` is Ctrl, ⌘ on a Mac. */
  keys?: string[]
  /** Also while a text field has the focus. */
  whileTyping?: boolean
  /** Why it can't be done now; null where it can. */
  blockedBy?: (state: AppState) => string | null
  perform: (store: AppStore) => void
}
