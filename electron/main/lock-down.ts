import type { App, Session, WebContents } from 'electron'
import { isOwnUrl, mayLoad } from './trusted-sender.ts'

/** Chromium's own reasons to go online, and the resolver that would let it. */
const OFFLINE_SWITCHES: [string, string?][] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-breakpad'],
  ['no-pings'],
]

export function takeOffline(app: App): void {
  for (const [name, value] of OFFLINE_SWITCHES) app.commandLine.appendSwitch(name, value)
}

/** Copying a pairing key is the one thing asked of the browser; reading the clipboard is not among it. */
const mayUse = (permission: string, url: string, origin: string) =>
  permission === 'clipboard-sanitized-write' && isOwnUrl(`${url.replace(/\/$/, '')}/`, origin)

/** No network, no permissions, no downloads: the window shows its own files and asks the host for the rest. */
export function lockDownSession(session: Session, origin: string): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url, origin) }))
  session.setCertificateVerifyProc((_request, answer) => answer(-2))
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(mayUse(permission, details.requestingUrl, origin)),
  )
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) =>
    mayUse(permission, requestingOrigin, origin),
  )
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => event.preventDefault())
}

/** The window stays on its page: no navigation, no second window, no guest page. */
export function lockDownContents(contents: WebContents, origin: string): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    const isReload = event.isMainFrame && event.url.split('#')[0] === `${origin}/`
    if (!isReload) event.preventDefault()
  })
}
