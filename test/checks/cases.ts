import type { CheckCode } from '../../shared/model/check-code.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { aPlan, connectionId, linkId, networkId, partnerId, policyId, siteId, vpcId } from '../support/plan-builder.ts'

/** A plan in which a check finds something, what it is about, and one that differs in just the point and is fine. */
export type Case = {
  faulty: Plan
  subjectId: string
  part?: string
  entries?: string[]
  /** Whether a one-action fix is offered. */
  fixed: boolean
  fine: Plan
}

const PORT = connectionId('port')
const TH2 = 'fd046cc9-d9bf-4a87-9c32-d299fe4bf4d7' as never
const DC3 = 'c1165d78-bd85-4574-9958-b068a6d191f9' as never

type Spec = { in?: string[]; out?: string[]; isIpv6?: boolean }

/** A site and a VPC joined by an active InterLink through one policy. */
const joined = (announced: string[], subnets: string[], policy: Spec, propagating = true) =>
  aPlan()
    .site('hq', announced)
    .vpc('prod', subnets)
    .policy('allow', policy)
    .link('paris', { site: 'hq', vpc: 'prod', policies: ['allow'], propagating })

const sound = () => joined(['10.1.0.0/16'], ['10.9.0.0/24'], { in: ['10.1.0.0/16'], out: ['10.9.0.0/24'] })

/** Two sites at one VPC, each over an InterLink of its own through the same policy. */
const twoSites = (hq: Parameters<ReturnType<typeof aPlan>['site']>[1], lab: typeof hq, allowed: string[]) =>
  aPlan()
    .site('hq', hq)
    .site('lab', lab)
    .vpc('prod', ['192.168.0.0/24'])
    .policy('allow', { in: allowed, out: ['192.168.0.0/24'] })
    .link('one', { site: 'hq', vpc: 'prod', policies: ['allow'], propagating: true })
    .link('two', { site: 'lab', vpc: 'prod', policies: ['allow'], propagating: true })
    .build()

const twoVpcs = (prod: string, lab: string) =>
  aPlan()
    .site('hq', ['10.1.0.0/16'])
    .vpc('prod', [prod])
    .vpc('lab', [lab])
    .policy('allow', { in: ['10.1.0.0/16'], out: [prod, lab] })
    .link('one', { site: 'hq', vpc: 'prod', policies: ['allow'], propagating: true })
    .link('two', { site: 'hq', vpc: 'lab', policies: ['allow'], propagating: true })
    .build()

const redundant = (...links: Parameters<ReturnType<typeof aPlan>['link']>[1][]) => {
  const builder = aPlan().site('hq').vpc('prod')
  links.forEach((link, i) => {
    builder.link(`link-${i}`, { site: 'hq', vpc: 'prod', ...link })
  })
  return builder.build()
}

/** A 10G port with VLANs 100 to 199 in Paris, and self-hosted InterLinks on it. */
const onPort = (...links: Parameters<ReturnType<typeof aPlan>['link']>[1][]): Plan => {
  const builder = aPlan()
  links.forEach((link, i) => {
    builder.link(`link-${i}`, { kind: 'self_hosted', connectionId: PORT, popId: TH2, vlan: 100 + i, ...link })
  })
  const plan = builder.build()
  const port = {
    id: PORT,
    name: 'port',
    popId: TH2,
    bandwidthMbps: 10_000,
    vlanStart: 100,
    vlanEnd: 199,
    imported: null,
  }
  return { ...plan, connections: { [PORT]: port } }
}

const link0 = linkId('link-0')
const link1 = linkId('link-1')

