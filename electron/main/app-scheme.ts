import { app, protocol } from 'electron'

const SCHEME = 'app'
const HOST = 'interlink'

/** The window's origin, on a scheme that no other program and no network serves. */
const APP_ORIGIN = `${SCHEME}://${HOST}`

/**
 * Where the entry was loaded after Electron was ready, a scheme of one's own can't be made a secure origin any more.
 * `.invalid` never resolves (RFC 6761 6.4) and the protocol handler takes every https request before the network.
 */
const LATE_ORIGIN = 'https://interlink.invalid'

const REGISTERED = Symbol.for('interlink.app-scheme')
const registry = globalThis as { [REGISTERED]?: true }

/** Makes app:// a standard, secure origin, as Electron allows only before it is ready; once per process. */
export function registerAppScheme(): void {
  if (registry[REGISTERED] || app.isReady()) return
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
  registry[REGISTERED] = true
}

/** The origin the window is served at in this process. */
export const appOrigin = (): string => (registry[REGISTERED] ? APP_ORIGIN : LATE_ORIGIN)
