import type { ServerResponse } from 'node:http'
import type { HostEvent } from '../../shared/contract/requests.ts'

/** Proxies and browsers drop streams that stay silent; a comment line keeps them. */
const KEEP_ALIVE_MS = 20_000

/** What a window that does not read may leave unread before it is cut off; it reconnects and asks for the whole plan. */
const UNREAD_MAX_BYTES = 64 * 1024 * 1024

/** Every window that listens, as server-sent events (WHATWG HTML 9.2) over a response that never ends. */
export class EventStreams {
  #open = new Set<ServerResponse>()

  add(response: ServerResponse) {
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    response.write(': connected\n\n')
    const timer = setInterval(() => response.write(': still here\n\n'), KEEP_ALIVE_MS)
    timer.unref()
    this.#open.add(response)
    response.on('close', () => {
      clearInterval(timer)
      this.#open.delete(response)
    })
  }

  send(event: HostEvent) {
    if (this.#open.size === 0) return
    const text = `data: ${JSON.stringify(event)}\n\n`
    for (const response of this.#open) {
      response.write(text)
      if (response.writableLength > UNREAD_MAX_BYTES) response.destroy()
    }
  }

  end() {
    for (const response of this.#open) response.end()
  }
}
