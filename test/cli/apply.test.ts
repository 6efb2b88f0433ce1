import { writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answersIn, commandLine, jsonLines } from '../support/cli.ts'
import { linkId, siteId, vpcId } from '../support/plan-builder.ts'
import { hashOf, opened, planFile } from '../support/plan-files.ts'

const DETACH = { command: 'link.detachVpc', linkId: linkId('paris-1') }
const ATTACH = { command: 'link.attachVpc', linkId: linkId('paris-1'), vpcId: vpcId('prod') }
const SITE = { command: 'site.create', name: 'lyon' }

const planAndCli = () => {
  const path = planFile()
  const cli = commandLine(dirname(path))
  return {
    path,
    cli,
    apply: (input: string, ...options: string[]) => cli(['apply', 'plan.interlink', ...options], input),
  }
}
const planAt = (path: string) => opened(path, { write: false }).plan

describe('answers', () => {
  test('are JSON Lines in the order of the commands, and what was accepted is kept', async () => {
    const { path, apply } = planAndCli()
    const { code, out, err } = await apply(jsonLines([DETACH, SITE]))
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(answersIn(out)).toEqual([
      {
        ok: true,
        command: 'link.detachVpc',
        ids: { linkId: linkId('paris-1') },
        consequences: [
          expect.objectContaining({ code: 'link/propagation-deactivated' }),
          expect.objectContaining({ code: 'link/routes-withdrawn', count: 3 }),
        ],
      },
      { ok: true, command: 'site.create', ids: { siteId: '00000000-0000-4000-9000-000000000001' }, consequences: [] },
    ])
    const plan = planAt(path)
    expect(plan.links[linkId('paris-1')]!.vpcId).toBeNull()
    expect(Object.values(plan.sites).map(({ name }) => name)).toEqual(['hq', 'lyon'])
  })

  test('a refused command changes nothing, the others are kept, and the status is 1', async () => {
    const { path, apply } = planAndCli()
    const { code, out } = await apply(jsonLines([ATTACH, SITE]))
    expect(code).toBe(1)
    expect(answersIn(out)).toMatchObject([
      {
        ok: false,
        command: 'link.attachVpc',
        refusals: [{ code: 'link/vpc-already-attached', subject: linkId('paris-1') }],
      },
      { ok: true, command: 'site.create' },
    ])
    expect(Object.keys(planAt(path).sites)).toHaveLength(2)
  })

  test('a line that is not JSON is answered as malformed, with its number', async () => {
    const { apply } = planAndCli()
    const { code, out } = await apply(`${JSON.stringify(SITE)}\n\n  \n{"command":\n[]\n"site.create"\n{}\n`)
    expect(code).toBe(1)
    const answers = answersIn(out)
    expect(answers).toHaveLength(5)
    expect(answers[1]).toEqual({
      ok: false,
      command: null,
      refusals: [
        {
          code: 'input/invalid',
          subject: 'line 4',
          message: expect.stringMatching(/^line 4: not JSON: /),
          hint: expect.any(String),
        },
      ],
    })
    for (const answer of answers.slice(2))
      expect(answer).toMatchObject({ ok: false, command: null, refusals: [{ code: 'input/invalid' }] })
  })

  test('undo and redo are commands like any other', async () => {
    const { path, apply } = planAndCli()
    const { code } = await apply(
      jsonLines([DETACH, { command: 'plan.undo' }, { command: 'plan.redo' }, { command: 'plan.undo' }]),
    )
    expect(code).toBe(0)
    expect(planAt(path).links[linkId('paris-1')]!.vpcId).toBe(vpcId('prod'))
    expect((await apply(jsonLines([{ command: 'plan.undo' }]))).out).toContain('plan/nothing-to-undo')
  })

  test('nothing in, nothing out', async () => {
    const { path, apply } = planAndCli()
    const before = hashOf(path)
    expect(await apply('')).toEqual({ code: 0, out: '', err: '' })
    expect(await apply('\n', '--atomic')).toEqual({ code: 0, out: '', err: '' })
    expect(hashOf(path)).toBe(before)
  })
})

