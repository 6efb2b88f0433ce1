import type { IncomingMessage } from 'node:http'

/** Whole accounts are imported in one request, their quotes escaped once more. */
export const BODY_MAX_BYTES = 256 * 1024 * 1024

export type Body = { ok: true; value: unknown } | { ok: false; status: 400 | 413 | 415; reason: string }

/** The JSON of a POST. Reading stops at `maxBytes`, whatever Content-Length promised. */
export const readJson = async (request: IncomingMessage, maxBytes = BODY_MAX_BYTES): Promise<Body> => {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  // Anything else could be sent by a form of another page, without asking first (Fetch: CORS-safelisted content types).
  if (type !== 'application/json') return { ok: false, status: 415, reason: 'send application/json' }
  const tooLarge: Body = { ok: false, status: 413, reason: `send at most ${maxBytes} bytes` }
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return tooLarge
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > maxBytes) return tooLarge
    chunks.push(chunk)
  }
  try {
    return { ok: true, value: JSON.parse(Buffer.concat(chunks).toString('utf8')) }
  } catch {
    return { ok: false, status: 400, reason: 'the body is not JSON' }
  }
}
