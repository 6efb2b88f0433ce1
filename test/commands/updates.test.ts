import { describe, expect, test } from 'vitest'
import { execute } from '../../shared/commands/execute.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { aPlan, linkId, networkId, policyId, routeId, siteId, vpcId } from '../support/plan-builder.ts'
import { type Command, run, testContext } from './support.ts'

const PORT = 'aaaaaaaa-0000-4000-8000-000000000001'
const TH2 = 'fd046cc9-d9bf-4a87-9c32-d299fe4bf4d7'

const plan = (): Plan =>
  run(
    aPlan()
      .site('hq', ['10.1.0.0/16', '10.2.0.0/16'])
      .vpc('prod', ['172.16.0.0/22'])
      .route('prod', '10.9.0.0/16')
      .policy('allow', { in: ['10.0.0.0/8'], out: ['172.16.0.0/12'] })
      .link('paris-1', { site: 'hq', vpc: 'prod', policies: ['allow'], propagating: true, tags: ['a', 'b'] })
      .build(),
    { command: 'site.update', siteId: siteId('hq'), asn: 65001, location: 'Paris' },
    { command: 'connection.create', id: PORT, name: 'port', popId: TH2, bandwidthMbps: 1000, vlanStart: 5, vlanEnd: 9 },
  )

describe('an update with what is there already', () => {
  test.each<[string, Command]>([
    [
      'announcements',
      {
        command: 'site.update',
        siteId: siteId('hq'),
        announcements: [{ prefix: '10.1.0.0/16' }, { prefix: '10.2.0.0/16', community: null }],
      },
    ],
    ['a name', { command: 'vpc.update', vpcId: vpcId('prod'), name: ' prod ' }],
    ['tags', { command: 'link.update', linkId: linkId('paris-1'), tags: ['a', 'b'] }],
    ['filters', { command: 'policy.update', policyId: policyId('allow'), prefixFilterIn: ['10.0.0.0/8'] }],
    ['subnets', { command: 'network.update', networkId: networkId('prod/1'), subnets: ['172.16.0.0/22'] }],
    ['a route', { command: 'route.update', routeId: routeId('prod 10.9.0.0/16'), destination: '10.9.0.0/16' }],
    ['the access', { command: 'access.set', role: 'owner' }],
    ['a cleared field', { command: 'link.update', linkId: linkId('paris-1'), clear: ['pairingKey'] }],
    ['a batch of them', { command: 'plan.batch', commands: [{ command: 'access.set', role: 'owner' }] }],
  ])('changes nothing: %s', (_, command) => {
    const before = plan()
    const done = execute(before, command, testContext())
    expect(done).toMatchObject({ ok: true, patches: [], inverse: [] })
    expect(done.ok && done.plan).toBe(before)
  })

  test('beside one that is new changes the new one', () => {
    const done = execute(
      plan(),
      { command: 'site.update', siteId: siteId('hq'), asn: 65001, name: 'paris' },
      testContext(),
    )
    expect(done.ok && done.plan.sites[siteId('hq')]).toMatchObject({ name: 'paris', asn: 65001 })
  })
})

describe('clearing', () => {
  test('empties optional fields', () => {
    const { location, asn } = run(plan(), { command: 'site.update', siteId: siteId('hq'), clear: ['asn', 'location'] })
      .sites[siteId('hq')]!
    expect([location, asn]).toEqual([null, null])
  })

  test('opens an end of a VLAN range', () => {
    const after = run(plan(), { command: 'connection.update', connectionId: PORT, clear: ['vlanStart'] })
    expect(after.connections[PORT as never]).toMatchObject({ vlanStart: null, vlanEnd: 9 })
  })
})

test('a dedicated connection is renamed and resized as long as it carries its InterLinks', () => {
  const after = run(plan(), {
    command: 'connection.update',
    connectionId: PORT,
    name: 'big',
    bandwidthMbps: 10000,
    vlanEnd: 90,
  })
  expect(after.connections[PORT as never]).toMatchObject({
    name: 'big',
    bandwidthMbps: 10000,
    vlanStart: 5,
    vlanEnd: 90,
  })
})

test('a custom route leads elsewhere and keeps its description', () => {
  const route = routeId('prod 10.9.0.0/16')
  const described = run(plan(), { command: 'route.update', routeId: route, description: 'old lab' })
  const after = run(described, { command: 'route.update', routeId: route, destination: '10.10.0.0/16' })
  expect(after.routes[route]).toMatchObject({ destination: '10.10.0.0/16', description: 'old lab' })
})
