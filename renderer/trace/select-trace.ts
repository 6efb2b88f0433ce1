import { createSelector } from '@reduxjs/toolkit'
import type { Routing } from '../../shared/routing/routing.ts'
import { language } from '../../shared/text/index.ts'
import { networkOf } from '../../shared/trace/network.ts'
import { type Source, type Target, type Trace, traceOf } from '../../shared/trace/trace.ts'
import type { Highlight } from '../canvas/highlight/highlight.ts'
import { selectRouting } from '../store/derived.ts'
import type { AppState } from '../store/store.ts'
import { traceHighlight } from './trace-highlight.ts'

/** An end whose network is still in the plan. */
const living = <E extends Source | Target>(routing: Routing, end: E | null): E | null =>
  end === null || end.network === null || networkOf(routing, end.network.id) !== null ? end : null

const selectEnds = ({ trace }: AppState) => trace

/** The ends that were chosen and are still there. */
export const selectTraceEnds = createSelector([selectRouting, selectEnds], (routing, { source, target }) => ({
  source: living(routing, source),
  target: living(routing, target),
}))

/** The trace between the ends that were chosen, in the view that is shown; null while one of them is missing. */
export const selectTrace = createSelector(
  [selectRouting, selectTraceEnds],
  (routing, { source, target }): Trace | null =>
    source === null || target === null ? null : traceOf(routing, source, target),
)

/** What the trace lights up on the topology, in the words of the language spoken now. */
export const selectTraceHighlight = createSelector(
  [selectRouting, selectTrace, () => language()],
  (routing, trace): Highlight | null => (trace === null ? null : traceHighlight(routing, trace)),
)