describe('input', () => {
  test('that is not UTF-8 is unusable: nothing of it gets into the plan', async () => {
    const { path, cli } = planAndCli()
    const before = hashOf(path)
    const latin1 = Buffer.from('{"command":"site.create","name":"café"}\n', 'latin1')
    const utf16 = Buffer.from(`\uFEFF${jsonLines([SITE])}`, 'utf16le')
    for (const bytes of [latin1, utf16])
      expect(await cli(['apply', 'plan.interlink'], [bytes])).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('standard input is not UTF-8 text'),
      })
    expect(hashOf(path)).toBe(before)
  })

  test('may hold a line longer than any chunk, and characters cut in two by them', async () => {
    const { path, cli } = planAndCli()
    const bytes = Buffer.from(jsonLines([{ ...SITE, name: 'zürich 🛰' }, SITE]))
    const chunks = Array.from(bytes, (byte) => Uint8Array.of(byte))
    expect((await cli(['apply', 'plan.interlink'], chunks)).code).toBe(0)
    expect(Object.values(planAt(path).sites).map(({ name }) => name)).toEqual(['hq', 'zürich 🛰', 'lyon'])
  })

  test('comes from a file, or from standard input for - and by default', async () => {
    const { path, cli } = planAndCli()
    writeFileSync(cli.path('c.jsonl'), `\uFEFF${jsonLines([SITE]).replaceAll('\n', '\r\n')}`)
    expect((await cli(['apply', 'plan.interlink', 'c.jsonl'])).code).toBe(0)
    expect((await cli(['apply', 'plan.interlink', '-'], jsonLines([SITE]))).code).toBe(0)
    expect((await cli(['apply', 'plan.interlink'], JSON.stringify(SITE))).code).toBe(0)
    expect(Object.keys(planAt(path).sites)).toHaveLength(4)
  })

  test('that can’t be read is a call that can’t be carried out', async () => {
    const { cli } = planAndCli()
    expect(await cli(['apply', 'plan.interlink', 'nope.jsonl'])).toEqual({
      code: 2,
      out: '',
      err: "error: nope.jsonl can't be read: there is no such file.\n  Check the name and its permissions.\n",
    })
    expect((await cli(['apply', 'plan.interlink', '.'])).err).toBe(
      "error: . can't be read: it is a folder.\n  Check the name and its permissions.\n",
    )
  })

  test('may arrive in any pieces; only line feeds end a line', async () => {
    const { path, cli } = planAndCli()
    const name = 'Zürich\u2028 東京 🚀'
    const bytes = new TextEncoder().encode(jsonLines([{ ...SITE, name }, SITE]))
    const pieces = Array.from(bytes, (byte) => Uint8Array.of(byte))
    expect((await cli(['apply', 'plan.interlink'], pieces)).code).toBe(0)
    expect(Object.values(planAt(path).sites).map((site) => site.name)).toEqual(['hq', name, 'lyon'])
  })

  test('of tens of thousands of commands is answered line by line, or at once with --atomic', {
    timeout: 60_000,
  }, async () => {
    const { path, apply } = planAndCli()
    const rename = (i: number) => ({ command: 'site.update', siteId: siteId('hq'), name: `hq ${i}` })
    const nameNow = () => planAt(path).sites[siteId('hq')]!.name
    const many = Array.from({ length: 20_000 }, (_, i) => rename(i))
    const { code, out } = await apply(jsonLines(many), '--atomic')
    expect(code).toBe(0)
    expect(answersIn(out)).toHaveLength(20_000)
    expect(nameNow()).toBe('hq 19999')
    await apply(jsonLines([{ command: 'plan.undo' }]))
    expect(nameNow()).toBe('hq')
    expect(answersIn((await apply(jsonLines(many.slice(0, 3_000)))).out)).toHaveLength(3_000)
    expect(nameNow()).toBe('hq 2999')
  })
})

describe('--atomic', () => {
  test('keeps all commands as one step of the history', async () => {
    const { path, apply } = planAndCli()
    expect((await apply(jsonLines([DETACH, ATTACH, SITE]), '--atomic')).code).toBe(0)
    expect(Object.keys(planAt(path).sites)).toHaveLength(2)
    expect((await apply(jsonLines([{ command: 'plan.undo' }]))).code).toBe(0)
    expect(Object.keys(planAt(path).sites)).toHaveLength(1)
  })

  test.each([
    ['a refused command', JSON.stringify({ ...DETACH, linkId: linkId('nobody') })],
    ['a malformed one', '{"command":"site.create"}'],
    ['a line that is not JSON', '{"command":'],
    ['undo, which moves through the history', '{"command":"plan.undo"}'],
  ])('keeps nothing where there is %s, and says what would have been', async (_, bad) => {
    const { path, apply } = planAndCli()
    const before = hashOf(path)
    const { code, out } = await apply(`${JSON.stringify(SITE)}\n${bad}\n${JSON.stringify(DETACH)}\n`, '--atomic')
    expect(code).toBe(1)
    expect(answersIn(out)).toMatchObject([
      { ok: true, command: 'site.create', rolledBack: true },
      { ok: false },
      { ok: true, command: 'link.detachVpc', rolledBack: true },
    ])
    expect(hashOf(path)).toBe(before)
  })
})

describe('--preview', () => {
  test('says of every answer which routes come and go: of a refused one, none', async () => {
    const { apply } = planAndCli()
    for (const options of [['--preview'], ['--preview', '--atomic']]) {
      const { out } = await apply(`${jsonLines([ATTACH, DETACH])}nonsense\n`, ...options)
      const none = { added: [], removed: [] }
      const [refused, detached, unread] = answersIn(out)
      expect(refused).toMatchObject({ ok: false, routes: none })
      expect(detached).toMatchObject({
        ok: true,
        routes: { added: [], removed: expect.arrayContaining([expect.anything()]) },
      })
      expect(unread).toMatchObject({ ok: false, routes: none })
    }
  })

  test('changes nothing and says which routes would come and go, each command after the ones before', async () => {
    const { path, apply } = planAndCli()
    const before = hashOf(path)
    const { code, out } = await apply(
      jsonLines([DETACH, ATTACH, { command: 'plan.undo' }, { command: 'plan.undo' }]),
      '--preview',
    )
    expect(code).toBe(0)
    const routes = answersIn(out).map((answer) => {
      const { added, removed } = answer.routes as { added: object[]; removed: object[] }
      return [added.length, removed.length]
    })
    expect(routes).toEqual([
      [0, 3],
      [0, 0],
      [0, 0],
      [3, 0],
    ])
    expect(hashOf(path)).toBe(before)
  })

  test('with --atomic marks what would be rolled back', async () => {
    const { path, apply } = planAndCli()
    const before = hashOf(path)
    const { code, out } = await apply(jsonLines([DETACH, DETACH]), '--preview', '--atomic')
    expect(code).toBe(1)
    expect(answersIn(out)).toMatchObject([{ ok: true, rolledBack: true, routes: { added: [] } }, { ok: false }])
    expect(hashOf(path)).toBe(before)
  })
})
