import { readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { commandLine } from '../support/cli.ts'
import { linkId, siteId } from '../support/plan-builder.ts'
import { opened, planFile, smallPlan } from '../support/plan-files.ts'

/** A plan with a snapshot named `before`, and a VPC detached since. */
const changed = () => {
  const path = planFile()
  const session = opened(path)
  session.takeSnapshot('before')
  session.execute({ command: 'link.detachVpc', linkId: linkId('paris-1') })
  session.execute({ command: 'site.update', siteId: siteId('hq'), name: 'Head office' })
  session.close()
  const call = commandLine(dirname(path))
  return (from: string, to: string, ...options: string[]) => call(['diff', from, to, ...options])
}

test('two states of one plan, in words, with what it does to the routes', async () => {
  const { out, code } = await changed()('plan.interlink@before', 'plan.interlink')
  expect(code).toBe(1)
  expect(out).toMatchSnapshot()
})

test('as JSON', async () => {
  const { out } = await changed()('plan.interlink@start', 'plan.interlink', '--json')
  const { changes, routes } = JSON.parse(out)
  expect(changes.map(({ thing, kind }: { thing: string; kind: string }) => [thing, kind])).toEqual([
    ['InterLink paris-1', 'changed'],
    ['External infrastructure Head office', 'changed'],
  ])
  expect(routes.unreachable).not.toEqual([])
})

test('what is written as JSON is what the published schema says, whatever differs', async () => {
  const published = JSON.parse(readFileSync(new URL('../../docs/schema/diff.schema.json', import.meta.url), 'utf8'))
  const valid = new Ajv2020({ strict: true }).compile(published)
  const pairs: [string, string][] = [
    ['plan.interlink@start', 'plan.interlink'],
    ['plan.interlink', 'plan.interlink@start'],
    ['plan.interlink', 'plan.interlink'],
  ]
  for (const [from, to] of pairs) {
    valid(JSON.parse((await changed()(from, to, '--json')).out))
    expect(valid.errors).toBeNull()
  }
  expect(JSON.parse((await commandLine()(['diff', '--schema'])).out)).toEqual(published)
})

test('two files that say the same', async () => {
  const { out, code } = await changed()(planFile(smallPlan()), 'plan.interlink@before')
  expect([out, code]).toEqual(['Nothing is different.\n', 0])
})

test('a state that is not there, with those that are', async () => {
  const { err, code } = await changed()('plan.interlink@nowhere', 'plan.interlink')
  expect(code).toBe(2)
  expect(err).toContain('There are: before.')
  expect((await changed()('plan.interlink@baseline', 'plan.interlink')).err).toContain('No account has been imported')
})

describe('a state is named', () => {
  test('by a step of the history', async () => {
    const diff = changed()
    expect((await diff('plan.interlink@#1', 'plan.interlink')).out).toBe(
      '~ External infrastructure Head office: Name: hq → Head office\n\nNo route changes.\n',
    )
    expect((await diff('plan.interlink@#0', 'plan.interlink@start')).code).toBe(0)
    expect((await diff('plan.interlink@#2', 'plan.interlink')).code).toBe(0)
    expect((await diff('plan.interlink@#3', 'plan.interlink')).err).toContain('Step 3 is not part of the history')
  })

  test('by a plan as text, with or without its layout, or exported as JSON', async () => {
    const path = planFile()
    const call = commandLine(dirname(path))
    await call(['text', 'plan.interlink', '-o', 'plan.yaml'])
    await call(['text', 'plan.interlink', '--no-layout', '-o', 'bare.yaml'])
    await call(['export', 'plan.interlink', '--format', 'json', '-o', 'plan.json'])
    for (const form of ['plan.yaml', 'bare.yaml', 'plan.json']) {
      expect((await call(['diff', form, 'plan.interlink'])).out).toMatch(/^Nothing is different\.\n/)
      expect((await call(['routes', form, '--json'])).out).toBe(
        (await call(['routes', 'plan.interlink', '--json'])).out,
      )
    }
    expect((await call(['diff', 'plan.yaml@start', 'plan.interlink'])).err).toBe(
      'error: plan.yaml has no state start: it is not a plan file.\n  A plan file (*.interlink) keeps its history; a plan as text is named alone.\n',
    )
  })

  test('by a file that has an @ in its name', async () => {
    const path = planFile(smallPlan(), 'me@home.interlink')
    const call = commandLine(dirname(path))
    expect((await call(['diff', 'me@home.interlink', 'me@home.interlink@start'])).code).toBe(0)
  })

  test('for every command that only looks', async () => {
    const path = planFile()
    const session = opened(path)
    session.execute({ command: 'site.update', siteId: siteId('hq'), name: 'Head office' })
    session.close()
    const call = commandLine(dirname(path))
    for (const args of [
      ['show'],
      ['routes', '--site', 'hq'],
      ['text'],
      ['resilience'],
      ['export', '--format', 'dot'],
    ]) {
      const [name, ...rest] = args
      expect((await call([name!, 'plan.interlink@#0', ...rest])).out).toContain('hq')
      if (name !== 'routes') expect((await call([name!, 'plan.interlink', ...rest])).out).toContain('Head office')
    }
    expect((await call(['check', 'plan.interlink@#0', '--json'])).code).toBe(0)
    expect((await call(['trace', 'plan.interlink@start', '--from', 'hq', '--to', 'prod'])).code).toBe(0)
  })
})

test('what is not meant to be a plan, what is missing and what is empty is told by name', async () => {
  const path = planFile()
  const call = commandLine(dirname(path))
  const write = (name: string, contents: string | Buffer) => writeFileSync(call.path(name), contents)
  write('notes.txt', 'milk, bread')
  write('photo.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff]))
  write('empty.yaml', '')
  write('broken.yaml', 'format: interlink-plan-text\nversion: 1\nsites: 3\n')
  const error = async (file: string) => (await call(['diff', file, 'plan.interlink'])).err.split('\n')[0]
  expect(await error('notes.txt')).toBe('error: notes.txt is not an InterLink plan.')
  expect(await error('photo.png')).toBe('error: photo.png is not an InterLink plan.')
  expect(await error('empty.yaml')).toBe('error: empty.yaml is not an InterLink plan.')
  expect(await error('broken.yaml')).toBe('error: broken.yaml is not a plan as text:')
  expect(await error('absent.interlink')).toBe('error: There is no file absent.interlink.')
})

test('both states have to be named', async () => {
  expect(await commandLine()(['diff', 'a.interlink'])).toMatchObject({
    code: 2,
    err: 'error: Two states are compared.\n  Name both, such as plan.interlink@baseline plan.interlink.\n',
  })
})
