import type { Network } from '../../shared/trace/network.ts'
import { selectPlan } from './select.ts'
import type { AppState, AppThunk } from './store.ts'
import { traceEndsChosen } from './trace-slice.ts'
import { sectionChosen } from './ui-slice.ts'

/** The network of that id, which a trace can start from or lead to; null for anything else. */
export const networkOfId = (state: AppState, id: string): Network | null => {
  const { vpcs, sites } = selectPlan(state)
  const vpc = vpcs[id]
  if (vpc !== undefined) return { kind: 'vpc', id: vpc.id }
  const site = sites[id]
  return site === undefined ? null : { kind: 'site', id: site.id }
}

/** Makes a network one end of the trace and shows it. The other end stays, unless it is in the same network. */
export const startTrace =
  (end: 'source' | 'target', id: string): AppThunk =>
  (dispatch, getState) => {
    const network = networkOfId(getState(), id)
    if (network === null) return
    const { source, target } = getState().trace
    const chosen = { network, prefix: null }
    if (end === 'source') {
      dispatch(traceEndsChosen({ source: chosen, ...(target?.network?.id === id ? { target: null } : {}) }))
    } else {
      dispatch(traceEndsChosen({ target: chosen, ...(source?.network.id === id ? { source: null } : {}) }))
    }
    dispatch(sectionChosen('trace'))
  }
