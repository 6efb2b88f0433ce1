import { useLayoutEffect } from 'react'
import type { Impact } from '../../shared/routing/impact.ts'
import { text } from '../../shared/text/index.ts'
import { highlightEnded, highlightShown } from '../store/highlight-slice.ts'
import { useAppDispatch } from '../store/hooks.ts'
import { impactHighlight } from './impact-highlight.ts'

/** Shows an impact on the topology for as long as the component that asks is there. Null shows nothing. */
export function useImpactHighlight(impact: Impact | null): void {
  const dispatch = useAppDispatch()
  // Before the frame in which a pop-up comes, so that the two come together.
  useLayoutEffect(() => {
    const highlight = impact === null ? null : impactHighlight(text.confirm.wouldChange, impact)
    if (highlight === null) return
    dispatch(highlightShown(highlight))
    return () => void dispatch(highlightEnded(highlight))
  }, [dispatch, impact])
}
