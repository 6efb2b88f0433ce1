import { planIdSchema } from '../../../shared/model/ids.ts'
import { newPlan } from '../../../shared/model/plan.ts'
import type { Command } from '../../commands/support.ts'

const TH2 = 'fd046cc9-d9bf-4a87-9c32-d299fe4bf4d7'
const FRANCE_IX = '89d00734-eddb-4192-8b16-bc16f0b0f5a5'
export const id = (n: number) => `20000000-0000-4000-8000-${String(n).padStart(12, '0')}`
export const EMPTY = newPlan(planIdSchema.parse(id(99)), 'Main & backup')

/** One InterLink at work: a site, a VPC and a policy of each kind of thing. */
export const AT_WORK: Command[] = [
  { command: 'site.create', id: id(1), name: 'hq', announcements: [{ prefix: '10.1.0.0/16' }] },
  { command: 'vpc.create', id: id(2), name: 'prod', region: 'fr-par' },
  { command: 'network.create', id: id(3), vpcId: id(2), name: 'front', subnets: ['172.16.0.0/24'] },
  ...policy(4, 'v4', ['10.0.0.0/8'], ['172.16.0.0/12']),
  ...link(5, 'paris-1', 'active'),
  { command: 'link.attachVpc', linkId: id(5), vpcId: id(2) },
  { command: 'link.attachPolicy', linkId: id(5), policyId: id(4) },
  { command: 'link.activatePropagation', linkId: id(5) },
]

function policy(n: number, name: string, prefixFilterIn: string[], prefixFilterOut: string[]): Command[] {
  return [
    { command: 'policy.create', id: id(n), name, region: 'fr-par', isIpv6: false, prefixFilterIn, prefixFilterOut },
  ]
}
function link(n: number, name: string, status: string): Command[] {
  const where = { region: 'fr-par', popId: TH2, bandwidthMbps: 500, partnerId: FRANCE_IX }
  return [{ command: 'link.create', id: id(n), name, ...where, siteId: id(1), status }]
}

/** A dedicated connection that is still to be ordered, and an InterLink on it. */
export const ON_NEW_PORT: Command[] = [
  { command: 'connection.create', id: id(70), name: 'port', popId: TH2, bandwidthMbps: 10_000 },
  {
    command: 'link.create',
    id: id(71),
    name: 'own-1',
    region: 'fr-par',
    popId: TH2,
    bandwidthMbps: 500,
    connectionId: id(70),
    vlan: 120,
    peerAsn: 65_010,
  },
]

/** Two VPCs, each with an InterLink at work. */
export const TWO_AT_WORK: Command[] = [
  ...AT_WORK,
  { command: 'vpc.create', id: id(20), name: 'other', region: 'fr-par' },
  { command: 'network.create', id: id(21), vpcId: id(20), name: 'back', subnets: ['172.17.0.0/24'] },
  ...link(22, 'paris-3', 'active'),
  { command: 'link.attachVpc', linkId: id(22), vpcId: id(20) },
  { command: 'link.attachPolicy', linkId: id(22), policyId: id(4) },
  { command: 'link.activatePropagation', linkId: id(22) },
]

/** Changes of those that people do make, and that a careless order would spoil. */
export const ODD_CHANGES: Record<string, Command[]> = {
  'the VPCs of two InterLinks change places': [
    { command: 'link.detachVpc', linkId: id(5) },
    { command: 'link.detachVpc', linkId: id(22) },
    { command: 'link.attachVpc', linkId: id(5), vpcId: id(20) },
    { command: 'link.attachVpc', linkId: id(22), vpcId: id(2) },
    { command: 'link.activatePropagation', linkId: id(5) },
    { command: 'link.activatePropagation', linkId: id(22) },
  ],
  'names change places': [
    { command: 'vpc.update', vpcId: id(2), name: 'other' },
    { command: 'vpc.update', vpcId: id(20), name: 'prod' },
    { command: 'link.update', linkId: id(5), name: 'paris-3' },
    { command: 'link.update', linkId: id(22), name: 'paris-1' },
  ],
  'something new has the name of something old': [
    { command: 'vpc.create', id: id(30), name: 'prod', region: 'fr-par' },
    { command: 'network.create', id: id(31), vpcId: id(30), name: 'front', subnets: ['172.18.0.0/24'] },
    { command: 'link.detachVpc', linkId: id(5) },
    { command: 'link.attachVpc', linkId: id(5), vpcId: id(30) },
    { command: 'link.activatePropagation', linkId: id(5) },
    { command: 'vpc.delete', vpcId: id(2) },
  ],
  'a policy of the other IP version, by the same name, takes the place of one': [
    {
      ...{ command: 'policy.create', id: id(32), name: 'v4', region: 'fr-par', isIpv6: true },
      ...{ prefixFilterIn: ['2001:db8::/32'], prefixFilterOut: ['fd00::/8'] },
    },
    { command: 'link.detachPolicy', linkId: id(5), policyId: id(4) },
    { command: 'link.attachPolicy', linkId: id(5), policyId: id(32) },
    { command: 'link.activatePropagation', linkId: id(5) },
  ],
  'everything goes': [
    { command: 'link.deactivatePropagation', linkId: id(5) },
    { command: 'link.deactivatePropagation', linkId: id(22) },
    { command: 'link.delete', linkId: id(5) },
    { command: 'link.delete', linkId: id(22) },
    { command: 'link.setStatus', linkId: id(5), status: 'deleted' },
    { command: 'link.setStatus', linkId: id(22), status: 'deleted' },
    { command: 'vpc.delete', vpcId: id(2) },
    { command: 'vpc.delete', vpcId: id(20) },
    { command: 'policy.delete', policyId: id(4) },
    { command: 'site.delete', siteId: id(1) },
  ],
  'names grow as long as they may be': [
    { command: 'vpc.update', vpcId: id(2), name: '🚀'.repeat(127) },
    { command: 'link.update', linkId: id(5), name: `it's $(long) ${'x'.repeat(240)}` },
  ],
}

/** A second InterLink to another VPC, the first one moved to a new policy, and the old VPC's place taken. */
export const CHANGES: Command[] = [
  ...policy(6, 'narrow', ['10.1.0.0/16'], ['172.16.0.0/24']),
  { command: 'link.detachPolicy', linkId: id(5), policyId: id(4) },
  { command: 'link.attachPolicy', linkId: id(5), policyId: id(6) },
  { command: 'link.activatePropagation', linkId: id(5) },
  { command: 'policy.delete', policyId: id(4) },
  ...link(7, 'paris-2', 'planned'),
  { command: 'link.attachVpc', linkId: id(7), vpcId: id(2) },
  { command: 'link.attachPolicy', linkId: id(7), policyId: id(6) },
  { command: 'link.activatePropagation', linkId: id(7) },
]
