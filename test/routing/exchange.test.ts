import { describe, expect, test } from 'vitest'
import type { Link, StoredLinkStatus } from '../../shared/model/link.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { computeRouting } from '../../shared/routing/compute-routing.ts'
import type { Direction } from '../../shared/routing/reason.ts'
import type { View } from '../../shared/routing/view.ts'
import { aPlan, linkId, policyId } from '../support/plan-builder.ts'

const PARIS = linkId('paris-1')

const exchangeOf = (plan: Plan, view: View = 'planned') => computeRouting(plan, view).link(PARIS)
const crossing = (plan: Plan, direction: Direction, view?: View) =>
  exchangeOf(plan, view)
    .crossing(direction)
    .map((route) => route.prefix)
const reasons = (plan: Plan, direction: Direction = 'in', view?: View) =>
  exchangeOf(plan, view)
    .blocked(direction)
    .map((announcement) => announcement.reason)

/** One link that lets everything of both versions through, or differs from that as told. */
const oneLink = (more: Partial<Link> = {}) =>
  aPlan()
    .site('hq', ['10.1.0.0/16', '2001:db8:1::/48'])
    .vpc('prod', ['10.2.0.0/24', '2001:db8:2::/64'])
    .policy('four', { in: ['0.0.0.0/0'], out: ['0.0.0.0/0'] })
    .policy('six', { in: ['::/0'], out: ['::/0'], isIpv6: true })
    .link('paris-1', { site: 'hq', vpc: 'prod', policies: ['four', 'six'], propagating: true, ...more })
    .build()

/** A site announcing one prefix through one filter entry. */
const filtered = (announced: string, entries: string[]) =>
  aPlan()
    .site('hq', [announced])
    .vpc('prod')
    .policy('p', { in: entries, isIpv6: announced.includes(':') })
    .link('paris-1', { site: 'hq', vpc: 'prod', policies: ['p'], propagating: true })
    .build()

describe('what crosses an active InterLink with everything attached', () => {
  test('the announcements of the site go in, the subnets of the VPC go out', () => {
    expect(crossing(oneLink(), 'in')).toEqual(['10.1.0.0/16', '2001:db8:1::/48'])
    expect(crossing(oneLink(), 'out')).toEqual(['10.2.0.0/24', '2001:db8:2::/64'])
  })

  test('custom routes go out only while their propagation is on, once where a subnet is the same', () => {
    const plan = (on: boolean) =>
      aPlan(oneLink())
        .vpc('prod', ['10.2.0.0/24'], { customRoutesPropagationEnabled: on })
        .route('prod', '10.9.0.0/16')
        .route('prod', '10.2.0.0/24')
        .build()
    expect(crossing(plan(false), 'out')).not.toContain('10.9.0.0/16')
    expect(crossing(plan(true), 'out').filter((p) => !p.includes(':'))).toEqual(['10.2.0.0/24', '10.9.0.0/16'])
  })

  test('a route in carries the community of its announcement', () => {
    const plan = aPlan(oneLink())
      .site('hq', [['10.1.0.0/16', 'low'], '10.3.0.0/16'])
      .build()
    expect(exchangeOf(plan).crossing('in')).toMatchObject([{ community: 'low' }, { community: null }])
  })
})

