import { describe, expect, test } from 'vitest'
import type { Plan } from '../../shared/model/plan.ts'
import { computeRouting } from '../../shared/routing/compute-routing.ts'
import { diffRoutes, withdrawnByLink } from '../../shared/routing/diff.ts'
import { aPlan, linkId, networkId, siteId, vpcId } from '../support/plan-builder.ts'

/** Two sites with a link each to VPCs of their own, under one shared policy. */
const two = () =>
  aPlan()
    .site('hq', ['10.1.0.0/16', '10.3.0.0/16'])
    .site('dc', ['172.16.0.0/16'])
    .vpc('prod', ['10.2.0.0/24'])
    .vpc('lab', ['172.17.0.0/24'])
    .policy('shared', { in: ['10.0.0.0/8', '172.16.0.0/12'], out: ['0.0.0.0/0'] })
    .link('paris-1', { site: 'hq', vpc: 'prod', policies: ['shared'], propagating: true })
    .link('paris-2', { site: 'dc', vpc: 'lab', policies: ['shared'], propagating: true })
    .build()

const base = two()
const routing = computeRouting(base, 'planned')
const routed = (plan: Plan) => computeRouting(plan, 'planned', routing)
const change = (plan: Plan) => diffRoutes(routing, routed(plan))

const withoutTens = aPlan(base)
  .policy('shared', { in: ['172.16.0.0/12'], out: ['0.0.0.0/0'] })
  .build()

describe('what a change does not reach is the very same object', () => {
  test('crossings and route tables stay, those reached do not', () => {
    const tables = [routing.vpcTable(vpcId('prod')), routing.vpcTable(vpcId('lab'))]
    const next = routed(withoutTens)
    expect(next.vpcTable(vpcId('lab'))).toBe(tables[1])
    expect(next.vpcTable(vpcId('prod'))).not.toBe(tables[0])
    expect(next.crossings.at(1)).toBe(routing.crossings.at(1))
  })

  test('renaming things and moving nodes changes nothing', () => {
    const link = base.links[linkId('paris-1')]!
    const table = routing.siteTable(siteId('hq'))
    const next = routed({
      ...base,
      links: { ...base.links, [link.id]: { ...link, name: 'renamed' } },
      positions: { [link.id]: { x: 1, y: 2 } },
    })
    expect(next.link(link.id)).toBe(routing.link(link.id))
    expect(next.siteTable(siteId('hq'))).toBe(table)
  })

  test('a blocked announcement tells of the filter as it is now, though it crosses neither time', () => {
    const narrow = (entry: string) =>
      aPlan(base)
        .policy('shared', { in: [entry] })
        .build()
    const first = computeRouting(narrow('192.168.0.0/16'), 'planned')
    const nearest = (r: typeof first) => r.link(linkId('paris-1')).blocked('in')[0]?.reason
    expect(nearest(first)).toMatchObject({ nearest: '192.168.0.0/16' })
    expect(nearest(computeRouting(narrow('10.9.0.0/16'), 'planned', first))).toMatchObject({ nearest: '10.9.0.0/16' })
  })

  test('the same plan gives the same routing; another view is computed anew', () => {
    expect(routed(base)).toBe(routing)
    expect(computeRouting(base, 'today', routing).view).toBe('today')
  })
})

describe('what a change withdraws', () => {
  test('is counted per InterLink', () => {
    expect([...withdrawnByLink(routing, routed(withoutTens))]).toEqual([[linkId('paris-1'), 2]])
  })

  test('counts an InterLink that is gone with all its routes', () => {
    const { [linkId('paris-2')]: _, ...links } = base.links
    expect([...withdrawnByLink(routing, routed({ ...base, links }))]).toEqual([[linkId('paris-2'), 2]])
  })

  test('does not count a prefix that is announced with another community, only one that is no more', () => {
    const plan = aPlan(base)
      .site('hq', [['10.1.0.0/16', 'low']])
      .build()
    expect([...withdrawnByLink(routing, routed(plan))]).toEqual([[linkId('paris-1'), 1]])
  })

  test('is nothing where nothing crosses less', () => {
    const plan = aPlan(base).site('hq', ['10.1.0.0/16', '10.3.0.0/16', '10.4.0.0/16']).build()
    expect(withdrawnByLink(routing, routed(plan)).size).toBe(0)
  })
})

describe('the routes that come and go', () => {
  test('are those of both ends, named, with the InterLink and the direction', () => {
    const link = base.links[linkId('paris-2')]!
    const plan = { ...base, links: { ...base.links, [link.id]: { ...link, enableRoutePropagation: false } } }
    const nextHop = { kind: 'link', id: link.id, name: 'paris-2' }
    expect(change(plan)).toEqual({
      added: [],
      removed: [
        { table: 'vpc', id: vpcId('lab'), name: 'lab', destination: '172.16.0.0/16', nextHop, direction: 'in' },
        { table: 'site', id: siteId('dc'), name: 'dc', destination: '172.17.0.0/24', nextHop, direction: 'out' },
      ],
    })
  })

  test('a new subnet comes into its VPC and to the sites behind its InterLinks', () => {
    const { added, removed } = change(aPlan(base).network('prod', 'new', ['10.7.0.0/24']).build())
    expect(removed).toEqual([])
    expect(added).toMatchObject([
      { table: 'vpc', nextHop: { kind: 'network', id: networkId('prod/new'), name: 'new' }, direction: null },
      { table: 'site', name: 'hq', nextHop: { kind: 'link', name: 'paris-1' }, direction: 'out' },
    ])
  })

  test('a better path replaces the one in use', () => {
    const plan = aPlan(base)
      .site('dr', [['10.1.0.0/16', 'high']])
      .link('paris-3', { site: 'dr', vpc: 'prod', policies: ['shared'], propagating: true })
      .build()
    const ofPrefix = (changes: { destination: string; table: string; nextHop: { name: string } }[]) =>
      changes.filter((c) => c.destination === '10.1.0.0/16' && c.table === 'vpc').map((c) => c.nextHop.name)
    expect(ofPrefix(change(plan).added)).toEqual(['paris-3'])
    expect(ofPrefix(change(plan).removed)).toEqual(['paris-1'])
  })

  test('a deleted VPC takes its table along', () => {
    const { [vpcId('lab')]: _, ...vpcs } = base.vpcs
    const removed = change({ ...base, vpcs }).removed.filter((route) => route.table === 'vpc')
    expect(removed.map((route) => [route.name, route.destination])).toContainEqual(['lab', '172.16.0.0/16'])
  })
})
