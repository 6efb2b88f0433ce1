import type { Session } from 'electron'
import { serveAsset } from '../assets/serve-asset.ts'

/** Serves the built window at `origin`; every other address of that scheme is not found. */
export function serveWindow(session: Session, origin: string, rendererDir: string): void {
  const { protocol: scheme, host } = new URL(origin)
  session.protocol.handle(scheme.slice(0, -1), async (request) => {
    const url = new URL(request.url)
    if (url.host !== host || request.method !== 'GET') return new Response('Not found', { status: 404 })
    const { status, headers, body } = await serveAsset(rendererDir, url.pathname)
    return new Response(body, { status, headers })
  })
}
