import { mkdirSync, writeFileSync } from 'node:fs'
import { request as httpRequest, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'
import { connect, createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startWebHost } from '../../electron/web/web-host.ts'
import { planFile } from '../support/plan-files.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { aWorkspace } from '../support/workspaces.ts'

type Answer = { status: number; headers: IncomingHttpHeaders; body: string }

/** A web host with a plan open and a renderer of one page, asked by hand: fetch would mend what we send. */
const aWebHost = async () => {
  const { workspace } = aWorkspace()
  workspace.open(planFile())
  const folder = tempFolder()
  const rendererDir = join(folder, 'renderer')
  mkdirSync(join(rendererDir, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.json'), 'secret')
  writeFileSync(join(rendererDir, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__"><p>window</p>')
  writeFileSync(join(rendererDir, 'assets', 'app-1a2b.js'), 'run()')
  const logged: string[] = []
  const host = await startWebHost({ workspace, rendererDir, log: (message) => logged.push(message) })
  onTestFinished(() => host.close())

  const ask = (method: string, path: string, headers: OutgoingHttpHeaders = {}, body?: string | Buffer) =>
    new Promise<Answer>((resolve, reject) => {
      const sent = httpRequest({ port: host.port, host: '127.0.0.1', method, path, headers }, (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk
        })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }))
      })
      sent.on('error', reject)
      sent.end(body)
    })
  const allowed = {
    authorization: `Bearer ${host.key}`,
    'content-type': 'application/json',
    origin: `http://127.0.0.1:${host.port}`,
  }
  /** A request that is right but for what `headers` change. */
  const call = (name: string, payload: unknown, headers: OutgoingHttpHeaders = {}) =>
    ask('POST', `/api/${name}`, { ...allowed, ...headers }, JSON.stringify(payload))
  return { host, workspace, ask, call, allowed, logged }
}

const create = { command: { command: 'site.create', name: 'x' } }

