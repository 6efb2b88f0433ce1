import type { Host } from '../../shared/contract/requests.ts'
import { takeAccessKey } from './access-key.ts'
import type { HostConnection } from './host-connection.ts'
import { webHost } from './web-host.ts'

declare global {
  interface Window {
    /** Exposed by the desktop shell's preload. */
    interlink?: Host
  }
}

/** The host of this window: the desktop shell where there is one, else the web host that served the page. Null without a key. */
export const connectHost = (): HostConnection | null => {
  const desktop = window.interlink
  // The desktop host lives and dies with its window: there is no connection to lose.
  if (desktop !== undefined) return { request: desktop.request, onEvent: desktop.onEvent, onConnection: () => () => {} }
  const key = takeAccessKey()
  return key === null ? null : webHost(key)
}
