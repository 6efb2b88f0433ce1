import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serveAsset } from '../assets/serve-asset.ts'
import { createDoor } from '../service/door.ts'
import { serve } from '../service/serve.ts'
import type { Workspace } from '../service/workspace.ts'
import { denial, newAccessKey } from './access.ts'
import { EventStreams } from './event-stream.ts'
import { readJson } from './read-json.ts'

export type WebHostOptions = {
  workspace: Workspace
  /** The built renderer; a development server in front may serve it instead. */
  rendererDir: string
  /** 0, or left out: any free one. */
  port?: number
  /** Left out: a new one. Given by the development server, which keeps it over restarts. */
  key?: string
  log?: (message: string, error: unknown) => void
}

/** `url` has the key in its fragment: opening it is all a person has to do. */
export type WebHost = { url: string; port: number; key: string; close(): Promise<void> }

const API = '/api/'

/**
 * Serves a workspace to browsers on this machine: 127.0.0.1 only, `POST /api/<request>` through the door, events as a
 * stream on `GET /api/events`, the window's files for everything else.
 */
export const startWebHost = async (options: WebHostOptions): Promise<WebHost> => {
  const { workspace, rendererDir, key = newAccessKey(), log } = options
  const door = createDoor(serve(workspace), log)
  const streams = new EventStreams()
  const stopListening = workspace.onEvent((event) => streams.send(event))

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    // As it was sent: parsing as a URL would resolve dots and take `//name` for a host.
    const pathname = (request.url ?? '').split('?', 1)[0]!
    const isApi = pathname.startsWith(API)
    const denied = denial(request, port, key, isApi)
    if (denied) return refuse(response, denied.status, denied.reason)
    if (!isApi) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'only GET')
      const { status, headers, body } = await serveAsset(rendererDir, pathname)
      response.writeHead(status, headers)
      response.end(request.method === 'HEAD' ? undefined : body)
      return
    }
    const name = pathname.slice(API.length)
    if (name === 'events' && request.method === 'GET') return streams.add(response)
    if (request.method !== 'POST') return refuse(response, 405, 'only POST')
    const payload = await readJson(request)
    if (!payload.ok) return refuse(response, payload.status, payload.reason)
    sendJson(response, 200, await door(name, payload.value))
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      log?.('web host', error)
      if (response.headersSent) response.destroy()
      else refuse(response, 500, 'something went wrong')
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo

  const close = async () => {
    stopListening()
    streams.end()
    await new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  }
  return { url: `http://127.0.0.1:${port}/#${key}`, port, key, close }
}

const sendJson = (response: ServerResponse, status: number, value: unknown) => {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  })
  response.end(JSON.stringify(value))
}

/** The rest of a body that is not wanted is not read either. */
const refuse = (response: ServerResponse, status: number, reason: string) => {
  response.shouldKeepAlive = false
  sendJson(response, status, {
    ok: false,
    error: { code: 'request/invalid', message: reason, hint: 'Open the address that the host printed, with its key.' },
  })
}
