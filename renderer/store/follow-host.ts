import type { MenuAction } from '../../shared/contract/requests.ts'
import { exportProgressed } from '../export/export-slice.ts'
import type { HostConnection } from '../host/host-connection.ts'
import { importProgressed } from '../import/import-slice.ts'
import { fetchPlan, showSnapshot } from './plan-files.ts'
import { connectionChanged, planChanged } from './plan-slice.ts'
import type { AppStore, Environment } from './store.ts'

/**
 * Keeps the store's plan a mirror of the host's: patches as they are told, the whole plan again after a gap.
 * Returns the function that stops it.
 */
export const followHost = (
  store: AppStore,
  host: HostConnection,
  { notify }: Pick<Environment, 'notify'>,
  onMenuAction: (action: MenuAction) => void,
): (() => void) => {
  let fetching = false
  const resync = async () => {
    if (fetching) return
    fetching = true
    await store.dispatch(fetchPlan())
    fetching = false
  }
  const endConnection = host.onConnection((connection) => {
    const missed = connection === 'up' && store.getState().plan.stale
    store.dispatch(connectionChanged(connection))
    if (missed) void resync()
  })
  const endEvents = host.onEvent((event) => {
    switch (event.type) {
      case 'planOpened':
        store.dispatch(showSnapshot(event.snapshot))
        break
      case 'planChanged':
        store.dispatch(planChanged(event.change))
        if (store.getState().plan.stale) void resync()
        break
      case 'importProgress':
        store.dispatch(importProgressed(event))
        break
      case 'exportProgress':
        store.dispatch(exportProgressed(event))
        break
      case 'menuAction':
        onMenuAction(event.action)
        break
      case 'failed':
        notify({ kind: 'failed', title: event.message, hint: event.hint })
        break
    }
  })
  return () => {
    endConnection()
    endEvents()
  }
}
