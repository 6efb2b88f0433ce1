import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, test } from 'vitest'
import { isPlaceholder } from '../../shared/model/common.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { EMPTY } from '../formats/rollout/changes.ts'
import { apiLink, apiVpc, imported, recordedFiles, recordedList } from '../support/account.ts'
import { commandLine } from '../support/cli.ts'
import type { FakeAccount } from '../support/fake-scw/fake-account.ts'
import { emptyAccount, fakeScw } from '../support/fake-scw/fake-scw.ts'
import { opened } from '../support/plan-files.ts'
import { tempFolder } from '../support/temp-folder.ts'

const SCRIPT = fileURLToPath(new URL('../../docs/collect-account.sh', import.meta.url))
const REGIONS = ['fr-par', 'nl-ams', 'pl-waw']
const LISTINGS = ['links', 'routing-policies', 'pops', 'partners', 'vpcs', 'private-networks', 'routes']

const things = (name: string, key: string) => recordedList(name, key) as FakeAccount['vpcs']
const recordedAccount = (): FakeAccount => ({
  ...emptyAccount(),
  links: things('links.json', 'links'),
  routing_policies: things('routing-policies.json', 'routing_policies'),
  pops: things('pops.json', 'pops'),
  partners: things('partners.json', 'partners'),
  vpcs: things('vpcs.json', 'vpcs'),
  private_networks: things('private-networks.json', 'private_networks'),
  routes: things('routes.json', 'routes').map(({ route }) => route as FakeAccount['routes'][number]),
})

let folder: string
let scw: ReturnType<typeof fakeScw>
beforeEach(() => {
  folder = tempFolder()
  scw = fakeScw(folder)
  scw.keep(recordedAccount())
})

const collect = (args: readonly string[], env: Record<string, string> = scw.env) => {
  const { status, stdout, stderr } = spawnSync('/bin/sh', [SCRIPT, ...args], { cwd: folder, encoding: 'utf8', env })
  return { status, out: stdout, err: stderr }
}
const collectedIn = (name: string) => readdirSync(join(folder, name)).toSorted()

