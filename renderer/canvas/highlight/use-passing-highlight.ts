import { useEffect, useRef } from 'react'
import { highlightEnded, highlightShown } from '../../store/highlight-slice.ts'
import { useAppDispatch } from '../../store/hooks.ts'
import type { Highlight } from './highlight.ts'

/** Shows a highlight while something is pointed at; ends its own only, and with the component that shows it. */
export function usePassingHighlight(): { show: (highlight: Highlight) => void; hide: () => void } {
  const dispatch = useAppDispatch()
  const shown = useRef<Highlight | null>(null)
  const hide = () => {
    if (shown.current !== null) dispatch(highlightEnded(shown.current))
    shown.current = null
  }
  const show = (highlight: Highlight) => {
    shown.current = highlight
    dispatch(highlightShown(highlight))
  }
  useEffect(
    () => () => {
      if (shown.current !== null) dispatch(highlightEnded(shown.current))
    },
    [dispatch],
  )
  return { show, hide }
}
