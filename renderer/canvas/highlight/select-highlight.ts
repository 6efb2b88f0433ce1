import { selectFailureHighlight } from '../../resilience/select-failure.ts'
import type { AppState } from '../../store/store.ts'
import { selectTraceHighlight } from '../../trace/select-trace.ts'
import type { Highlight } from './highlight.ts'

/** What stands out on the topology now: what passes before what is pinned. */
export const selectHighlight = (state: AppState): Highlight | null => {
  const { passing, pinned } = state.highlight
  if (passing !== null || pinned === null) return passing
  return pinned === 'trace' ? selectTraceHighlight(state) : selectFailureHighlight(state)
}
