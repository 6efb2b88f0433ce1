import type { MenuAction } from '../../shared/contract/requests.ts'
import { isTyping } from './is-typing.ts'

type Page = Pick<Document, 'execCommand' | 'queryCommandEnabled'> & { activeElement: unknown }

/**
 * Whether a menu's Undo or Redo was for the text field that has the focus, and is done by that. macOS hands those keys to
 * the menu, not to the window, and has them mean the field's own typing first.
 */
export const undoTyping = (action: MenuAction, page: Page): boolean => {
  if (action !== 'undo' && action !== 'redo') return false
  if (!isTyping(page.activeElement as HTMLInputElement | null) || !page.queryCommandEnabled(action)) return false
  return page.execCommand(action)
}
