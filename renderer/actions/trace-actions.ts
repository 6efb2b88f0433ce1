import { text } from '../../shared/text/index.ts'
import { selectSelected } from '../store/select.ts'
import { networkOfId, startTrace } from '../store/start-trace.ts'
import type { AppState } from '../store/store.ts'
import type { Action } from './action.ts'

/** The one VPC or site that is selected; null where it is anything else. */
const selectedNetwork = (state: AppState): string | null => {
  const selected = selectSelected(state)
  return selected.length === 1 ? (networkOfId(state, selected[0]!)?.id ?? null) : null
}

const needsNetwork = (state: AppState) => (selectedNetwork(state) === null ? text.trace.selectNetwork : null)

const action = (id: 'traceFrom' | 'traceTo', end: 'source' | 'target'): Action => ({
  id,
  title: () => (end === 'source' ? text.trace.traceFromSelected : text.trace.traceToSelected),
  group: 'view',
  blockedBy: needsNetwork,
  perform: (store) => {
    const network = selectedNetwork(store.getState())
    if (network !== null) store.dispatch(startTrace(end, network))
  },
})

export const TRACE_ACTIONS: Action[] = [action('traceFrom', 'source'), action('traceTo', 'target')]
