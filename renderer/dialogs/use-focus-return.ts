import { useLayoutEffect } from 'react'

/**
 * While `open`, remembers what had the focus before; gives it back afterwards. Where that is gone (a menu's item, a thing that
 * was deleted), the main view takes it, so that keys still go somewhere.
 */
export const useFocusReturn = (open: boolean): void => {
  useLayoutEffect(() => {
    if (!open) return
    const before = document.activeElement
    return () => {
      // After the dialog has left the document: until then it holds the focus.
      setTimeout(() => {
        const target = before?.isConnected && before !== document.body ? before : document.querySelector('main')
        if (target instanceof HTMLElement) target.focus()
      })
    }
  }, [open])
}
