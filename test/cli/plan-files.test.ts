import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { newPlan } from '../../shared/model/plan.ts'
import { commandLine } from '../support/cli.ts'
import { folderState, opened, planFile, smallPlan, tamper } from '../support/plan-files.ts'
import { planProcess } from '../support/plan-process.ts'

test('new makes a plan named after its file, with the catalogue', async () => {
  const cli = commandLine()
  expect(await cli(['new', 'paris.interlink'])).toEqual({
    code: 0,
    out: 'Made paris.interlink: plan "paris", with the catalogue of PoPs and partners.\n',
    err: '',
  })
  const { plan } = opened(cli.path('paris.interlink'))
  expect(plan).toEqual(newPlan(plan.id, 'paris'))
  await cli(['new', 'other.interlink', '--name', ' Paris  rollout '])
  expect(opened(cli.path('other.interlink')).plan.name).toBe('Paris  rollout')
})

test('new leaves an existing file alone and refuses an unusable name or folder', async () => {
  const cli = commandLine()
  writeFileSync(cli.path('taken'), 'precious')
  expect(await cli(['new', 'taken'])).toEqual({
    code: 2,
    out: '',
    err: 'error: taken already exists.\n  Choose another name, or open it.\n',
  })
  expect(readFileSync(cli.path('taken'), 'utf8')).toBe('precious')
  expect(await cli(['new', 'x.interlink', '--name', ' '])).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^error: the name must not be empty/),
  })
  expect((await cli(['new', 'nowhere/x.interlink'])).code).toBe(2)
  expect(readdirSync(cli.folder)).toEqual(['taken'])
})

test('sample makes the hand-made plan, every node placed, and replaces a file only when told to', async () => {
  const cli = commandLine()
  expect(await cli(['sample', '--into', 's.interlink'])).toMatchObject({ code: 0, err: '' })
  const sample = opened(cli.path('s.interlink'), { write: false }).plan
  expect(Object.keys(sample.links)).toHaveLength(6)
  expect(Object.keys(sample.positions)).toHaveLength(6 + 3 + 3 + 4)
  expect((await cli(['sample', '--links', '5', '--into', 's.interlink'])).code).toBe(2)
})

test('sample --force replaces a plan that nobody has open', async () => {
  const cli = commandLine()
  await cli(['sample', '--into', 's.interlink'])
  expect(await cli(['sample', '--links', '5', '--seed', '3', '--into', 's.interlink', '--force'])).toMatchObject({
    code: 0,
  })
  expect(Object.keys(opened(cli.path('s.interlink')).plan.links)).toHaveLength(5)
})

test('sample gives the same plan for the same seed, another one for another', async () => {
  const cli = commandLine()
  const made = async (file: string, seed: string) => {
    await cli(['sample', '--links', '30', '--seed', seed, '--into', file])
    return opened(cli.path(file)).plan
  }
  const [one, same, other] = [await made('1', '7'), await made('2', '7'), await made('3', '8')]
  expect({ ...same, id: one.id }).toEqual(one)
  expect({ ...other, id: one.id, name: one.name }).not.toEqual(one)
})

const ON_A_PLAN = [['show'], ['routes'], ['export', '--format', 'json'], ['apply']]

test.each(ON_A_PLAN)(
  '%s names a file that is not there, or is no plan, and leaves it untouched',
  async (name, ...options) => {
    const cli = commandLine()
    expect(await cli([name!, 'nope.interlink', ...options])).toEqual({
      code: 2,
      out: '',
      err: 'error: There is no file nope.interlink.\n  Check the name, or create a new plan.\n',
    })
    writeFileSync(cli.path('notes.txt'), 'not a plan')
    expect(await cli([name!, 'notes.txt', ...options])).toEqual({
      code: 2,
      out: '',
      err: 'error: notes.txt is not an InterLink plan.\n  Open a file that this app has made (*.interlink). An account is taken in with Import.\n',
    })
    expect(readdirSync(cli.folder)).toEqual(['notes.txt'])
  },
)

