import type { Reply } from '../../shared/contract/host-error.ts'
import type { Answers, HostEvent, RequestName, Sent } from '../../shared/contract/requests.ts'
import { text } from '../../shared/text/index.ts'
import { type Connection, type HostConnection, listeners } from './host-connection.ts'
import { jsonBody } from './json-body.ts'
import { sseParser } from './sse-parser.ts'

/** First wait before reconnecting; doubles up to the last. */
const RETRY_MS = { first: 250, last: 4000 }

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const refusesKey = ({ status }: Response) => status === 401 || status === 403

const unreachable = (): Reply<never> => ({
  ok: false,
  error: { code: 'host/failed', message: text.host.unreachable, hint: text.host.unreachableHint },
})

/** The host behind `electron/web/`: requests by POST, events as server-sent events read with fetch, which can carry the key. */
export const webHost = (key: string, base = '/api/'): HostConnection => {
  const headers = { Authorization: `Bearer ${key}` }
  const events = listeners<HostEvent>()
  const connection = listeners<Connection>()

  const request = async <N extends RequestName>(name: N, input: Sent<N>): Promise<Reply<Answers[N]>> => {
    try {
      const response = await fetch(base + name, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: await jsonBody(input),
      })
      if (refusesKey(response)) {
        return { ok: false, error: { code: 'host/failed', message: text.host.keyRefused, hint: text.host.keyHint } }
      }
      return (await response.json()) as Reply<Answers[N]>
    } catch {
      return unreachable()
    }
  }

  /** Resolves when the stream ends or is refused, rejects when it can't be had. */
  const readEvents = async (): Promise<'lost' | 'refused'> => {
    const response = await fetch(`${base}events`, { headers })
    if (refusesKey(response)) return 'refused'
    if (!response.ok || response.body === null) throw new Error(`events: ${response.status}`)
    connection.tell('up')
    const parse = sseParser((data) => events.tell(JSON.parse(data) as HostEvent))
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return 'lost'
      parse(value)
    }
  }

  const listen = async (): Promise<void> => {
    let delay = RETRY_MS.first
    for (;;) {
      try {
        const end = await readEvents()
        // A planner that was started anew has another key: asking again would change nothing.
        if (end === 'refused') return connection.tell(end)
        delay = RETRY_MS.first
      } catch {
        delay = Math.min(delay * 2, RETRY_MS.last)
      }
      connection.tell('lost')
      await wait(delay)
    }
  }
  void listen()

  return { request, onEvent: (listener) => events.add(listener), onConnection: (listener) => connection.add(listener) }
}
