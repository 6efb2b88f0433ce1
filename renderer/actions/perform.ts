import type { MenuAction } from '../../shared/contract/requests.ts'
import type { AppStore } from '../store/store.ts'
import { notify } from '../ui/notify.tsx'
import type { Action } from './action.ts'
import { actionOf } from './actions.ts'
import { isMac } from './keys.ts'
import { undoTyping } from './typed-undo.ts'

/** Carries an action out, or says why it can't be. */
export const perform = (store: AppStore, action: Action): void => {
  // Without an open plan only opening one makes sense; the screen shown then offers just that.
  if (store.getState().plan.snapshot === null && action.group !== 'plan') return
  const blocked = action.blockedBy?.(store.getState()) ?? null
  if (blocked === null) action.perform(store)
  else notify({ kind: 'refused', title: blocked })
}

export const performMenuAction = (store: AppStore, id: MenuAction): void => {
  if (isMac() && undoTyping(id, document)) return
  perform(store, actionOf(id))
}
