import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { recordedList } from '../support/account.ts'
import { commandLine } from '../support/cli.ts'
import { opened } from '../support/plan-files.ts'
import { tempFolder } from '../support/temp-folder.ts'

const SCRIPT = fileURLToPath(new URL('../../docs/collect-account.sh', import.meta.url))

/** What scw calls each listing, and where its recorded answer is. */
const LISTINGS: Record<string, [file: string, key: string]> = {
  'interlink link': ['links.json', 'links'],
  'interlink routing-policy': ['routing-policies.json', 'routing_policies'],
  'interlink pop': ['pops.json', 'pops'],
  'interlink partner': ['partners.json', 'partners'],
  'vpc vpc': ['vpcs.json', 'vpcs'],
  'vpc private-network': ['private-networks.json', 'private_networks'],
  'vpc route': ['routes.json', 'routes'],
}

const regionOf = (thing: Record<string, unknown>): unknown =>
  thing.region ?? (thing.route as Record<string, unknown> | undefined)?.region

/** A `scw` that answers as recorded, one region at a time, and writes down how it was called. */
const fakeScw = (failing?: string) => {
  const folder = tempFolder()
  const answers = join(folder, 'answers')
  mkdirSync(answers)
  for (const [listing, [file, key]] of Object.entries(LISTINGS))
    for (const region of ['fr-par', 'nl-ams', 'pl-waw']) {
      // Partners are the same everywhere.
      const things = recordedList(file, key).filter((thing) => key === 'partners' || regionOf(thing) === region)
      writeFileSync(join(answers, `${listing} list region=${region} --output json`), JSON.stringify(things))
    }
  const scw = join(folder, 'scw')
  writeFileSync(
    scw,
    `#!/bin/sh
printf '%s\\n' "$*" >>"${folder}/calls"
case "$*" in "${failing ?? 'nothing'}"*) echo 'denied authentication' >&2; printf '[{"id"'; exit 1 ;; esac
cat "${answers}/$*"
`,
  )
  chmodSync(scw, 0o755)
  const collect = (...args: string[]) =>
    spawnSync('sh', [SCRIPT, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: `${folder}:/usr/bin:/bin` },
    })
  const calls = () => readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n')
  return { folder, collect, calls }
}

test('collecting asks for every listing of every region, and for nothing else', () => {
  const { collect, calls, folder } = fakeScw()
  const { status, stderr } = collect('account')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const expected = ['fr-par', 'nl-ams', 'pl-waw'].flatMap((region) =>
    Object.keys(LISTINGS).map((listing) => `${listing} list region=${region} --output json`),
  )
  expect(calls().sort()).toEqual(expected.sort())
  expect(readdirSync(join(folder, 'account'))).toHaveLength(21)
})

test('what was collected imports as the account that it is', async () => {
  const { collect, folder } = fakeScw()
  collect('account')
  const cli = commandLine(folder)
  expect(await cli(['import', 'account', '--into', 'plan.interlink'])).toMatchObject({ code: 0, err: '' })
  const { plan } = opened(join(folder, 'plan.interlink'), { write: false })
  const names = (things: Record<string, { name: string }>) => Object.values(things).map(({ name }) => name)
  expect(names(plan.links)).toEqual(recordedList('links.json', 'links').map(({ name }) => name))
  expect(names(plan.vpcs)).toEqual(expect.arrayContaining(recordedList('vpcs.json', 'vpcs').map(({ name }) => name)))
  expect(await cli(['import', 'account', '--into', 'plan.interlink'])).toMatchObject({
    out: expect.stringContaining('Nothing to take'),
  })
})

test('an InterLink that was deleted since is gone, though its region has none left', async () => {
  const { collect, folder } = fakeScw()
  collect('account', 'fr-par')
  const cli = commandLine(folder)
  await cli(['import', 'account', '--into', 'plan.interlink'])
  writeFileSync(join(folder, 'account', 'fr-par.links.json'), '[]')
  const { out } = await cli(['import', 'account', '--into', 'plan.interlink', '--review'])
  expect(out).toMatch(/Gone from the account\n.*\nInterLinks +tf-test-interlink-link-ds/)
})

test('only the regions that are named', () => {
  const { collect, calls } = fakeScw()
  expect(collect('account', 'nl-ams').status).toBe(0)
  expect(calls().every((call) => call.includes('region=nl-ams'))).toBe(true)
})

test('a listing that fails stops it, and leaves no half a file', () => {
  const { collect, folder } = fakeScw('vpc vpc')
  const { status, stderr } = collect('account')
  expect(status).toBe(1)
  expect(stderr).toBe('denied authentication\nscw vpc vpc list region=fr-par failed; stopped there.\n')
  expect(existsSync(join(folder, 'account', 'fr-par.vpcs.json'))).toBe(false)
  expect(readdirSync(join(folder, 'account')).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('it is clean shell', () => {
  expect(spawnSync('shellcheck', ['--severity=style', SCRIPT], { encoding: 'utf8' }).stdout).toBe('')
})