describe('collecting an account', () => {
  test('only reads, and every argument of every call is one that the SDK knows', () => {
    expect(collect(['account'])).toMatchObject({ status: 0, err: '' })
    const { calls } = scw.account()
    expect(calls).toHaveLength(REGIONS.length * LISTINGS.length)
    expect(new Set(calls.map(([, , verb]) => verb))).toEqual(new Set(['list']))
    expect(collectedIn('account')).toEqual(
      REGIONS.flatMap((region) => LISTINGS.map((listing) => `${region}.${listing}.json`)).toSorted(),
    )
  })

  test('then imported and taken makes the plan that the account is, and a second review finds nothing', async () => {
    collect(['account'])
    const cli = commandLine(folder)
    expect(await cli(['import', 'account', '--into', 'plan.interlink', '--review'])).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(/^InterLinks +1 +0 +0 +0 +0 +0$/m),
    })
    expect(await cli(['import', 'account', '--into', 'plan.interlink'])).toMatchObject({ code: 0, err: '' })
    const { plan } = opened(join(folder, 'plan.interlink'), { write: false })
    const fromApi = imported(EMPTY, ...recordedFiles())
    for (const kind of ['links', 'policies', 'vpcs', 'networks', 'routes', 'pops', 'partners'] as const)
      expect(plan[kind], kind).toEqual(fromApi[kind])
    expect(inNames(plan)).toEqual(accountInNames(recordedAccount()))
    expect((await cli(['import', 'account', '--into', 'plan.interlink'])).out).toContain('Nothing to take')
  })

  test('of more things than a page of the API holds collects them all', async () => {
    const many = Array.from({ length: 250 }, (_, i) => apiLink(i + 1, { region: 'fr-par' }) as FakeAccount['links'][0])
    scw.keep({ ...recordedAccount(), links: many, vpcs: [apiVpc(0xfff)] as FakeAccount['vpcs'] })
    collect(['account', 'fr-par'])
    expect(await commandLine(folder)(['import', 'account', '--into', 'plan.interlink'])).toMatchObject({
      code: 0,
      err: '',
    })
    const { plan } = opened(join(folder, 'plan.interlink'), { write: false })
    expect(Object.keys(plan.links)).toHaveLength(250)
  })

  test('reads the regions that are named, into a folder of any name', () => {
    expect(collect([`the "account" of $HOME's team`, 'nl-ams'])).toMatchObject({ status: 0, err: '' })
    expect(scw.account().calls.every((call) => call.includes('region=nl-ams'))).toBe(true)
    expect(collectedIn(`the "account" of $HOME's team`)).toHaveLength(LISTINGS.length)
  })

  test('an InterLink that was deleted since is gone, though its region has none left', async () => {
    const cli = commandLine(folder)
    collect(['account', 'fr-par'])
    await cli(['import', 'account', '--into', 'plan.interlink'])
    scw.keep({ ...recordedAccount(), links: [] })
    collect(['account', 'fr-par'])
    const { out } = await cli(['import', 'account', '--into', 'plan.interlink', '--review'])
    expect(out).toMatch(/Gone from the account\n.*\nInterLinks +tf-test-interlink-link-ds/)
  })

  test('where one listing is not permitted it goes on with the others, says which is missing, and ends with 3', () => {
    scw.keep({ ...recordedAccount(), denied: ['vpc private-network'] })
    const { status, err, out } = collect(['account', 'fr-par'])
    expect(status).toBe(3)
    expect(err).toContain('insufficient permissions')
    expect(err).toContain('Not collected: scw vpc private-network list region=fr-par failed.')
    expect(err).toContain('1 of 7 listings could not be read.')
    expect(err).toContain('PrivateNetworksReadOnly')
    expect(out.trim().split('\n')).toHaveLength(LISTINGS.length - 1)
    expect(collectedIn('account')).toEqual(
      LISTINGS.filter((listing) => listing !== 'private-networks')
        .map((listing) => `fr-par.${listing}.json`)
        .toSorted(),
    )
  })

  test('again, a listing that can no longer be read does not stay behind as it was', () => {
    collect(['account', 'fr-par'])
    scw.keep({ ...recordedAccount(), denied: ['interlink link'] })
    expect(collect(['account', 'fr-par']).status).toBe(3)
    expect(existsSync(join(folder, 'account', 'fr-par.links.json'))).toBe(false)
    scw.keep(recordedAccount())
    expect(collect(['account', 'fr-par']).status).toBe(0)
    expect(readFileSync(join(folder, 'account', 'fr-par.links.json'), 'utf8')).toContain('tf-test-interlink-link-ds')
  })

  test('with nobody logged in collects nothing and asks for scw to be set up', () => {
    scw.keep({ ...recordedAccount(), denied: ['interlink', 'vpc'] })
    const { status, out, err } = collect(['account', 'fr-par'])
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(err).toContain('scw init')
    expect(collectedIn('account')).toEqual([])
  })

  test('without scw says so before anything is made', () => {
    const tools = tempFolder()
    expect(collect(['account'], { PATH: tools })).toEqual({
      status: 2,
      out: '',
      err: 'scw is not installed, or not in PATH.\n',
    })
    expect(existsSync(join(folder, 'account'))).toBe(false)
  })

  test.each([[[]], [['--help']], [['account', '../elsewhere']], [['account', '']]])(
    'called as %j shows its usage',
    (args) => {
      expect(collect(args)).toEqual({ status: 2, out: '', err: 'Usage: collect-account.sh FOLDER [REGION...]\n' })
      expect(scw.account().calls).toEqual([])
    },
  )
})

test('the script is clean shell', () => {
  for (const shell of ['sh', 'bash'])
    expect(spawnSync(shell, ['-n', SCRIPT], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' })
  const checked = spawnSync('shellcheck', ['--norc', '--severity=style', SCRIPT], { encoding: 'utf8' })
  if (checked.error) console.warn('shellcheck is not installed: the script is read by sh and bash alone.')
  else expect(checked.stdout).toBe('')
})

/** What an account says of its things, and what a plan says of the same. */
const accountInNames = (account: FakeAccount) => ({
  links: account.links.map((link) => [
    ...[link.id, link.name, link.status, link.region, link.bandwidth_mbps, link.enable_route_propagation],
    ...[link.vpc_id ?? null, link.routing_policy_v4_id ?? null, link.routing_policy_v6_id ?? null],
  ]),
  policies: account.routing_policies.map((one) => [one.id, one.name, one.prefix_filter_in, one.prefix_filter_out]),
  vpcs: account.vpcs.map(({ id, name, region, tags }) => [id, name, region, tags]),
  networks: account.private_networks.map(({ id, name, vpc_id }) => [id, name, vpc_id]),
})
const inNames = (plan: Plan) => ({
  links: Object.values(plan.links).map((link) => [
    ...[link.id, link.name, link.status, link.region, link.bandwidthMbps, link.enableRoutePropagation],
    ...[link.vpcId, link.routingPolicyV4Id, link.routingPolicyV6Id],
  ]),
  policies: Object.values(plan.policies).map((one) => [one.id, one.name, one.prefixFilterIn, one.prefixFilterOut]),
  // One stands in for a VPC of which the recorded account knows only the Private Networks.
  vpcs: Object.values(plan.vpcs)
    .filter((vpc) => !isPlaceholder(vpc))
    .map(({ id, name, region, tags }) => [id, name, region, tags]),
  networks: Object.values(plan.networks).map(({ id, name, vpcId }) => [id, name, vpcId]),
})
