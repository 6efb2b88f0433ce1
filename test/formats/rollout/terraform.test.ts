import { spawnSync } from 'node:child_process'
import { parse } from '@cdktf/hcl2json'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { execute } from '../../../shared/commands/execute.ts'
import { hclString } from '../../../shared/formats/rollout/hcl.ts'
import { terraformOf } from '../../../shared/formats/rollout/terraform.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { generatePlan } from '../../../shared/sample/generate.ts'
import { samplePlan } from '../../../shared/sample/sample-plan.ts'
import { startPlan, type Wish, wishes } from '../../commands/arbitrary-commands.ts'
import { run, testContext } from '../../commands/support.ts'
import { apiRoute, apiVpc, file, imported } from '../../support/account.ts'
import { HOSTILE_NAMES } from '../../support/hostile-names.ts'
import { type ParsedTerraform, problemsOf } from '../../support/provider-schema.ts'
import { AT_WORK, CHANGES, EMPTY, id, ON_NEW_PORT } from './changes.ts'

type Blocks = Record<string, Record<string, unknown>[]>
type Parsed = { resource: Record<string, Blocks>; import?: { to: string; id: string }[] }
const read = async (text: string) => (await parse('plan.tf', text)) as Parsed

const baseline = run(EMPTY, ...AT_WORK)
const target = run(
  baseline,
  ...CHANGES,
  { command: 'route.create', id: id(8), vpcId: id(2), destination: '192.168.0.0/16', description: 'to the lab' },
  { command: 'network.create', id: id(9), vpcId: id(2), name: 'both', subnets: ['172.16.1.0/24', 'fd00:1::/64'] },
  { command: 'link.update', linkId: id(5), tags: ['a', 'b'] },
)
const label = (kind: string, n: number) => `${kind}_${id(n).replaceAll('-', '_')}`

test('everything wanted is a resource, with references instead of ids', async () => {
  const { resource } = await read(terraformOf(baseline, target))
  const [link] = resource.scaleway_interlink_link![label('interlink', 7)]!
  expect(link).toMatchObject({
    name: 'paris-2',
    region: 'fr-par',
    bandwidth_mbps: 500,
    vpc_id: `\${scaleway_vpc.${label('vpc', 2)}.id}`,
    routing_policy_v4_id: `\${scaleway_interlink_routing_policy.${label('policy', 6)}.id}`,
    enable_route_propagation: true,
  })
  expect(resource.scaleway_vpc_private_network![label('network', 9)]).toMatchObject([
    { name: 'both', ipv4_subnet: [{ subnet: '172.16.1.0/24' }], ipv6_subnets: [{ subnet: 'fd00:1::/64' }] },
  ])
  expect(resource.scaleway_vpc_route![label('route', 8)]).toMatchObject([
    { destination: '192.168.0.0/16', nexthop_resource_id: `\${var.next_hop_${id(8).replaceAll('-', '_')}}` },
  ])
})

test('what exists is imported, what is new is not', async () => {
  const { import: imports } = await read(terraformOf(baseline, target))
  expect(imports?.map(({ id }) => id).toSorted()).toEqual([2, 3, 5].map((n) => `fr-par/${id(n)}`))
})

/** Each wish that the rules allow, one after the other. */
const walk = (plan: Plan, all: Wish[]): Plan => {
  const context = testContext()
  return all.reduce((current, wish) => {
    const done = execute(current, wish(current), context)
    return done.ok ? done.plan : current
  }, plan)
}
const problems = async (baseline: Plan, plan: Plan) =>
  problemsOf((await parse('plan.tf', terraformOf(baseline, plan))) as ParsedTerraform)

test('the provider takes every argument, and every reference and import leads to a resource', async () => {
  expect(await problems(baseline, target)).toEqual([])
  expect(await problems(samplePlan(), samplePlan())).toEqual([])
  expect(await problems(EMPTY, generatePlan({ links: 60, seed: 2 }, samplePlan().id))).toEqual([])
})

