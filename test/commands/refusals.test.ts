import { describe, expect, test } from 'vitest'
import { guard } from '../../shared/commands/execute.ts'
import { LINK_STATUSES, type LinkStatus } from '../../shared/model/link.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { text } from '../../shared/text/index.ts'
import { aPlan, linkId, networkId, policyId, routeId, siteId, vpcId } from '../support/plan-builder.ts'
import { codesOf, refusalsOf, run } from './support.ts'

const TH2 = 'fd046cc9-d9bf-4a87-9c32-d299fe4bf4d7'
const DC2 = 'f2e1cf2f-efec-4798-a959-767310ab30ae'
const AMS = '5b8a2c0e-6f1d-4f57-9a3b-2d1c7e904a01'
const FRANCE_IX = '89d00734-eddb-4192-8b16-bc16f0b0f5a5'
const NOWHERE = 'ffffffff-ffff-4fff-8fff-ffffffffffff'
const PORT = 'aaaaaaaa-0000-4000-8000-000000000001'

/** A site, VPCs and policies in two regions, links in every status, a 10G port with a 6G link on VLAN 100. */
const world = (): Plan => {
  const builder = aPlan()
    .site('hq', ['10.1.0.0/16'])
    .vpc('prod', ['172.16.0.0/22'], { organizationId: 'org-a' })
    .vpc('prod-ams', ['172.16.8.0/22'], { region: 'nl-ams' })
    .vpc('foreign', [], { organizationId: 'org-b' })
    .route('prod', '10.99.0.0/16')
    .route('prod', '10.98.0.0/16')
    .policy('allow', { in: ['10.0.0.0/8'], out: ['172.16.0.0/12'] })
    .policy('allow-2', {})
    .policy('allow-6', { isIpv6: true, in: ['2001:db8::/32'] })
    .policy('allow-ams', {}, { region: 'nl-ams' })
    .link('paris-1', { site: 'hq', vpc: 'prod', policies: ['allow'], propagating: true, popId: TH2 as never })
    .link('on-vlan', { vlan: 5 })
    .link('paris-2', { organizationId: 'org-a' })
    .link('draft', { status: 'planned', popId: TH2 as never, partnerId: FRANCE_IX as never })
  for (const status of LINK_STATUSES) builder.link(status, { status })
  return run(
    builder.build(),
    { command: 'connection.create', id: PORT, name: 'port', popId: TH2, bandwidthMbps: 10000, vlanStart: 100 },
    {
      command: 'link.create',
      name: 'on-port',
      region: 'fr-par',
      popId: TH2,
      bandwidthMbps: 5000,
      connectionId: PORT,
      vlan: 100,
    },
  )
}

const paris1 = linkId('paris-1')
const paris2 = linkId('paris-2')
const draft = linkId('draft')
const suppression = { command: 'check.suppress', code: 'policy/unused', subjectId: paris1, reason: 'x' }
const aLink = {
  command: 'link.create',
  name: 'new',
  region: 'fr-par',
  popId: TH2,
  bandwidthMbps: 1000,
  partnerId: FRANCE_IX,
}

