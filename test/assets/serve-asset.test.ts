import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentSecurityPolicy } from '../../electron/assets/content-security-policy.ts'
import { serveAsset } from '../../electron/assets/serve-asset.ts'

let root: string
let rendererDir: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'serve-asset-'))
  rendererDir = join(root, 'renderer')
  await mkdir(join(rendererDir, 'assets'), { recursive: true })
  await writeFile(join(rendererDir, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">')
  await writeFile(join(rendererDir, 'assets', 'index-1a2b.js'), 'export {}')
  await writeFile(join(rendererDir, '.secret.js'), 'hidden')
  await writeFile(join(rendererDir, 'notes.txt'), 'not the window’s')
  await writeFile(join(root, 'outside.js'), 'outside')
})
afterAll(() => rm(root, { recursive: true }))

const directive = (policy: string, name: string) =>
  policy
    .split('; ')
    .find((d) => d.startsWith(`${name} `))
    ?.slice(name.length + 1)

describe('the content security policy', () => {
  const policy = contentSecurityPolicy('abc')

  test('lets nothing load that is not named', () => {
    expect(directive(policy, 'default-src')).toBe("'none'")
  })
  test('runs scripts from the window’s own files alone: none inline, none evaluated', () => {
    expect(directive(policy, 'script-src')).toBe("'self'")
  })
  test('takes a style sheet from a file or with this response’s nonce', () => {
    expect(directive(policy, 'style-src')).toBe("'self' 'nonce-abc'")
  })
  test('connects to the host it came from and nowhere else', () => {
    expect(directive(policy, 'connect-src')).toBe("'self'")
  })
  test('can neither be framed nor send a form nor change its base', () => {
    expect(['frame-ancestors', 'form-action', 'base-uri'].map((d) => directive(policy, d))).toEqual([
      "'none'",
      "'none'",
      "'none'",
    ])
  })
})

describe('serving the built window', () => {
  test('the page carries the nonce of its own header', async () => {
    const { body, headers } = await serveAsset(rendererDir, '/')
    const nonce = /content="([^"]+)"/.exec(body.toString())?.[1]
    expect(headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
  })
  test('each response has a nonce of its own', async () => {
    const [a, b] = await Promise.all([serveAsset(rendererDir, '/'), serveAsset(rendererDir, '/')])
    expect(a.headers['content-security-policy']).not.toBe(b.headers['content-security-policy'])
  })
  test('the page is never cached, files named after their contents are', async () => {
    expect((await serveAsset(rendererDir, '/')).headers['cache-control']).toBe('no-store')
    expect((await serveAsset(rendererDir, '/assets/index-1a2b.js')).headers['cache-control']).toContain('immutable')
  })
  test('a script is served as one, and the browser may not guess otherwise', async () => {
    const { status, headers } = await serveAsset(rendererDir, '/assets/index-1a2b.js')
    expect([status, headers['content-type'], headers['x-content-type-options']]).toEqual([
      200,
      'text/javascript; charset=utf-8',
      'nosniff',
    ])
  })
  test.each([
    ['a path out of the folder', '/../outside.js'],
    ['the same, encoded', '/%2e%2e/outside.js'],
    ['the same, encoded slashes', '/..%2foutside.js'],
    ['the same, behind a folder', '/assets/../../outside.js'],
    ['backslashes', '/..\\outside.js'],
    ['an absolute path', '//etc/passwd'],
    ['a hidden file', '/.secret.js'],
    ['a type the window does not use', '/notes.txt'],
    ['a missing file', '/assets/gone.js'],
    ['a broken escape', '/%zz.js'],
    ['a null byte', '/index.html%00.js'],
    ['a folder', '/assets'],
    ['no slash', 'index.html'],
  ])('%s is not found', async (_, path) => {
    const { status, headers } = await serveAsset(rendererDir, path)
    expect([status, headers['x-content-type-options']]).toEqual([404, 'nosniff'])
  })
})
