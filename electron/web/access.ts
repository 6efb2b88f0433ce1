import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** 256 bits, in the URL's fragment: browsers never send it, so it is in no log and no Referer. */
export const newAccessKey = () => randomBytes(32).toString('base64url')

/** Why a request is turned away: its HTTP status, and words for whoever reads the browser's console. */
export type Denial = { status: 401 | 403; reason: string }

/**
 * Who may ask: pages that this host served itself, holding its key. The Host header is checked against DNS rebinding (a
 * foreign name that resolves to 127.0.0.1), the Origin against other pages in the same browser. `needsKey`: API calls.
 */
export const denial = (request: IncomingMessage, port: number, key: string, needsKey: boolean): Denial | null => {
  const { host, origin, authorization } = request.headers
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (!host || !hosts.includes(host.toLowerCase())) return { status: 403, reason: 'this host is not served here' }
  if (origin !== undefined && origin !== `http://${host.toLowerCase()}`)
    return { status: 403, reason: 'this origin may not ask' }
  const site = request.headers['sec-fetch-site']
  if (needsKey && site !== undefined && site !== 'same-origin')
    return { status: 403, reason: 'only pages of this host may ask' }
  if (needsKey && !isBearer(authorization, key)) return { status: 401, reason: 'the key is missing or wrong' }
  return null
}

const isBearer = (authorization: string | undefined, key: string) => {
  const given = Buffer.from(authorization ?? '')
  const wanted = Buffer.from(`Bearer ${key}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