/** Every refusal of every command, by the words of the public catalogue. */
const CASES: [code: string, command: Record<string, unknown>][] = [
  ['id/taken', { command: 'site.create', name: 'x', id: vpcId('prod') }],
  ['id/taken', { command: 'vpc.create', name: 'x', region: 'fr-par', id: vpcId('prod') }],
  ['id/taken', { command: 'network.create', vpcId: vpcId('prod'), name: 'x', subnets: [], id: siteId('hq') }],
  ['id/taken', { command: 'route.create', vpcId: vpcId('prod'), destination: '10.0.0.0/8', id: siteId('hq') }],
  ['id/taken', { command: 'policy.create', name: 'x', region: 'fr-par', isIpv6: false, id: siteId('hq') }],
  ['id/taken', { command: 'connection.create', name: 'x', popId: TH2, bandwidthMbps: 1000, id: siteId('hq') }],
  ['id/taken', { ...aLink, id: paris1 }],
  ['id/taken', { command: 'link.replace', linkId: draft, id: paris1 }],

  ['prefix/invalid', { command: 'site.create', name: 'x', announcements: [{ prefix: '10.0.0.256/24' }] }],
  ['prefix/host-bits-set', { command: 'site.create', name: 'x', announcements: [{ prefix: '10.0.1.5/24' }] }],
  [
    'prefix/duplicate',
    { command: 'site.create', name: 'x', announcements: [{ prefix: '2001:db8::/32' }, { prefix: '2001:DB8:0::/32' }] },
  ],
  ['site/asn-invalid', { command: 'site.create', name: 'x', asn: 0 }],
  ['site/asn-invalid', { command: 'site.create', name: 'x', asn: 4294967296 }],
  ['site/asn-invalid', { command: 'site.update', siteId: siteId('hq'), asn: 23456 }],
  ['site/not-found', { command: 'site.update', siteId: NOWHERE, name: 'x' }],
  ['prefix/invalid', { command: 'site.update', siteId: siteId('hq'), announcements: [{ prefix: '010.0.0.0/8' }] }],
  ['site/not-found', { command: 'site.delete', siteId: NOWHERE }],
  ['site/in-use', { command: 'site.delete', siteId: siteId('hq') }],

  ['vpc/not-found', { command: 'vpc.update', vpcId: NOWHERE, name: 'x' }],
  ['vpc/not-found', { command: 'vpc.delete', vpcId: NOWHERE }],
  ['vpc/in-use', { command: 'vpc.delete', vpcId: vpcId('prod') }],

  ['vpc/not-found', { command: 'network.create', vpcId: NOWHERE, name: 'x', subnets: [] }],
  ['prefix/host-bits-set', { command: 'network.create', vpcId: vpcId('prod'), name: 'x', subnets: ['192.168.0.1/24'] }],
  ['network/overlap', { command: 'network.create', vpcId: vpcId('prod'), name: 'x', subnets: ['172.16.2.0/24'] }],
  [
    'network/overlap',
    { command: 'network.create', vpcId: vpcId('prod'), name: 'x', subnets: ['10.0.0.0/8', '10.1.0.0/16'] },
  ],
  ['network/not-found', { command: 'network.update', networkId: NOWHERE, subnets: ['10.0.0.0/8'] }],
  [
    'network/overlap',
    { command: 'network.update', networkId: networkId('prod/1'), subnets: ['10.0.0.0/8', '10.0.0.0/9'] },
  ],
  ['network/not-found', { command: 'network.delete', networkId: NOWHERE }],

  ['vpc/not-found', { command: 'route.create', vpcId: NOWHERE, destination: '10.0.0.0/8' }],
  ['prefix/invalid', { command: 'route.create', vpcId: vpcId('prod'), destination: '10.0.0.0' }],
  ['route/duplicate', { command: 'route.create', vpcId: vpcId('prod'), destination: '10.99.0.0/16' }],
  ['route/not-found', { command: 'route.delete', routeId: NOWHERE }],
  ['route/not-found', { command: 'route.update', routeId: NOWHERE, description: 'x' }],
  [
    'prefix/host-bits-set',
    { command: 'route.update', routeId: routeId('prod 10.99.0.0/16'), destination: '10.0.0.1/8' },
  ],
  ['route/duplicate', { command: 'route.update', routeId: routeId('prod 10.99.0.0/16'), destination: '10.98.0.0/16' }],

  [
    'policy/prefix-family',
    { command: 'policy.create', name: 'x', region: 'fr-par', isIpv6: false, prefixFilterIn: ['2001:db8::/32'] },
  ],
  [
    'prefix/duplicate',
    {
      command: 'policy.create',
      name: 'x',
      region: 'fr-par',
      isIpv6: false,
      prefixFilterOut: ['10.0.0.0/8', '10.0.0.0/8'],
    },
  ],
  ['policy/not-found', { command: 'policy.update', policyId: NOWHERE, prefixFilterIn: [] }],
  ['policy/prefix-family', { command: 'policy.update', policyId: policyId('allow-6'), prefixFilterIn: ['10.0.0.0/8'] }],
  ['policy/not-found', { command: 'policy.delete', policyId: NOWHERE }],
  ['policy/in-use', { command: 'policy.delete', policyId: policyId('allow') }],

  ['pop/not-found', { command: 'connection.create', name: 'x', popId: NOWHERE, bandwidthMbps: 1000 }],
  ['connection/not-found', { command: 'connection.delete', connectionId: NOWHERE }],
  ['connection/in-use', { command: 'connection.delete', connectionId: PORT }],
  ['connection/not-found', { command: 'connection.update', connectionId: NOWHERE, name: 'x' }],
  ['connection/capacity-exceeded', { command: 'connection.update', connectionId: PORT, bandwidthMbps: 1000 }],
  ['connection/vlan-range-in-use', { command: 'connection.update', connectionId: PORT, vlanStart: 101 }],
  ['connection/vlan-range-in-use', { command: 'connection.update', connectionId: PORT, vlanStart: 1, vlanEnd: 99 }],
  ['connection/vlan-range-invalid', { command: 'connection.update', connectionId: PORT, vlanEnd: 99 }],

  ['pop/not-found', { ...aLink, popId: NOWHERE }],
  ['partner/not-found', { ...aLink, partnerId: NOWHERE }],
  ['connection/not-found', { ...aLink, partnerId: null, connectionId: NOWHERE }],
  ['site/not-found', { ...aLink, siteId: NOWHERE }],
  ['pop/region-mismatch', { ...aLink, popId: AMS }],
  ['pop/bandwidth-unavailable', { ...aLink, bandwidthMbps: 1234 }],
  ['pop/bandwidth-unavailable', { ...aLink, popId: DC2 }],
  ['connection/capacity-exceeded', { ...aLink, partnerId: null, connectionId: PORT, bandwidthMbps: 10000 }],
  ['connection/vlan-taken', { ...aLink, partnerId: null, connectionId: PORT, vlan: 100 }],

  ['link/not-found', { command: 'link.update', linkId: NOWHERE, name: 'x' }],
  ['link/immutable-setting', { command: 'link.update', linkId: paris1, bandwidthMbps: 50 }],
  ['link/immutable-setting', { command: 'link.update', linkId: paris1, peerAsn: 65000 }],
  ['link/immutable-setting', { command: 'link.update', linkId: linkId('on-vlan'), clear: ['vlan'] }],
  ['pop/bandwidth-unavailable', { command: 'link.update', linkId: draft, bandwidthMbps: 7 }],
  ['pop/region-mismatch', { command: 'link.update', linkId: draft, popId: AMS }],
  ['partner/not-found', { command: 'link.update', linkId: draft, partnerId: NOWHERE }],

  ['link/not-found', { command: 'link.connectSite', linkId: NOWHERE, siteId: siteId('hq') }],
  ['site/not-found', { command: 'link.connectSite', linkId: paris2, siteId: NOWHERE }],
  ['link/site-already-connected', { command: 'link.connectSite', linkId: paris1, siteId: siteId('hq') }],
  ['link/status-forbids', { command: 'link.connectSite', linkId: linkId('locked'), siteId: siteId('hq') }],
  ['link/not-found', { command: 'link.disconnectSite', linkId: NOWHERE }],
  ['link/no-site', { command: 'link.disconnectSite', linkId: paris2 }],
  ['link/status-forbids', { command: 'link.disconnectSite', linkId: linkId('refused') }],

  ['link/not-found', { command: 'link.attachVpc', linkId: NOWHERE, vpcId: vpcId('prod') }],
  ['vpc/not-found', { command: 'link.attachVpc', linkId: paris2, vpcId: NOWHERE }],
  ['link/status-forbids', { command: 'link.attachVpc', linkId: linkId('requested'), vpcId: vpcId('prod') }],
  ['link/vpc-already-attached', { command: 'link.attachVpc', linkId: paris1, vpcId: vpcId('prod') }],
  ['link/region-mismatch', { command: 'link.attachVpc', linkId: paris2, vpcId: vpcId('prod-ams') }],
  ['link/organization-mismatch', { command: 'link.attachVpc', linkId: paris2, vpcId: vpcId('foreign') }],
  ['link/not-found', { command: 'link.detachVpc', linkId: NOWHERE }],
  ['link/status-forbids', { command: 'link.detachVpc', linkId: linkId('deprovisioning') }],
  ['link/no-vpc', { command: 'link.detachVpc', linkId: paris2 }],

  ['link/not-found', { command: 'link.attachPolicy', linkId: NOWHERE, policyId: policyId('allow') }],
  ['policy/not-found', { command: 'link.attachPolicy', linkId: paris2, policyId: NOWHERE }],
  ['link/status-forbids', { command: 'link.attachPolicy', linkId: linkId('failed'), policyId: policyId('allow') }],
  ['link/policy-already-attached', { command: 'link.attachPolicy', linkId: paris1, policyId: policyId('allow-2') }],
  ['link/region-mismatch', { command: 'link.attachPolicy', linkId: paris2, policyId: policyId('allow-ams') }],
  ['link/not-found', { command: 'link.detachPolicy', linkId: NOWHERE, policyId: policyId('allow') }],
  ['policy/not-found', { command: 'link.detachPolicy', linkId: paris1, policyId: NOWHERE }],
  ['link/status-forbids', { command: 'link.detachPolicy', linkId: linkId('expired'), policyId: policyId('allow') }],
  ['link/policy-not-attached', { command: 'link.detachPolicy', linkId: paris1, policyId: policyId('allow-2') }],

  ['link/not-found', { command: 'link.activatePropagation', linkId: NOWHERE }],
  ['link/status-forbids', { command: 'link.activatePropagation', linkId: linkId('provisioning') }],
  ['link/no-vpc', { command: 'link.activatePropagation', linkId: paris2 }],
  ['link/no-policy', { command: 'link.activatePropagation', linkId: paris2 }],
  ['link/propagation-already-on', { command: 'link.activatePropagation', linkId: paris1 }],
  ['link/not-found', { command: 'link.deactivatePropagation', linkId: NOWHERE }],
  ['link/status-forbids', { command: 'link.deactivatePropagation', linkId: linkId('configuring') }],
  ['link/propagation-already-off', { command: 'link.deactivatePropagation', linkId: paris2 }],

  ['link/not-found', { command: 'link.setStatus', linkId: NOWHERE, status: 'active' }],
  ['link/status-transition', { command: 'link.setStatus', linkId: paris1, status: 'planned' }],
  ['link/not-found', { command: 'link.delete', linkId: NOWHERE }],
  ['link/propagation-on', { command: 'link.delete', linkId: paris1 }],
  ['link/status-forbids', { command: 'link.delete', linkId: linkId('locked') }],
  ['link/status-forbids', { command: 'link.delete', linkId: linkId('deprovisioning') }],
  ['link/not-found', { command: 'link.replace', linkId: NOWHERE, bandwidthMbps: 50 }],
  ['link/propagation-on', { command: 'link.replace', linkId: paris1, bandwidthMbps: 50 }],
  ['pop/bandwidth-unavailable', { command: 'link.replace', linkId: draft, bandwidthMbps: 7 }],

  ['demand/not-found', { command: 'demand.remove', demandId: NOWHERE }],
  ['check/not-found', { command: 'check.suppress', code: 'x', subjectId: paris1, reason: 'x' }],
  ['check/subject-not-found', { command: 'check.suppress', code: 'policy/unused', subjectId: NOWHERE, reason: 'x' }],
  ['check/already-suppressed', { command: 'plan.batch', commands: [suppression, suppression] }],
  ['suppression/not-found', { command: 'check.unsuppress', suppressionId: NOWHERE }],
  ['node/not-found', { command: 'node.move', moves: [{ id: NOWHERE, x: 0, y: 0 }] }],
  ['link/no-vpc', { command: 'plan.batch', commands: [{ command: 'link.detachVpc', linkId: paris2 }] }],
]