test('a plan from a newer version and a damaged one are refused by name', async () => {
  const newer = planFile()
  tamper(newer, 'PRAGMA user_version = 99')
  const cli = commandLine(dirname(newer))
  expect(await cli(['show', 'plan.interlink'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('was made by a newer version'),
  })
  const damaged = planFile()
  writeFileSync(damaged, readFileSync(damaged).subarray(0, 20_000))
  expect(await commandLine(dirname(damaged))(['show', 'plan.interlink'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('plan.interlink is damaged'),
  })
})

test('a plan open in another process is read, previewed and drawn, not changed', async () => {
  const path = planFile()
  const cli = commandLine(dirname(path))
  await planProcess(path)
  const before = folderState(dirname(path)).filter((line) => line.startsWith('plan.interlink '))
  for (const [name, ...options] of ON_A_PLAN.slice(0, 3))
    expect((await cli([name!, 'plan.interlink', ...options])).code).toBe(0)
  expect((await cli(['apply', 'plan.interlink', '--preview'], '{"command":"site.create","name":"x"}')).code).toBe(0)
  const refused = {
    code: 2,
    out: '',
    err: 'error: plan.interlink is open in another process, so it can only be read here.\n  Close it there and open it again, or save a copy under another name.\n',
  }
  expect(await cli(['apply', 'plan.interlink'], '{"command":"site.create","name":"x"}')).toEqual(refused)
  writeFileSync(cli.path('links.json'), '[]')
  expect(await cli(['import', 'links.json', '--into', 'plan.interlink'])).toEqual(refused)
  expect(await cli(['sample', '--into', 'plan.interlink', '--force'])).toMatchObject({ code: 2, out: '' })
  expect(folderState(dirname(path)).filter((line) => line.startsWith('plan.interlink '))).toEqual(before)
})

test('export writes what it would print, replaces an earlier export whole, and never the plan', async () => {
  const path = planFile()
  const cli = commandLine(dirname(path))
  const printed = await cli(['export', 'plan.interlink', '--format', 'svg'])
  expect(printed.out).toMatch(/^<svg.*<\/svg>\n?$/s)
  writeFileSync(cli.path('t.svg'), 'old')
  expect(await cli(['export', 'plan.interlink', '--format', 'svg', '-o', 't.svg'])).toEqual({
    code: 0,
    out: 'Wrote t.svg.\n',
    err: '',
  })
  expect(readFileSync(cli.path('t.svg'), 'utf8')).toBe(printed.out)
  expect((await cli(['export', 'plan.interlink', '--format', 'svg', '--theme', 'dark'])).out).not.toBe(printed.out)
  expect((await cli(['export', 'plan.interlink', '--format', 'svg', '--no-legend'])).out.length).toBeLessThan(
    printed.out.length,
  )
  expect(await cli(['export', 'plan.interlink', '--format', 'svg', '-o', './plan.interlink'])).toEqual({
    code: 2,
    out: '',
    err: 'error: ./plan.interlink is the plan itself.\n  Write to another file.\n',
  })
  expect(await cli(['export', 'plan.interlink', '--format', 'json', '-o', 'no/where.json'])).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^error: no\/where\.json can't be written: the folder .* does not exist\.\n/),
  })
  expect(readdirSync(cli.folder).sort()).toEqual(['plan.interlink', 't.svg'])
})

test('show --json is the stored plan with counts, layout left out', async () => {
  const path = planFile()
  const { out } = await commandLine(dirname(path))(['show', 'plan.interlink', '--json'])
  const { positions: _, ...plan } = smallPlan()
  const { counts, ...shown } = JSON.parse(out)
  expect(shown).toEqual(plan)
  expect(counts).toMatchObject({ links: 2, sites: 1, vpcs: 1, networks: 1, routes: 1, policies: 1, connections: 0 })
})

test('show prints a readable summary', async () => {
  const path = planFile()
  const cli = commandLine(dirname(path))
  expect((await cli(['show', 'plan.interlink'])).out).toMatchSnapshot()
  await cli(['new', 'empty.interlink'])
  expect((await cli(['show', 'empty.interlink'])).out).toMatchSnapshot()
})

test('a name can’t act on the terminal, and colours are only where they are wanted', async () => {
  const plan = smallPlan()
  const site = Object.values(plan.sites)[0]!
  const path = planFile({ ...plan, sites: { [site.id]: { ...site, name: 'a\u001b[31mb\u202ec' } } })
  const plain = (await commandLine(dirname(path))(['show', 'plan.interlink'])).out
  expect(plain).toContain('a\\u001b[31mb\\u202ec')
  expect(plain).not.toContain('\u001b')
  const coloured = (await commandLine(dirname(path), { colours: true })(['show', 'plan.interlink'])).out
  expect(coloured).toContain('\u001b[1m')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: styles are made of them.
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain)
})
