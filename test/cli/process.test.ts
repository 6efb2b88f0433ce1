import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { recordedFiles } from '../support/account.ts'
import { tempFolder } from '../support/temp-folder.ts'

const MAIN = fileURLToPath(new URL('../../electron/cli/main.ts', import.meta.url))
const FIXTURES = fileURLToPath(new URL('../fixtures/scaleway-api/', import.meta.url))

const call = (cwd: string, args: string[], { input = '', env = {} as Record<string, string> } = {}) => {
  const { npm_lifecycle_event: _, FORCE_COLOR: __, NO_COLOR: ___, ...inherited } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    env: { ...inherited, ...env },
  })
  return { code: status, out: stdout, err: stderr }
}

test('the way of the README: an account becomes a plan, is changed, read and drawn', () => {
  const folder = tempFolder()
  const files = recordedFiles().map(({ name }) => join(FIXTURES, name))
  expect(call(folder, ['import', ...files, '--into', 'account.interlink'])).toMatchObject({ code: 0, err: '' })
  const shown = call(folder, ['show', 'account.interlink'])
  expect(shown).toMatchObject({ code: 0, err: '', out: expect.stringContaining('tf-test-interlink-link-ds') })
  writeFileSync(
    join(folder, 'commands.jsonl'),
    '{"command":"site.create","name":"hq","announcements":[{"prefix":"10.0.1.0/24"}]}\n{"command":"link.attachVpc","linkId":"9d547df7-29cd-41a8-9666-501cb4dfe793","vpcId":"cfeb780c-0d04-4b98-b6d0-6fdb947e998d"}\n',
  )
  const applied = call(folder, ['apply', 'account.interlink', 'commands.jsonl'])
  expect(applied).toMatchObject({ code: 1, err: '', out: expect.stringContaining('link/status-forbids') })
  expect(call(folder, ['routes', 'account.interlink'])).toMatchObject({
    code: 0,
    out: expect.stringContaining('172.16.12.0/22'),
  })
  expect(call(folder, ['export', 'account.interlink', '--format', 'svg', '-o', 'topology.svg'])).toEqual({
    code: 0,
    out: 'Wrote topology.svg.\n',
    err: '',
  })
  expect(readFileSync(join(folder, 'topology.svg'), 'utf8')).toContain('tf-test-interlink')
})

test('standard input is read, and the exit status is the process’s', () => {
  const folder = tempFolder()
  expect(call(folder, ['new', 'p.interlink']).code).toBe(0)
  expect(call(folder, ['apply', 'p.interlink'], { input: '{"command":"site.create","name":"hq"}\n' })).toMatchObject({
    code: 0,
  })
  expect(call(folder, ['apply', 'p.interlink', '-'], { input: 'x\n' })).toMatchObject({ code: 1 })
  expect(call(folder, ['apply', 'nope.interlink'])).toMatchObject({ code: 2, out: '' })
})

test('pipes get no colours unless they are forced; NO_COLOR wins over a terminal', () => {
  const folder = tempFolder()
  call(folder, ['new', 'p.interlink'])
  expect(call(folder, ['show', 'p.interlink']).out).not.toContain('\u001b')
  expect(call(folder, ['show', 'p.interlink'], { env: { FORCE_COLOR: '1' } }).out).toContain('\u001b[1m')
  expect(call(folder, ['show', 'p.interlink'], { env: { NO_COLOR: '1' } }).out).not.toContain('\u001b')
})

test('run as an npm script, paths are relative to where the user is', () => {
  const [folder, elsewhere] = [tempFolder(), tempFolder()]
  const env = { npm_lifecycle_event: 'cli', INIT_CWD: folder }
  expect(call(elsewhere, ['new', 'p.interlink'], { env }).code).toBe(0)
  expect(call(folder, ['show', 'p.interlink']).code).toBe(0)
})