describe('every refusal of the catalogue is reached', () => {
  const plan = world()

  test.each(CASES)('%s: %j', (code, command) => {
    const refusals = refusalsOf(plan, command)
    expect(refusals.map((r) => r.code)).toContain(code)
    for (const refusal of refusals) {
      expect(refusal.subject).not.toBe('')
      expect(refusal.message).toMatch(/^[^\s].*\.$/)
      expect(refusal.hint).toMatch(/^[^\s].*[.?]$/)
    }
    expect(guard(plan, command)).toEqual(refusals)
  })

  test('no code of the text catalogue is without a case', () => {
    const elsewhere = ['input/invalid', 'access/denied', 'plan/nothing-to-undo', 'plan/nothing-to-redo']
    const reached = new Set([...CASES.map(([code]) => code), ...elsewhere])
    expect(Object.keys(text.refusals).filter((code) => !reached.has(code))).toEqual([])
  })
})

describe('a refusal', () => {
  test('names both ends of a mismatch and what would fit', () => {
    const [refusal] = refusalsOf(world(), { command: 'link.attachVpc', linkId: paris2, vpcId: vpcId('prod-ams') })
    expect(refusal).toMatchObject({
      code: 'link/region-mismatch',
      subject: paris2,
      message: 'InterLink paris-2 is in fr-par, VPC prod-ams is in nl-ams.',
      hint: 'Pick one of: prod, foreign.',
    })
  })

  test('comes with every other guard that fails', () => {
    const plan = run(world(), { command: 'access.set', permissionSets: ['InterlinkReadOnly'] })
    expect(codesOf(plan, { command: 'link.activatePropagation', linkId: linkId('requested') })).toEqual([
      'access/denied',
      'link/status-forbids',
      'link/no-vpc',
      'link/no-policy',
    ])
  })

  test('of a prefix offers the corrected text', () => {
    const [refusal] = refusalsOf(world(), {
      command: 'site.create',
      name: 'x',
      announcements: [{ prefix: '10.0.1.5/24' }],
    })
    expect(refusal).toMatchObject({ code: 'prefix/host-bits-set', subject: '10.0.1.5/24', suggestion: '10.0.1.0/24' })
  })

  test.each([
    ['vpc.create', { name: 'x', region: 'fr-par' }, 'VPCFullAccess'],
    ['network.create', { vpcId: vpcId('prod'), name: 'x', subnets: [] }, 'PrivateNetworksFullAccess'],
    ['policy.create', { name: 'x', region: 'fr-par', isIpv6: true }, 'InterlinkFullAccess'],
    ['link.detachVpc', { linkId: paris1 }, 'InterlinkFullAccess'],
  ])('of access to %s names the missing permission set', (command, fields, set) => {
    const plan = run(world(), { command: 'access.set', permissionSets: ['AllProductsReadOnly'] })
    const [refusal] = refusalsOf(plan, { command, ...fields })
    expect(refusal).toMatchObject({ code: 'access/denied', message: expect.stringContaining(set) })
    const allowed = run(plan, { command: 'access.set', permissionSets: [set] })
    expect(codesOf(allowed, { command, ...fields })).toEqual([])
  })

  test("never stops the plan's own things for lack of permissions", () => {
    const plan = run(world(), { command: 'access.set', permissionSets: [] })
    expect(codesOf(plan, { command: 'site.create', name: 'x' })).toEqual([])
    expect(codesOf(plan, { command: 'node.move', moves: [{ id: paris1, x: 1, y: 2 }] })).toEqual([])
    expect(codesOf(plan, { command: 'access.set', role: 'owner' })).toEqual([])
  })
})

describe('configuration is possible exactly in the statuses of rule 9', () => {
  const open: LinkStatus[] = ['planned', 'ready', 'active', 'limited_connectivity', 'all_down']
  test.each(LINK_STATUSES)('%s', (status) => {
    const codes = codesOf(world(), { command: 'link.attachVpc', linkId: linkId(status), vpcId: vpcId('prod') })
    expect(codes).toEqual(open.includes(status) ? [] : ['link/status-forbids'])
  })
})