test('so it is from any account to any plan', async () => {
  await fc.assert(
    fc.asyncProperty(wishes(40), wishes(40), async (first, second) => {
      const was = walk(startPlan(), first)
      expect(await problems(was, walk(was, second))).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('terraform itself would format it as it is', () => {
  const done = spawnSync('terraform', ['fmt', '-check', '-diff', '-'], {
    encoding: 'utf8',
    input: terraformOf(samplePlan(), target),
  })
  if (done.error) console.warn('terraform is not installed: nobody has formatted the file.')
  else expect(done).toMatchObject({ status: 0, stdout: '' })
})

test('ids that name a place are in the form in which the provider keeps them, or it would replace what it imports', async () => {
  const { resource } = await read(terraformOf(baseline, target))
  const [link] = resource.scaleway_interlink_link![label('interlink', 5)]!
  expect([link!.pop_id, link!.partner_id]).toEqual([
    `fr-par/${target.links[id(5)]!.popId}`,
    `fr-par/${target.links[id(5)]!.partnerId}`,
  ])
})

test('a PoP that is only a placeholder is asked for', async () => {
  const parsed = (await parse('plan.tf', terraformOf(EMPTY, samplePlan()))) as ParsedTerraform
  const links = Object.values(parsed.resource!.scaleway_interlink_link!).map(([link]) => link!)
  const rotterdam = links.find(({ name }) => name === 'rotterdam-prod-2')!
  expect(rotterdam.pop_id).toMatch(/^\$\{var\.pop_/)
  expect(links.find(({ name }) => name === 'hq-prod-1')!.pop_id).toMatch(/^fr-par\//)
})

test('two custom routes whose ids begin alike ask for a next hop each', async () => {
  const plan = run(target, { command: 'route.create', id: id(88), vpcId: id(2), destination: '192.169.0.0/16' })
  const { variable } = (await parse('plan.tf', terraformOf(baseline, plan))) as ParsedTerraform
  expect(Object.keys(variable!)).toHaveLength(2)
})

test('the id of a dedicated connection that people are still to order is asked for; of one that is there it is known', async () => {
  const will = run(EMPTY, ...ON_NEW_PORT)
  const text = terraformOf(EMPTY, will)
  const [link] = (await read(text)).resource.scaleway_interlink_link![label('interlink', 71)]!
  const name = `connection_${id(70).replaceAll('-', '_')}`
  expect(link!.connection_id).toBe(`\${var.${name}}`)
  expect(Object.keys(((await parse('plan.tf', text)) as ParsedTerraform).variable!)).toEqual([name])
  expect(terraformOf(run(EMPTY, ON_NEW_PORT[0]!), will)).toContain(`connection_id            = "fr-par/${id(70)}"`)
})

test('a custom route of the account keeps its next hop and its tags, and nobody is asked for them', async () => {
  const account = imported(EMPTY, file('vpcs.json', [apiVpc(1)]), file('routes.json', [apiRoute(7, { tags: ['lab'] })]))
  const text = terraformOf(account, account)
  const [route] = Object.values((await read(text)).resource.scaleway_vpc_route!)
  expect(route).toMatchObject([{ nexthop_resource_id: expect.stringMatching(/fff$/), tags: ['lab'] }])
  expect(text).not.toContain('variable')
})

test('a VPC that no import has brought is named by its id, never made or renamed', async () => {
  const account = imported(EMPTY, file('routes.json', [apiRoute(7)]))
  const { resource } = await read(terraformOf(account, account))
  expect(resource.scaleway_vpc).toBeUndefined()
  expect(Object.values(resource.scaleway_vpc_route!)[0]).toMatchObject([{ vpc_id: expect.stringMatching(/^fr-par\//) }])
})

test('says what the provider can not do: a second IPv4 subnet, another policy, deleting what its state never held', () => {
  const plan = run(target, { command: 'network.update', networkId: id(3), subnets: ['172.16.0.0/24', '172.16.9.0/24'] })
  const text = terraformOf(baseline, plan)
  expect(text).toMatch(/^# .*one IPv4 subnet.*172\.16\.9\.0\/24/m)
  expect(text).toMatch(/^# InterLink paris-1\n# .*attaches routing policies when it creates/m)
  expect(text).toContain(`# - Routing policy v4 (${id(4)})`)
})

test('a new name and new neighbours leave every label as it was', () => {
  const labels = (text: string) => new Set(text.match(/^resource .*$/gm))
  const before = labels(terraformOf(baseline, baseline))
  const after = labels(
    terraformOf(
      baseline,
      run(
        baseline,
        { command: 'vpc.update', vpcId: id(2), name: 'other' },
        ...CHANGES.filter((c) => !/delete|detach/.test(c.command)).slice(0, 1),
      ),
    ),
  )
  for (const one of before) expect(after).toContain(one)
})

test('the same plan gives the same bytes', () => {
  expect(terraformOf(baseline, structuredClone(target))).toBe(terraformOf(baseline, target))
})

test.each(HOSTILE_NAMES)('a thing named %j keeps its name', async (name) => {
  const plan = run(EMPTY, { command: 'vpc.create', id: id(2), name, region: 'fr-par', tags: [name.slice(0, 99)] })
  const { resource } = await read(terraformOf(EMPTY, plan))
  const [vpc] = resource.scaleway_vpc![label('vpc', 2)]!
  expect(unescaped(String(vpc!.name))).toBe(plan.vpcs[id(2)]!.name.normalize('NFC'))
})

/** The parser answers a string as a template again: with its escapes of what would be interpolated. HCL itself makes it NFC. */
const unescaped = (template: string) => template.replaceAll('$${', '${').replaceAll('%%{', '%{')

test('any text is read back as it is', async () => {
  const text = fc.string({ unit: 'binary', maxLength: 30 }).filter((one) => one.isWellFormed())
  await fc.assert(
    fc.asyncProperty(text, async (one) => {
      const parsed = (await parse('x.tf', `locals {\n  x = ${hclString(one)}\n}\n`)) as { locals: { x: string }[] }
      expect(unescaped(parsed.locals[0]!.x)).toBe(one.normalize('NFC'))
    }),
    { numRuns: 200 },
  )
})
