import type { AppState } from '../../store/store.ts'
import type { Highlight } from './highlight.ts'

/** What stands out on the topology now: what passes before what is pinned. */
export const selectHighlight = ({ highlight }: AppState): Highlight | null => highlight.passing
