import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { apiLink, apiVpc, recordedFiles, uuid } from '../support/account.ts'
import { answersIn, commandLine } from '../support/cli.ts'
import { hashOf, opened, planFile } from '../support/plan-files.ts'

const cliWith = (files: Record<string, unknown>) => {
  const cli = commandLine()
  for (const [name, content] of Object.entries(files))
    writeFileSync(cli.path(name), typeof content === 'string' ? content : JSON.stringify(content))
  return cli
}
const recorded = () => Object.fromEntries(recordedFiles().map(({ name, text }) => [name, text]))
const NAMES = recordedFiles().map(({ name }) => name)

test('the recorded account becomes a plan; again, nothing changes', async () => {
  const cli = cliWith(recorded())
  const first = await cli(['import', ...NAMES, '--into', 'account.interlink'])
  expect(first).toMatchObject({ code: 0, err: '' })
  expect(first.out).toMatchSnapshot()
  const plan = opened(cli.path('account.interlink'), { write: false }).plan
  expect(plan.name).toBe('account')
  expect(Object.keys(plan.positions).sort()).toEqual(
    [...Object.keys(plan.links), ...Object.keys(plan.vpcs), ...Object.keys(plan.policies)].sort(),
  )
  const before = hashOf(cli.path('account.interlink'))
  const again = await cli(['import', ...NAMES.toReversed(), '--into', 'account.interlink'])
  expect(again).toMatchObject({ code: 0, err: '' })
  expect(again.out).toMatch(/^Opened account\.interlink\. Nothing to take: it is all there already\.\n/)
  expect(hashOf(cli.path('account.interlink'))).toBe(before)
})

test('an import is one step of the history', async () => {
  const cli = cliWith({ 'a.json': [apiVpc(1), apiLink(2, { vpc_id: uuid(1) })] })
  await cli(['new', 'plan.interlink'])
  await cli(['import', 'a.json', '--into', 'plan.interlink'])
  const { out } = await cli(['apply', 'plan.interlink'], '{"command":"plan.undo"}\n{"command":"plan.undo"}')
  expect(answersIn(out).map(({ ok }) => ok)).toEqual([true, false])
  expect(opened(cli.path('plan.interlink')).plan).toMatchObject({ links: {}, vpcs: {}, positions: {} })
})

test('a changed account is told field by field', async () => {
  const cli = cliWith({
    'a.json': [apiVpc(1), apiLink(2)],
    'b.json': [apiLink(2, { vpc_id: uuid(1), status: 'active' })],
  })
  await cli(['import', 'a.json', '--into', 'plan.interlink'])
  const { out } = await cli(['import', 'b.json', '--into', 'plan.interlink'])
  expect(out).toMatchSnapshot()
})

test('a bad file is refused whole, naming file and path, and nothing is made', async () => {
  const cli = cliWith({
    ...recorded(),
    'bad.json': { links: [apiLink(1), apiLink(2, { bandwidth_mbps: 'fast' })] },
    'cut.json': '[{"id":',
  })
  expect(await cli(['import', ...NAMES, 'bad.json', 'cut.json', '--into', 'account.interlink'])).toEqual({
    code: 2,
    out: '',
    err: 'error: bad.json: links[1].bandwidth_mbps: expected a number, got "fast"\ncut.json: line 1, column 8: not JSON: the text ends inside an object: the file is cut short\n  Nothing was imported. Mend or leave out what is named, then import again.\n',
  })
  expect(readdirSync(cli.folder)).not.toContain('account.interlink')
})

test('a bad file leaves an existing plan as it was', async () => {
  const path = planFile()
  const cli = commandLine(dirname(path))
  writeFileSync(cli.path('bad.json'), '{}')
  const before = hashOf(path)
  expect((await cli(['import', 'bad.json', '--into', 'plan.interlink'])).code).toBe(2)
  expect(hashOf(path)).toBe(before)
})

test('what may not be written by the acting member is a refusal', async () => {
  const cli = cliWith({ 'a.json': [apiVpc(1)] })
  await cli(['new', 'plan.interlink'])
  await cli(['apply', 'plan.interlink'], '{"command":"access.set","permissionSets":["InterlinkFullAccess"]}')
  const { code, err } = await cli(['import', 'a.json', '--into', 'plan.interlink'])
  expect(code).toBe(1)
  expect(err).toMatch(/^error: .*VPCFullAccess/)
})

test('a file that is not there is named', async () => {
  expect(await commandLine()(['import', 'nope.json', '--into', 'x.interlink'])).toEqual({
    code: 2,
    out: '',
    err: "error: nope.json can't be read: there is no such file.\n  Check the name and its permissions.\n",
  })
})

test('a folder stands for the files in it', async () => {
  const cli = cliWith({})
  mkdirSync(cli.path('account'))
  for (const [name, content] of Object.entries(recorded())) writeFileSync(cli.path(`account/${name}`), content)
  const { code, out } = await cli(['import', 'account', '--into', 'plan.interlink'])
  expect(code).toBe(0)
  expect(out).toMatch(/^Made plan\.interlink\. Took 7 new and 0 changed; 7 unchanged\./)
})

test('a review shows the same and takes nothing', async () => {
  const cli = cliWith({ 'a.json': [apiVpc(1), apiLink(2)] })
  const review = await cli(['import', 'a.json', '--into', 'plan.interlink', '--review'])
  expect(review).toMatchObject({ code: 0, err: '' })
  expect(existsSync(cli.path('plan.interlink'))).toBe(false)
  const taken = await cli(['import', 'a.json', '--into', 'plan.interlink'])
  expect(taken.out).toBe(`Made plan.interlink. Took 2 new and 0 changed; 0 unchanged.\n\n${review.out}`)
})

test('what the account no longer has goes when it is asked for', async () => {
  const cli = cliWith({ 'a.json': [apiLink(1), apiLink(2)], 'b.json': [apiLink(1)] })
  await cli(['import', 'a.json', '--into', 'plan.interlink'])
  const { out } = await cli(['import', 'b.json', '--into', 'plan.interlink'])
  expect(out).toContain('1 in the plan, but no longer in the account: --remove-gone takes them out.')
  expect(out).toContain('link-2')
  const removed = await cli(['import', 'b.json', '--into', 'plan.interlink', '--remove-gone'])
  expect(removed.out).toContain('Removed 1 that the account no longer has.')
  const { plan } = opened(cli.path('plan.interlink'))
  expect(Object.keys(plan.links)).toEqual([uuid(1)])
  expect(Object.keys(plan.positions)).toEqual([uuid(1)])
})

test('a prefix list is a site’s announcements; without one it is asked whose', async () => {
  const cli = cliWith({ 'hq.csv': 'prefix;community\n10.0.0.0/8;high\n' })
  expect(await cli(['import', 'hq.csv', '--into', 'plan.interlink'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('hq.csv: 1 prefix: whose announcements are they?'),
  })
  expect(existsSync(cli.path('plan.interlink'))).toBe(false)
  expect(await cli(['import', 'hq.csv', '--into', 'plan.interlink', '--site', 'HQ'])).toMatchObject({ code: 0 })
  expect(await cli(['import', 'hq.csv', '--into', 'plan.interlink', '--site', 'HQ'])).toMatchObject({
    out: expect.stringContaining('Nothing to take'),
  })
  const { plan } = opened(cli.path('plan.interlink'))
  expect(Object.values(plan.sites)).toMatchObject([
    { name: 'HQ', announcements: [{ prefix: '10.0.0.0/8', community: 'high' }] },
  ])
})
