import { app, protocol } from 'electron'
import { takeOffline } from './lock-down.ts'

const SCHEME = 'app'

/** The window's origin, on a scheme that no other program and no network serves. */
const APP_ORIGIN = `${SCHEME}://interlink`

/**
 * Where the entry was loaded after Electron was ready, a scheme of one's own can't be made a secure origin any more.
 * `.invalid` never resolves (RFC 6761 6.4) and the protocol handler takes every https request before the network.
 */
const LATE_ORIGIN = 'https://interlink.invalid'

const PREPARED = Symbol.for('interlink.prepared')
const inThisProcess = globalThis as { [PREPARED]?: true }

/**
 * What Electron allows only before it is ready, once per process: app:// as a standard, secure origin, the sandbox for
 * every renderer, Chromium's own traffic off.
 */
export function prepare(): void {
  if (inThisProcess[PREPARED]) return
  takeOffline(app)
  if (app.isReady()) return
  // Enabling it would take back the switch that root can't do without.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
  inThisProcess[PREPARED] = true
}

/** The origin the window is served at in this process. */
export const appOrigin = (): string => (inThisProcess[PREPARED] ? APP_ORIGIN : LATE_ORIGIN)
