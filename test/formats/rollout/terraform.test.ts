import { parse } from '@cdktf/hcl2json'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hclString } from '../../../shared/formats/rollout/hcl.ts'
import { terraformOf } from '../../../shared/formats/rollout/terraform.ts'
import { run } from '../../commands/support.ts'
import { HOSTILE_NAMES } from '../../support/hostile-names.ts'
import { AT_WORK, CHANGES, EMPTY, id } from './changes.ts'

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
    { destination: '192.168.0.0/16', nexthop_resource_id: `\${var.next_hop_${id(8).slice(0, 8)}}` },
  ])
})

test('what exists is imported, what is new is not', async () => {
  const { import: imports } = await read(terraformOf(baseline, target))
  expect(imports?.map(({ id }) => id).toSorted()).toEqual([2, 3, 5].map((n) => `fr-par/${id(n)}`))
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
