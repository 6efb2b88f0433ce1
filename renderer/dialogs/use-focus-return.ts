import { useLayoutEffect } from 'react'
import { rememberFocus } from '../ui/remember-focus.ts'

/** While `open`, remembers what had the focus before; gives it back afterwards. */
export const useFocusReturn = (open: boolean): void => {
  useLayoutEffect(() => {
    if (!open) return
    const giveBack = rememberFocus(document.activeElement)
    // After the dialog has left the document: until then it holds the focus.
    return () => void setTimeout(giveBack)
  }, [open])
}