describe('the first reason why an announcement does not cross', () => {
  test.each([
    ['link-status', { status: 'requested' }],
    ['link-status', { status: 'locked' }],
    ['link-status', { status: 'unknown_link_status' }],
    ['no-vpc', { vpcId: null }],
    ['propagation-off', { enableRoutePropagation: false }],
    ['session-down', { status: 'ready' }],
    ['session-down', { status: 'all_down' }],
  ] as [string, Partial<Link>][])('%s with %j', (code, more) => {
    expect(reasons(oneLink(more))).toEqual([{ code }, { code }])
  })

  test('no-site is said of what the VPC announces', () => {
    expect(reasons(oneLink({ siteId: null }), 'out')).toEqual([{ code: 'no-site' }, { code: 'no-site' }])
  })

  test('no-policy is said of one IP version alone', () => {
    expect(reasons(oneLink({ routingPolicyV6Id: null }))).toEqual([{ code: 'no-policy' }])
    expect(crossing(oneLink({ routingPolicyV6Id: null }), 'in')).toEqual(['10.1.0.0/16'])
  })

  test('not-whitelisted names the policy and the nearest entry of the same IP version', () => {
    const plan = filtered('10.1.0.0/16', ['192.168.0.0/16', '10.2.0.0/16', '10.128.0.0/16'])
    expect(reasons(plan)).toEqual([{ code: 'not-whitelisted', policyId: policyId('p'), nearest: '10.2.0.0/16' }])
  })

  test('not-whitelisted has no nearest entry where the filter is empty', () => {
    expect(reasons(filtered('10.1.0.0/16', []))).toEqual([
      { code: 'not-whitelisted', policyId: policyId('p'), nearest: null },
    ])
  })

  test('among equally near entries the most specific is named, then the first in text order', () => {
    const nearest = (entries: string[]) => reasons(filtered('10.0.0.0/8', entries))[0]
    expect(nearest(['10.0.0.0/9', '10.0.0.0/16'])).toMatchObject({ nearest: '10.0.0.0/16' })
    expect(nearest(['10.9.0.0/16', '10.10.0.0/16'])).toMatchObject({ nearest: '10.10.0.0/16' })
  })

  test('several hold at once: the earliest in the order is given', () => {
    const nothing = { status: 'failed', enableRoutePropagation: false, routingPolicyV4Id: null } as const
    expect(reasons(oneLink({ ...nothing, vpcId: null }))[0]).toEqual({ code: 'link-status' })
    expect(reasons(oneLink({ ...nothing, status: 'all_down', vpcId: null }))[0]).toEqual({ code: 'no-vpc' })
    expect(reasons(oneLink({ ...nothing, status: 'all_down' }))[0]).toEqual({ code: 'propagation-off' })
    expect(reasons(oneLink({ status: 'all_down', routingPolicyV4Id: null }))[0]).toEqual({ code: 'no-policy' })
  })

  test('firstBlocked is the first of the list, of both IP versions or of one', () => {
    const exchange = exchangeOf(oneLink({ enableRoutePropagation: false }))
    expect(exchange.firstBlocked('in')).toEqual(exchange.blocked('in')[0])
    expect(exchange.firstBlocked('in', 6)).toEqual(exchange.blocked('in')[1])
    expect(exchangeOf(oneLink()).firstBlocked('in')).toBeNull()
  })
})

describe('what the status says of the sessions', () => {
  test.each([
    ['active', 'down', 'down', ['10.1.0.0/16', '2001:db8:1::/48']],
    ['limited_connectivity', 'up', 'down', ['10.1.0.0/16']],
    ['limited_connectivity', 'down', 'up', ['2001:db8:1::/48']],
    ['limited_connectivity', 'disabled', 'disabled', []],
    ['all_down', 'up', 'up', []],
    ['ready', 'up', 'up', []],
  ] as [StoredLinkStatus, Link['bgpV4Status'], Link['bgpV6Status'], string[]][])(
    '%s with IPv4 %s and IPv6 %s',
    (status, bgpV4Status, bgpV6Status, expected) => {
      expect(crossing(oneLink({ status, bgpV4Status, bgpV6Status }), 'in')).toEqual(expected)
    },
  )

  test('a planned InterLink is as if active in the planned view and as if absent today', () => {
    const plan = oneLink({ status: 'planned' })
    expect(crossing(plan, 'in', 'planned')).toHaveLength(2)
    expect(crossing(plan, 'in', 'today')).toEqual([])
    expect(reasons(plan, 'in', 'today')[0]).toEqual({ code: 'link-status' })
  })
})

