import { useEffect } from 'react'
import { useAppStore } from '../store/hooks.ts'
import { ACTIONS } from './actions.ts'
import { isTyping } from './is-typing.ts'
import { isMac, matchesKeys } from './keys.ts'
import { perform } from './perform.ts'

/** Listens for every action's keys. A key that something closer to the focus has used (the canvas, a menu) is left alone. */
export const useShortcuts = (): void => {
  const store = useAppStore()
  useEffect(() => {
    const mac = isMac()
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat) return
      const typing = isTyping(event.target as HTMLInputElement | null)
      // A dialog has the floor: only what closes it or belongs to its fields may happen.
      if (store.getState().ui.dialog !== null) return
      const action = ACTIONS.find(
        ({ keys = [], whileTyping = false }) =>
          (whileTyping || !typing) && keys.some((key) => matchesKeys(key, event, mac)),
      )
      if (action === undefined) return
      event.preventDefault()
      perform(store, action)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [store])
}
