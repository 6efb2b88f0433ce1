import { dirname } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDoor } from '../../electron/service/door.ts'
import { HostFailure } from '../../electron/service/host-failure.ts'
import { serve } from '../../electron/service/serve.ts'
import { type RequestName, requestSchemas, type Served } from '../../shared/contract/requests.ts'
import { folderState, planFile } from '../support/plan-files.ts'
import { aWorkspace } from '../support/workspaces.ts'

const REQUESTS = Object.keys(requestSchemas) as RequestName[]

/** Handlers that must not be reached. */
const shut = Object.fromEntries(
  REQUESTS.map((name) => [name, () => expect.unreachable(`${name} was reached`)]),
) as unknown as Served

const ID = '10000000-0000-4000-8000-000000000001'

/** For each request: a payload it takes, from which malformed ones are made. */
const WELL_FORMED: { [N in RequestName]: Record<string, unknown> } = {
  'host.info': {},
  'host.speak': { language: 'fr' },
  'plan.current': {},
  'plan.recent': {},
  'plan.new': { path: '/p', name: 'n' },
  'plan.open': { path: '/p' },
  'plan.openSample': {},
  'plan.saveAs': { path: '/p' },
  'plan.execute': { command: { command: 'site.create', name: 'x' }, preview: false },
  'plan.history': { limit: 10 },
  'plan.points': {},
  'plan.at': { point: { at: 'step', sequence: 3 } },
  'plan.choose': { path: '/p' },
  'plan.goTo': { sequence: 0 },
  'snapshot.take': { name: 'n' },
  'snapshot.rename': { id: ID, name: 'n' },
  'snapshot.delete': { id: ID },
  'text.save': { fileName: 'runbook.md', text: 'x', path: '/p' },
  'import.review': {
    job: ID,
    files: [{ name: 'f', text: '{}', undecodable: null }],
    site: { id: ID, name: 'n' },
  },
  'import.take': {
    job: ID,
    choice: { site: null, leave: [{ kind: 'links', change: 'new' }], remove: ['vpcs'] },
  },
  'import.cancel': { job: ID },
  'export.preview': { job: ID, options: { format: 'pdf', paper: 'a3', since: { at: 'step', sequence: 3 } } },
  'export.render': { job: ID, options: { format: 'svg', theme: 'dark', view: 'today', legend: true } },
  'export.save': { job: ID, options: { format: 'json', theme: 'dark', view: 'today', legend: true }, path: '/p' },
  'export.cancel': { job: ID },
}
/** Fields that take anything: the core itself checks commands. */
const ANYTHING = ['command']

const notAnObject = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.array(fc.jsonValue()),
  fc.constant(null),
  fc.constant(undefined),
)
const junk = fc.oneof(
  fc.constantFrom(Number.NaN, {}, -1, 1.5, ''),
  fc.record({ x: fc.integer() }),
  fc.integer(),
  fc.array(fc.integer(), { minLength: 1 }),
)

for (const name of REQUESTS) {
  test(`${name}: what is not an object, has a field too many or one of the wrong type never reaches the handler`, async () => {
    const door = createDoor(shut)
    const wellFormed = WELL_FORMED[name]
    expect(requestSchemas[name].safeParse(wellFormed).success).toBe(true)
    const malformed = fc
      .oneof(
        notAnObject,
        fc
          .record({ extra: fc.stringMatching(/^x[a-z]{3,8}$/), value: fc.jsonValue() })
          .map(({ extra, value }) => ({ ...wellFormed, [extra]: value })),
        ...Object.keys(wellFormed)
          .filter((field) => !ANYTHING.includes(field))
          .map((field) => junk.map((value) => ({ ...wellFormed, [field]: value }))),
      )
      .filter((payload) => !requestSchemas[name].safeParse(payload).success)
    await fc.assert(
      fc.asyncProperty(malformed, async (payload) => {
        expect(await door(name, payload)).toMatchObject({
          ok: false,
          error: { code: 'request/invalid', message: expect.stringContaining(`${name}: `) },
        })
      }),
    )
  })
}

test('names that no request has are refused, inherited ones too', async () => {
  const door = createDoor(shut)
  for (const name of ['', 'plan', '__proto__', 'constructor', 'toString', 'plan.open ', 'PLAN.OPEN'])
    expect(await door(name, {})).toMatchObject({ ok: false, error: { code: 'request/invalid' } })
})

test('a malformed payload is answered with the name of the field', async () => {
  const door = createDoor(shut)
  expect(await door('plan.open', { path: 3, mode: 'x' })).toMatchObject({
    error: { message: 'plan.open: path: Invalid input: expected string, received number; mode: is not a field' },
  })
  expect(
    await door('import.review', {
      job: ID,
      files: [
        { name: 'a', text: 'b' },
        { name: 1, text: 'c' },
      ],
    }),
  ).toMatchObject({
    error: { message: expect.stringContaining('files.1.name') },
  })
})

test('nothing that anybody may send to plan.execute gets written unless it is a command that is accepted', async () => {
  const { workspace } = aWorkspace()
  const path = planFile()
  workspace.open(path)
  const door = createDoor(serve(workspace))
  const { plan } = workspace.session
  const before = folderState(dirname(path))
  const almost = fc.record(
    {
      command: fc.constantFrom(
        'site.create',
        'link.delete',
        'plan.batch',
        'node.move',
        'plan.import',
        'access.set',
        '__proto__',
      ),
      name: fc.jsonValue(),
      linkId: fc.jsonValue(),
      commands: fc.jsonValue(),
      moves: fc.jsonValue(),
      things: fc.jsonValue(),
      extra: fc.constant(1),
    },
    { requiredKeys: ['command', 'extra'] },
  )
  await fc.assert(
    fc.asyncProperty(fc.oneof(almost, fc.jsonValue(), notAnObject), async (command) => {
      const reply = await door('plan.execute', { command })
      expect(reply).toMatchObject({ ok: true, value: { ok: false } })
      if (reply.ok)
        for (const { code } of (reply.value as { refusals: { code: string }[] }).refusals)
          expect(code).toBe('input/invalid')
    }),
    { numRuns: 300 },
  )
  expect(workspace.session.plan).toBe(plan)
  expect(folderState(dirname(path))).toEqual(before)
})

test('a failure of the world is answered in its own words, a mistake of ours with a number, and the next request works', async () => {
  const logged: unknown[] = []
  let fail: () => unknown = () => {
    throw new HostFailure('plan/none-open', { message: 'No plan is open.', hint: 'Open one.' })
  }
  const door = createDoor({ ...shut, 'plan.recent': () => fail() as never }, (message, error) =>
    logged.push(message, error),
  )
  expect(await door('plan.recent', {})).toEqual({
    ok: false,
    error: { code: 'plan/none-open', message: 'No plan is open.', hint: 'Open one.' },
  })
  expect(logged).toEqual([])

  const mistake = new Error('secret detail')
  fail = () => {
    throw mistake
  }
  const reply = await door('plan.recent', {})
  expect(reply).toMatchObject({ ok: false, error: { code: 'host/failed' } })
  expect(JSON.stringify(reply)).not.toContain('secret')
  expect(logged[1]).toBe(mistake)

  fail = () => Promise.reject(mistake)
  expect(await door('plan.recent', {})).toMatchObject({ ok: false, error: { code: 'host/failed' } })
  fail = () => []
  expect(await door('plan.recent', {})).toEqual({ ok: true, value: [] })
})
