import { describe, expect, test } from 'vitest'
import { parseAddress } from '../../shared/model/address.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { computeRouting } from '../../shared/routing/compute-routing.ts'
import { lookup } from '../../shared/routing/lookup.ts'
import type { RouteTable } from '../../shared/routing/route-table.ts'
import { aPlan, linkId, networkId, routeId, siteId, vpcId } from '../support/plan-builder.ts'

const tableOf = (plan: Plan) => computeRouting(plan, 'planned').vpcTable(vpcId('prod'))
const entryFor = (table: RouteTable, destination: string) =>
  table.entries.find((entry) => entry.destination.text === destination)

const open = { in: ['0.0.0.0/0'], out: ['0.0.0.0/0'] }
const through = { vpc: 'prod', policies: ['open'], propagating: true }
const linkHop = (name: string) => ({ kind: 'link', id: linkId(name) })
const inOrderOfIds = (names: string[]) => names.map(linkHop).sort((a, b) => (a.id < b.id ? -1 : 1))

/** Two sites announce the same prefix to one VPC, each with its community. */
const twoSites = (first: 'low' | 'medium' | 'high' | null, second: 'low' | 'medium' | 'high' | null) =>
  aPlan()
    .site('hq', [], { announcements: [{ prefix: '10.1.0.0/16', community: first }] })
    .site('dc', [], { announcements: [{ prefix: '10.1.0.0/16', community: second }] })
    .vpc('prod', ['10.2.0.0/24'])
    .policy('open', open)
    .link('paris-1', { site: 'hq', ...through })
    .link('paris-2', { site: 'dc', ...through })
    .build()

describe('the route table of a VPC', () => {
  test('holds its subnets, its custom routes whether announced or not, and what crosses in', () => {
    const plan = aPlan(twoSites(null, 'low')).route('prod', '10.9.0.0/16').build()
    expect(tableOf(plan).entries.map(({ destination, origin }) => [destination.text, origin])).toEqual([
      ['10.1.0.0/16', 'propagated'],
      ['10.2.0.0/24', 'local'],
      ['10.9.0.0/16', 'custom'],
    ])
  })

  test.each([
    ['high', 'medium', ['paris-1'], 200],
    ['low', null, ['paris-2'], 100],
    ['low', 'high', ['paris-2'], 200],
    ['low', 'low', ['paris-1', 'paris-2'], 50],
    [null, 'medium', ['paris-1', 'paris-2'], 100],
  ] as const)('with communities %s and %s the best is %j at %i', (first, second, winners, localPreference) => {
    expect(entryFor(tableOf(twoSites(first, second)), '10.1.0.0/16')).toMatchObject({
      nextHops: inOrderOfIds([...winners]),
      localPreference,
    })
  })

  test('names what lost to a higher local preference', () => {
    expect(entryFor(tableOf(twoSites('high', 'low')), '10.1.0.0/16')?.losers).toEqual([
      {
        origin: 'propagated',
        nextHop: linkHop('paris-2'),
        localPreference: 50,
        community: 'low',
        lostTo: 'higher-local-preference',
      },
    ])
  })

  test('no community and medium are equal, and the entry says medium', () => {
    expect(entryFor(tableOf(twoSites(null, 'medium')), '10.1.0.0/16')).toMatchObject({
      community: 'medium',
      losers: [],
    })
  })

  test('a subnet beats a custom route, which beats anything propagated, for the same prefix', () => {
    const custom = aPlan(twoSites('high', 'high')).route('prod', '10.1.0.0/16').build()
    expect(entryFor(tableOf(custom), '10.1.0.0/16')).toMatchObject({
      origin: 'custom',
      nextHops: [{ kind: 'custom', id: routeId('prod 10.1.0.0/16') }],
      losers: [{ lostTo: 'custom' }, { lostTo: 'custom' }],
    })
    const local = aPlan(custom).network('prod', 'same', ['10.1.0.0/16']).build()
    expect(entryFor(tableOf(local), '10.1.0.0/16')).toMatchObject({
      origin: 'local',
      nextHops: [{ kind: 'network', id: networkId('prod/same') }],
      losers: [{ lostTo: 'local' }, { lostTo: 'local' }, { lostTo: 'local' }],
    })
  })

  test('is empty for a VPC that is not in the plan', () => {
    expect(computeRouting(aPlan().build(), 'planned').vpcTable(vpcId('gone')).entries).toEqual([])
  })
})

test('the route table of a site holds its announcements and what crosses out to it', () => {
  const table = computeRouting(twoSites('low', null), 'planned').siteTable(siteId('hq'))
  expect(table.entries).toMatchObject([
    { destination: { text: '10.1.0.0/16' }, origin: 'local', nextHops: [{ kind: 'site', id: siteId('hq') }] },
    { destination: { text: '10.2.0.0/24' }, nextHops: [linkHop('paris-1')], localPreference: 100, community: null },
  ])
})

describe('an address follows the longest prefix that holds it', () => {
  const plan = aPlan()
    .site('hq', [
      '0.0.0.0/0',
      '10.0.0.0/8',
      '10.1.0.0/16',
      '10.1.2.2/31',
      '10.1.2.3/32',
      '2001:db8::/32',
      '2001:db8::2/127',
      '::ffff:0:0/96',
      '::ffff:a00:0/104',
    ])
    .vpc('prod')
    .policy('open', open)
    .policy('six', { in: ['::/0'], isIpv6: true })
    .link('paris-1', { site: 'hq', vpc: 'prod', policies: ['open', 'six'], propagating: true })
    .build()

  test.each([
    ['10.1.2.3', '10.1.2.3/32'],
    ['10.1.2.2', '10.1.2.2/31'],
    ['10.1.2.4', '10.1.0.0/16'],
    ['10.200.0.1', '10.0.0.0/8'],
    ['11.0.0.0', '0.0.0.0/0'],
    ['255.255.255.255', '0.0.0.0/0'],
    ['2001:db8::3', '2001:db8::2/127'],
    ['2001:db8::4', '2001:db8::/32'],
    ['2001:db9::', null],
    ['::', null],
    ['::ffff:10.1.2.3', '::ffff:a00:0/104'],
    ['::ffff:192.0.2.1', '::ffff:0:0/96'],
  ])('%s follows %s', (address, expected) => {
    expect(lookup(tableOf(plan), parseAddress(address)!)?.destination.text ?? null).toBe(expected)
  })
})