describe('a filter lets through what lies within one of its entries', () => {
  test.each([
    ['172.16.5.0/24', ['172.16.4.0/22'], true],
    ['172.16.4.0/22', ['172.16.4.0/22'], true],
    ['172.16.4.0/22', ['172.16.5.0/24'], false],
    ['10.0.0.0/8', ['10.0.0.0/9', '10.128.0.0/9'], false],
    ['0.0.0.0/0', ['0.0.0.0/0'], true],
    ['0.0.0.0/0', ['0.0.0.0/1', '128.0.0.0/1'], false],
    ['255.255.255.255/32', ['0.0.0.0/0'], true],
    ['255.255.255.255/32', ['255.255.255.254/31'], true],
    ['255.255.255.254/31', ['255.255.255.255/32'], false],
    ['10.0.0.2/31', ['10.0.0.2/31', '10.0.0.4/31'], true],
    ['10.0.0.3/32', ['10.0.0.2/32', '10.0.0.4/32'], false],
    ['0.0.0.0/32', ['0.0.0.0/31'], true],
    ['10.5.0.0/16', ['10.0.0.0/8', '10.1.0.0/16', '10.1.2.0/24'], true],
    ['::/0', ['::/0'], true],
    ['2001:db8::/32', ['::/0'], true],
    ['2001:db8::2/127', ['2001:db8::2/127'], true],
    ['2001:db8::3/128', ['2001:db8::2/127'], true],
    ['2001:db8::4/128', ['2001:db8::2/127'], false],
    ['2001:db8::/127', ['2001:db8::/128'], false],
    ['ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128', ['8000::/1'], true],
    ['::ffff:a01:0/112', ['::ffff:a00:0/104'], true],
    ['::ffff:a00:0/104', ['::ffff:0:0/96'], true],
    ['::ffff:0:0/96', ['::ffff:a00:0/104'], false],
    ['::fffe:a00:0/104', ['::ffff:0:0/96'], false],
    ['::/0', ['::/1', '8000::/1'], false],
    ['0.0.0.0/31', ['0.0.0.0/32', '0.0.0.1/32'], false],
    ['2001:db8:0:1::/64', ['2001:db8::/63'], true],
    ['2001:db8:0:2::/64', ['2001:db8::/63'], false],
  ])('%s through %j: %s', (announced, entries, expected) => {
    expect(crossing(filtered(announced, entries), 'in')).toEqual(expected ? [announced] : [])
  })

  test('an IPv4-mapped prefix is IPv6: the IPv4 range that it maps lets it through as little as the other way round', () => {
    const mapped = (policies: string[]) =>
      aPlan()
        .site('hq', ['10.0.0.0/8', '::ffff:a00:0/104'])
        .vpc('prod')
        .policy('four', { in: ['10.0.0.0/8'] })
        .policy('six', { in: ['::ffff:0:0/96'], isIpv6: true })
        .link('paris-1', { site: 'hq', vpc: 'prod', policies, propagating: true })
        .build()
    expect(crossing(mapped(['four']), 'in')).toEqual(['10.0.0.0/8'])
    expect(crossing(mapped(['six']), 'in')).toEqual(['::ffff:a00:0/104'])
  })

  test('an entry of the other IP version, as an import may leave one, lets nothing through', () => {
    const plan = aPlan(filtered('::ffff:a00:0/104', ['::/0', '0.0.0.0/0']))
      .site('hq', ['::ffff:a00:0/104', '10.0.0.0/8'])
      .build()
    expect(crossing(plan, 'in')).toEqual(['::ffff:a00:0/104'])
  })

  test('more announcements than a machine word has bits', () => {
    const many = Array.from({ length: 100 }, (_, i) => `10.${i}.0.0/16`)
    const entries = many.filter((_, i) => i % 3 === 0)
    const plan = aPlan(filtered('10.0.0.0/8', entries)).site('hq', many).build()
    expect(crossing(plan, 'in')).toEqual(entries)
    expect(exchangeOf(plan).crossingCount('in')).toBe(34)
    expect(exchangeOf(plan).blockedCount('in')).toBe(66)
  })
})