export const CASES: Record<CheckCode, Case> = {
  'propagation/nothing-let-through': {
    faulty: joined(['10.1.0.0/16'], ['10.9.0.0/24'], { in: ['10.2.0.0/16'] }).build(),
    subjectId: linkId('paris'),
    fixed: true,
    fine: sound().build(),
  },
  'propagation/off': {
    faulty: joined(['10.1.0.0/16'], [], { in: ['10.1.0.0/16'] }, false).build(),
    subjectId: linkId('paris'),
    fixed: true,
    fine: joined(['10.1.0.0/16'], [], { in: ['10.2.0.0/16'] }, false).build(),
  },
  'announcement/never-whitelisted': {
    faulty: joined(['10.1.0.0/16', '10.2.0.0/16'], [], { in: ['10.1.0.0/16'] }).build(),
    subjectId: siteId('hq'),
    part: 'v4',
    entries: ['10.2.0.0/16'],
    fixed: true,
    // A second InterLink's policy lets through what the first one's does not.
    fine: joined(['10.1.0.0/16', '10.2.0.0/16'], [], { in: ['10.1.0.0/16'] })
      .policy('more', { in: ['10.2.0.0/16'] })
      .link('paris-2', { site: 'hq', vpc: 'prod', policies: ['more'] })
      .build(),
  },
  'announcement/network-never-whitelisted': {
    faulty: joined([], ['10.9.0.0/24', '10.9.1.0/24'], { out: ['10.9.0.0/24'] }).build(),
    subjectId: networkId('prod/2'),
    part: 'v4',
    entries: ['10.9.1.0/24'],
    fixed: true,
    fine: joined([], ['10.9.0.0/24', '10.9.1.0/24'], { out: ['10.9.0.0/23'] }).build(),
  },
  'announcement/same-from-two-sites': {
    faulty: twoSites(['10.1.0.0/16'], ['10.1.0.0/16'], ['10.0.0.0/8']),
    subjectId: vpcId('prod'),
    entries: ['10.1.0.0/16'],
    fixed: false,
    // Communities say which one is preferred.
    fine: twoSites([['10.1.0.0/16', 'high']], ['10.1.0.0/16'], ['10.0.0.0/8']),
  },
  'announcement/preferred-site': {
    faulty: twoSites([['10.1.0.0/16', 'high']], ['10.1.0.0/16'], ['10.0.0.0/8']),
    subjectId: vpcId('prod'),
    entries: ['10.1.0.0/16'],
    fixed: false,
    fine: twoSites([['10.1.0.0/16', 'high']], ['10.2.0.0/16'], ['10.0.0.0/8']),
  },
  'filter/entry-unused': {
    faulty: joined(['10.1.0.0/16'], [], { in: ['10.1.0.0/16', '10.2.0.0/16'] }).build(),
    subjectId: policyId('allow'),
    part: 'in',
    entries: ['10.2.0.0/16'],
    fixed: true,
    // A site that announces nothing yet is no fault of the filter.
    fine: joined([], [], { in: ['10.1.0.0/16', '10.2.0.0/16'] }).build(),
  },
  'filter/entry-covered': {
    faulty: joined(['10.1.0.0/16'], [], { in: ['10.1.0.0/16', '10.1.2.0/24'] }).build(),
    subjectId: policyId('allow'),
    part: 'in',
    entries: ['10.1.2.0/24'],
    fixed: true,
    fine: joined(['10.1.0.0/16'], [], { in: ['10.1.0.0/17', '10.1.128.0/17'] }).build(),
  },
  'filter/wider-than-announced': {
    faulty: joined(['10.1.0.0/16'], [], { in: ['10.0.0.0/15'] }).build(),
    subjectId: policyId('allow'),
    part: 'in',
    entries: ['10.0.0.0/15'],
    fixed: true,
    // All of it is announced, if in two pieces.
    fine: joined(['10.0.0.0/16', '10.1.0.0/16'], [], { in: ['10.0.0.0/15'] }).build(),
  },
  'filter/default-route': {
    faulty: joined(['10.1.0.0/16', '10.1.2.0/24'], [], { in: ['0.0.0.0/0'] }).build(),
    subjectId: policyId('allow'),
    part: 'in',
    entries: ['0.0.0.0/0'],
    fixed: true,
    fine: joined(['0.0.0.0/0'], [], { in: ['0.0.0.0/0'] }).build(),
  },
  'filter/wrong-version': {
    faulty: joined(['10.1.0.0/16'], [], { in: ['10.1.0.0/16', 'fd00::/16'] }).build(),
    subjectId: policyId('allow'),
    part: 'in',
    entries: ['fd00::/16'],
    fixed: true,
    fine: sound().build(),
  },
  'policy/missing-for-version': {
    faulty: joined(['10.1.0.0/16', 'fd00:1::/32'], [], { in: ['10.1.0.0/16'] }).build(),
    subjectId: linkId('paris'),
    part: 'v6',
    fixed: true,
    fine: joined(['10.1.0.0/16'], [], { in: ['10.1.0.0/16'] }).build(),
  },
  'policy/version-not-announced': {
    faulty: sound()
      .policy('six', { isIpv6: true, in: ['fd00::/16'] })
      .link('paris', { site: 'hq', vpc: 'prod', policies: ['allow', 'six'], propagating: true })
      .build(),
    subjectId: linkId('paris'),
    part: 'v6',
    fixed: true,
    fine: sound().build(),
  },
  'policy/unused': {
    faulty: sound().policy('spare').build(),
    subjectId: policyId('spare'),
    fixed: true,
    fine: sound().build(),
  },
  'overlap/site-vpc': {
    faulty: joined(['10.9.0.128/25'], ['10.9.0.0/24'], {}).build(),
    subjectId: siteId('hq'),
    part: vpcId('prod'),
    entries: ['10.9.0.128/25'],
    fixed: false,
    fine: joined(['10.9.1.128/25'], ['10.9.0.0/24'], {}).build(),
  },
  'overlap/summary-covers-subnet': {
    faulty: joined(['10.0.0.0/8'], ['10.9.0.0/24'], {}).build(),
    subjectId: siteId('hq'),
    part: vpcId('prod'),
    entries: ['10.0.0.0/8'],
    fixed: false,
    // A default route means everything else.
    fine: joined(['0.0.0.0/0'], ['10.9.0.0/24'], {}).build(),
  },
  'overlap/vpc-vpc': {
    faulty: twoVpcs('10.9.0.0/24', '10.9.0.0/25'),
    subjectId: siteId('hq'),
    entries: ['10.9.0.0/25'],
    fixed: false,
    fine: twoVpcs('10.9.0.0/25', '10.9.0.128/25'),
  },
  'overlap/site-site': {
    faulty: twoSites(['10.0.0.0/8'], ['10.1.0.0/16'], ['10.0.0.0/8']),
    subjectId: vpcId('prod'),
    entries: ['10.1.0.0/16'],
    fixed: false,
    // The policy keeps the wider one out.
    fine: twoSites(['10.0.0.0/8'], ['10.1.0.0/16'], ['10.1.0.0/16']),
  },
  'overlap/within-vpc': {
    faulty: aPlan().vpc('prod', ['10.9.0.0/24', '10.9.0.0/25']).build(),
    subjectId: networkId('prod/2'),
    part: '10.9.0.0/25',
    entries: ['10.9.0.0/25'],
    fixed: false,
    fine: aPlan().vpc('prod', ['10.9.0.128/25', '10.9.0.0/25']).build(),
  },
  'reach/one-way': {
    faulty: joined(['10.1.0.0/16'], ['10.9.0.0/24'], { in: ['10.1.0.0/16'] }).build(),
    subjectId: linkId('paris'),
    part: 'v4',
    fixed: true,
    fine: sound().build(),
  },
  'reach/different-paths': {
    faulty: aPlan()
      .site('hq', ['10.1.0.0/16'])
      .vpc('prod', ['10.9.0.0/24'])
      .policy('into', { in: ['10.1.0.0/16'] })
      .policy('out-of', { out: ['10.9.0.0/24'] })
      .link('one', { site: 'hq', vpc: 'prod', policies: ['into'], propagating: true })
      .link('two', { site: 'hq', vpc: 'prod', policies: ['out-of'], propagating: true })
      .build(),
    subjectId: siteId('hq'),
    part: `${vpcId('prod')} v4`,
    fixed: false,
    fine: sound().build(),
  },
  'redundancy/single-link': {
    faulty: redundant({}),
    subjectId: vpcId('prod'),
    fixed: false,
    fine: redundant({}, {}),
  },
  'redundancy/one-pop': {
    faulty: redundant({ popId: TH2 }, { popId: TH2 }),
    subjectId: vpcId('prod'),
    fixed: false,
    fine: redundant({ popId: TH2 }, { popId: DC3 }),
  },
  'redundancy/one-provider': {
    faulty: {
      ...redundant({ partnerId: partnerId('a') }, { partnerId: partnerId('a') }),
      partners: {
        [partnerId('a')]: { id: partnerId('a'), name: 'a', contactEmail: '', portalUrl: '', imported: null },
      },
    },
    subjectId: vpcId('prod'),
    fixed: false,
    fine: redundant({ partnerId: partnerId('a') }, { connectionId: PORT }),
  },
  'community/tie': {
    faulty: twoSites([['10.1.0.0/16', 'high']], [['10.1.0.0/16', 'high']], ['10.0.0.0/8']),
    subjectId: vpcId('prod'),
    entries: ['10.1.0.0/16'],
    fixed: false,
    fine: twoSites([['10.1.0.0/16', 'high']], [['10.1.0.0/16', 'low']], ['10.0.0.0/8']),
  },
  'community/contradicts-length': {
    faulty: twoSites([['10.0.0.0/8', 'high']], [['10.1.0.0/16', 'low']], ['10.0.0.0/8']),
    subjectId: vpcId('prod'),
    entries: ['10.1.0.0/16'],
    fixed: false,
    fine: twoSites([['10.0.0.0/8', 'low']], [['10.1.0.0/16', 'high']], ['10.0.0.0/8']),
  },
  'rules/propagation-without-vpc': {
    faulty: aPlan()
      .site('hq')
      .policy('allow')
      .link('paris', { site: 'hq', policies: ['allow'], propagating: true })
      .build(),
    subjectId: linkId('paris'),
    fixed: true,
    fine: sound().build(),
  },
  'rules/propagation-without-policy': {
    faulty: aPlan().site('hq').vpc('prod').link('paris', { site: 'hq', vpc: 'prod', propagating: true }).build(),
    subjectId: linkId('paris'),
    fixed: true,
    fine: sound().build(),
  },
  'rules/region-mismatch': {
    faulty: aPlan().vpc('far', [], { region: 'nl-ams' }).link('paris', { vpc: 'far' }).build(),
    subjectId: linkId('paris'),
    part: vpcId('far'),
    fixed: true,
    fine: aPlan().vpc('far').link('paris', { vpc: 'far' }).build(),
  },
  'rules/organization-mismatch': {
    faulty: aPlan()
      .vpc('prod', [], { organizationId: 'a' })
      .link('paris', { vpc: 'prod', organizationId: 'b' })
      .build(),
    subjectId: linkId('paris'),
    fixed: true,
    fine: aPlan().vpc('prod', [], { organizationId: 'a' }).link('paris', { vpc: 'prod' }).build(),
  },
  'rules/policy-in-wrong-slot': {
    faulty: aPlan()
      .policy('six', { isIpv6: true })
      .link('paris', { ...({ routingPolicyV4Id: policyId('six') } as object) })
      .build(),
    subjectId: linkId('paris'),
    part: 'v4',
    fixed: true,
    fine: aPlan()
      .policy('six', { isIpv6: true })
      .link('paris', { policies: ['six'] })
      .build(),
  },
  'rules/over-capacity': {
    faulty: onPort({ bandwidthMbps: 10_000 }, { bandwidthMbps: 50 }),
    subjectId: PORT,
    fixed: false,
    fine: onPort({ bandwidthMbps: 5000 }, { bandwidthMbps: 5000 }),
  },
  'rules/vlan-taken': {
    faulty: onPort({ vlan: 150 }, { vlan: 150, status: 'planned' }),
    subjectId: link1,
    fixed: true,
    fine: onPort({ vlan: 150 }, { vlan: 151 }),
  },
  'rules/vlan-outside-range': {
    faulty: onPort({ vlan: 200, status: 'planned' }),
    subjectId: link0,
    fixed: true,
    fine: onPort({ vlan: 199 }),
  },
  'rules/pop-differs-from-connection': {
    faulty: onPort({ popId: DC3, status: 'planned' }),
    subjectId: link0,
    fixed: true,
    fine: onPort({}),
  },
  'rules/bandwidth-not-offered': {
    faulty: aPlan().link('paris', { popId: TH2, bandwidthMbps: 300, status: 'planned' }).build(),
    subjectId: linkId('paris'),
    fixed: true,
    fine: aPlan().link('paris', { popId: TH2, bandwidthMbps: 500 }).build(),
  },
  'rules/unresolved-reference': {
    faulty: aPlan()
      .link('paris', { imported: { fields: {}, dangling: { vpcId: vpcId('elsewhere') } } })
      .build(),
    subjectId: linkId('paris'),
    fixed: false,
    fine: aPlan()
      .link('paris', { imported: { fields: { logo_url: 'x' }, dangling: {} } })
      .build(),
  },
  'rules/unknown-value': {
    faulty: aPlan().vpc('new', [], { region: 'it-mil' }).build(),
    subjectId: vpcId('new'),
    part: 'region',
    fixed: false,
    fine: aPlan().vpc('new', [], { region: 'pl-waw' }).build(),
  },
  'capacity/connection-nearly-used': {
    faulty: onPort({ bandwidthMbps: 5000 }, { bandwidthMbps: 5000 }),
    subjectId: PORT,
    fixed: false,
    fine: onPort({ bandwidthMbps: 5000 }, { bandwidthMbps: 2000 }),
  },
  'prefix/reserved': {
    faulty: aPlan().site('hq', ['169.254.1.0/24', '10.1.0.0/16']).build(),
    subjectId: siteId('hq'),
    part: '169.254.0.0/16',
    entries: ['169.254.1.0/24'],
    fixed: false,
    // 169.0.0.0/8 only contains the link-local range, and 0.0.0.0/0 all of them.
    fine: aPlan().site('hq', ['169.0.0.0/8', '0.0.0.0/0', '::/0', '100.64.0.0/10', 'fd00::/8']).build(),
  },
  'region/without-vpc': {
    faulty: aPlan().vpc('prod').link('ams', { region: 'nl-ams' }).build(),
    subjectId: linkId('ams'),
    part: 'nl-ams',
    fixed: true,
    fine: aPlan().vpc('prod', [], { region: 'nl-ams' }).link('ams', { region: 'nl-ams' }).build(),
  },
  'link/unconnected': {
    faulty: aPlan().site('hq').link('paris', { site: 'hq' }).build(),
    subjectId: linkId('paris'),
    fixed: false,
    fine: aPlan().link('paris', { status: 'requested' }).build(),
  },
  'link/order-ended': {
    faulty: aPlan()
      .link('paris', { status: 'expired', popId: TH2, partnerId: '89d00734-eddb-4192-8b16-bc16f0b0f5a5' as never })
      .build(),
    subjectId: linkId('paris'),
    fixed: true,
    fine: aPlan().link('paris', { status: 'failed' }).build(),
  },
}