describe('the window that has the key', () => {
  test('is answered', async () => {
    const { call, host, workspace } = await aWebHost()
    expect(host.url).toBe(`http://127.0.0.1:${host.port}/#${host.key}`)
    const { status, body, headers } = await call('plan.execute', create)
    expect([status, JSON.parse(body)]).toMatchObject([200, { ok: true, value: { ok: true, command: 'site.create' } }])
    expect(headers['cache-control']).toBe('no-store')
    expect(workspace.session.revision).toBe(2)
  })

  test('may call this machine localhost', async () => {
    const { call, host } = await aWebHost()
    const name = `localhost:${host.port}`
    expect((await call('plan.current', {}, { host: name, origin: `http://${name}` })).status).toBe(200)
  })

  test('is answered in the contract’s words where the request is malformed', async () => {
    const { call } = await aWebHost()
    const { status, body } = await call('plan.open', { path: 5 })
    expect([status, JSON.parse(body)]).toMatchObject([200, { ok: false, error: { code: 'request/invalid' } }])
    expect(JSON.parse((await call('plan.steal', {})).body)).toMatchObject({ ok: false })
  })

  test('hears of every change, whoever made it', async () => {
    const { host, workspace, allowed, call } = await aWebHost()
    const leave = new AbortController()
    const response = await fetch(`http://127.0.0.1:${host.port}/api/events`, {
      headers: { authorization: allowed.authorization },
      signal: leave.signal,
    })
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    let heard = ''
    const until = async (words: string) => {
      while (!heard.includes(words)) heard += (await reader.read()).value
    }
    await until(': connected\n\n')
    await call('plan.execute', create)
    await until('"title":{"command":"site.create","subject":"x","more":0}')
    expect(heard).toMatch(/data: \{"type":"planChanged".*\n\n/)
    workspace.open(planFile())
    await until('"type":"planOpened"')
    leave.abort()
  })

  test('is not kept waiting when the host closes', async () => {
    const { host, allowed } = await aWebHost()
    const response = await fetch(`http://127.0.0.1:${host.port}/api/events`, {
      headers: { authorization: allowed.authorization },
    })
    await host.close()
    await expect(
      response.text().then(
        () => 'over',
        () => 'over',
      ),
    ).resolves.toBe('over')
  })
})

describe('everybody else is turned away, and nothing is written', () => {
  const cases: Record<string, (port: number, key: string) => [headers: OutgoingHttpHeaders, status: number]> = {
    'without a key': () => [{ authorization: undefined }, 401],
    'with a wrong key': (_, key) => [
      { authorization: `Bearer ${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}` },
      401,
    ],
    'with a key cut short': (_, key) => [{ authorization: `Bearer ${key.slice(0, -1)}` }, 401],
    'with the key as a cookie': (_, key) => [{ authorization: undefined, cookie: `key=${key}` }, 401],
    'under a foreign name that resolves here (DNS rebinding)': (port) => [
      { host: `evil.example:${port}`, origin: `http://evil.example:${port}` },
      403,
    ],
    'under another port’s name': (port) => [{ host: `127.0.0.1:${port + 1}` }, 403],
    'from a page of another origin': () => [{ origin: 'https://evil.example' }, 403],
    'from a page on another local port': (port) => [{ origin: `http://127.0.0.1:${port + 1}` }, 403],
    'from a sandboxed page or a file': () => [{ origin: 'null' }, 403],
    'from another site, as the browser says': () => [{ 'sec-fetch-site': 'cross-site' }, 403],
    'from another service on this machine, as the browser says': () => [{ 'sec-fetch-site': 'same-site' }, 403],
    'as a form': () => [{ 'content-type': 'application/x-www-form-urlencoded' }, 415],
    'as plain text': () => [{ 'content-type': 'text/plain' }, 415],
    'without a content type': () => [{ 'content-type': undefined }, 415],
  }
  for (const [who, change] of Object.entries(cases))
    test(who, async () => {
      const { host, workspace, ask, allowed } = await aWebHost()
      const [headers, status] = change(host.port, host.key)
      const all = Object.fromEntries(
        Object.entries({ ...allowed, ...headers }).filter(([, value]) => value !== undefined),
      )
      const { revision } = workspace.session
      const answer = await ask('POST', '/api/plan.execute', all, JSON.stringify(create))
      expect(answer.status).toBe(status)
      expect(answer.body).not.toContain(host.key)
      expect(workspace.session.revision).toBe(revision)
    })

  test('with GET on a request', async () => {
    const { ask, allowed } = await aWebHost()
    for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS'])
      expect((await ask(method, '/api/plan.current', allowed)).status).toBe(405)
  })

  test('asking for events without the key', async () => {
    const { ask } = await aWebHost()
    expect((await ask('GET', '/api/events')).status).toBe(401)
  })

  test('never with a permission to read across origins', async () => {
    const { ask, call } = await aWebHost()
    const preflight = await ask('OPTIONS', '/api/plan.current', { origin: 'https://evil.example' })
    for (const { headers } of [preflight, await call('plan.current', {})])
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  test('from other machines: only loopback is listened on', async () => {
    const { host } = await aWebHost()
    const outside = Object.values(networkInterfaces())
      .flat()
      .filter((address) => address?.family === 'IPv4' && !address.internal)
    for (const address of outside) {
      const reached = await new Promise<boolean>((resolve) => {
        const socket = connect(host.port, address!.address)
        socket.on('connect', () => resolve(true)).on('error', () => resolve(false))
        onTestFinished(() => void socket.destroy())
      })
      expect(reached).toBe(false)
    }
  })
})

describe('bodies', () => {
  test('that are not JSON are refused', async () => {
    const { ask, allowed } = await aWebHost()
    for (const body of ['', '{', 'null x', Buffer.from([0xff, 0xfe, 0x00])])
      expect((await ask('POST', '/api/plan.execute', allowed, body)).status).toBe(400)
  })

  test('that promise to be too large are not read', async () => {
    const { ask, allowed } = await aWebHost()
    const answer = ask('POST', '/api/plan.execute', { ...allowed, 'content-length': 257 * 1024 * 1024 }, '{}')
    await expect(answer.then(({ status }) => status)).resolves.toBe(413)
  })

  test('of an import of many megabytes are taken', async () => {
    const { call } = await aWebHost()
    const files = [{ name: 'big.json', text: JSON.stringify({ links: [], padding: 'x'.repeat(20_000_000) }) }]
    expect((await call('import.review', { job: '10000000-0000-4000-8000-000000000009', files })).status).toBe(200)
  })

  test('with __proto__ in them change nobody’s prototype', async () => {
    const { ask, allowed } = await aWebHost()
    const body =
      '{"command":{"command":"site.create","name":"x","__proto__":{"polluted":1}},"__proto__":{"polluted":1}}'
    await ask('POST', '/api/plan.execute', allowed, body)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe('the window’s files', () => {
  test('come without a key, with a policy that lets in nothing from elsewhere', async () => {
    const { ask } = await aWebHost()
    const { status, headers, body } = await ask('GET', '/')
    expect(status).toBe(200)
    const nonce = /content="([^"]+)"/.exec(body)?.[1]
    expect(headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect((await ask('GET', '/assets/app-1a2b.js')).body).toBe('run()')
    expect((await ask('HEAD', '/')).body).toBe('')
    expect((await ask('POST', '/')).status).toBe(405)
  })

  test('are not given to a foreign name (DNS rebinding)', async () => {
    const { ask, host } = await aWebHost()
    expect((await ask('GET', '/', { host: `evil.example:${host.port}` })).status).toBe(403)
  })

  test('are all that is served: no way out of the folder', async () => {
    const { ask, logged } = await aWebHost()
    const ways = [
      '/../secret.json',
      '/%2e%2e/secret.json',
      '/..%2fsecret.json',
      '/assets/../../secret.json',
      '/assets/..%5c..%5csecret.json',
      '//secret.json',
      '/%00/secret.json',
      '/.%2e/secret.json',
      '/%',
      '//',
      '///',
      'http://evil.example/secret.json',
    ]
    for (const way of ways) {
      const { status, body } = await ask('GET', way)
      expect([way, [403, 404].includes(status), body.includes('secret')]).toEqual([way, true, false])
    }
    expect(logged).toEqual([])
  })
})

test('a port that is taken is an error, not another port', async () => {
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void taken.close())
  const { port } = taken.address() as { port: number }
  await expect(startWebHost({ workspace: aWorkspace().workspace, rendererDir: tempFolder(), port })).rejects.toThrow(
    'EADDRINUSE',
  )
})
