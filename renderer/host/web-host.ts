import type { Reply } from '../../shared/contract/host-error.ts'
import type { Answers, HostEvent, RequestName, Sent } from '../../shared/contract/requests.ts'
import { text } from '../text/index.ts'
import { type HostConnection, listeners } from './host-connection.ts'
import { sseParser } from './sse-parser.ts'

/** First wait before reconnecting; doubles up to the last. */
const RETRY_MS = { first: 250, last: 4000 }

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const unreachable: Reply<never> = {
  ok: false,
  error: { code: 'host/failed', message: text.host.unreachable, hint: text.host.unreachableHint },
}

/** The host behind `electron/web/`: requests by POST, events as server-sent events read with fetch, which can carry the key. */
export const webHost = (key: string, base = '/api/'): HostConnection => {
  const headers = { Authorization: `Bearer ${key}` }
  const events = listeners<HostEvent>()
  const connection = listeners<boolean>()

  const request = async <N extends RequestName>(name: N, input: Sent<N>): Promise<Reply<Answers[N]>> => {
    try {
      const response = await fetch(base + name, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: JSON.stringify(input),
      })
      if (response.status === 401 || response.status === 403) {
        return { ok: false, error: { code: 'host/failed', message: text.host.keyRefused, hint: text.host.keyHint } }
      }
      return (await response.json()) as Reply<Answers[N]>
    } catch {
      return unreachable
    }
  }

  /** Resolves when the stream ends, rejects when it can't be had. */
  const readEvents = async (): Promise<void> => {
    const response = await fetch(`${base}events`, { headers })
    if (!response.ok || response.body === null) throw new Error(`events: ${response.status}`)
    connection.tell(true)
    const parse = sseParser((data) => events.tell(JSON.parse(data) as HostEvent))
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      parse(value)
    }
  }

  const listen = async (): Promise<never> => {
    let delay = RETRY_MS.first
    for (;;) {
      try {
        await readEvents()
        delay = RETRY_MS.first
      } catch {
        delay = Math.min(delay * 2, RETRY_MS.last)
      }
      connection.tell(false)
      await wait(delay)
    }
  }
  void listen()

  return { request, onEvent: (listener) => events.add(listener), onConnection: (listener) => connection.add(listener) }
}
