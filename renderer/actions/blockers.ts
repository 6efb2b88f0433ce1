import { text } from '../../shared/text/index.ts'
import { selectReadOnly } from '../store/select.ts'
import type { AppState } from '../store/store.ts'

/** Why nothing in this plan can be changed; null where it can. */
export const editingBlocked = (state: AppState): string | null => {
  const reason = selectReadOnly(state)
  return reason === null ? null : `${text.readOnly[reason]} ${text.readOnly.hint}`
}
