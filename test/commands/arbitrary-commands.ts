import fc from 'fast-check'
import { PERMISSION_SETS } from '../../shared/model/access.ts'
import { CHECK_CODES } from '../../shared/model/check-code.ts'
import { REGIONS } from '../../shared/model/common.ts'
import { planIdSchema } from '../../shared/model/ids.ts'
import { attachedPolicyIds, BGP_STATUSES, LINK_STATUSES, type Link, policySlot } from '../../shared/model/link.ts'
import { isConfigurable, transitionsOf } from '../../shared/model/link-status.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { newPlan } from '../../shared/model/plan.ts'
import type { Policy } from '../../shared/model/policy.ts'
import { run } from './support.ts'

export type AnyCommand = { command: string; [field: string]: unknown }

/** A command as a function of the plan it will meet: ids are picked among what is there, so that most of them exist. */
export type Wish = (plan: Plan) => AnyCommand

const TH2 = 'fd046cc9-d9bf-4a87-9c32-d299fe4bf4d7'
const FRANCE_IX = '89d00734-eddb-4192-8b16-bc16f0b0f5a5'
const id = (n: number) => `10000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** Where random walks begin: three InterLinks at work, so that the first steps already have something to break. */
const PRELUDE: AnyCommand[] = [
  {
    command: 'site.create',
    id: id(1),
    name: 'hq',
    announcements: [{ prefix: '10.1.0.0/16' }, { prefix: '2001:db8:1::/48' }],
  },
  { command: 'site.create', id: id(2), name: 'dr', announcements: [{ prefix: '10.1.2.0/24', community: 'high' }] },
  { command: 'vpc.create', id: id(3), name: 'prod', region: 'fr-par' },
  { command: 'network.create', id: id(8), vpcId: id(3), name: 'front', subnets: ['172.16.0.0/24', 'fd00::/64'] },
  { command: 'vpc.create', id: id(4), name: 'lab', region: 'fr-par', customRoutesPropagation: true },
  { command: 'route.create', id: id(9), vpcId: id(4), destination: '192.168.0.0/16' },
  {
    command: 'policy.create',
    id: id(5),
    name: 'p4',
    region: 'fr-par',
    isIpv6: false,
    prefixFilterIn: ['10.0.0.0/8'],
    prefixFilterOut: ['172.16.0.0/12', '192.168.0.0/16'],
  },
  {
    command: 'policy.create',
    id: id(6),
    name: 'p6',
    region: 'fr-par',
    isIpv6: true,
    prefixFilterIn: ['2001:db8::/32'],
    prefixFilterOut: ['fd00::/8'],
  },
  { command: 'connection.create', id: id(7), name: 'port', popId: TH2, bandwidthMbps: 10000 },
  ...[11, 12, 13].flatMap((n): AnyCommand[] => [
    {
      command: 'link.create',
      id: id(n),
      name: `link-${n}`,
      region: 'fr-par',
      popId: TH2,
      bandwidthMbps: 1000,
      ...(n === 13 ? { connectionId: id(7), vlan: 1 } : { partnerId: FRANCE_IX }),
      status: n === 12 ? 'planned' : 'active',
      siteId: id(n === 12 ? 2 : 1),
    },
    { command: 'link.attachVpc', linkId: id(n), vpcId: id(n === 13 ? 4 : 3) },
    { command: 'link.attachPolicy', linkId: id(n), policyId: id(5) },
    { command: 'link.attachPolicy', linkId: id(n), policyId: id(6) },
    { command: 'link.activatePropagation', linkId: id(n) },
  ]),
]

export const startPlan = (): Plan =>
  run(newPlan(planIdSchema.parse('00000000-0000-4000-8000-00000000abcd'), 'random'), ...PRELUDE)

/** The n-th thing that fits, or any where none does: most commands should be possible, some not. */
const pickFitting = <T extends { id: string }>(
  things: Record<string, T>,
  n: number,
  fits: (thing: T) => boolean,
): string => {
  const fitting = Object.values(things).filter(fits)
  return n % 8 === 0 || fitting.length === 0 ? pick(things, n) : fitting[n % fitting.length]!.id
}

const pick = (things: object, n: number): string => {
  const ids = Object.keys(things)
  return ids.length === 0 ? 'ffffffff-ffff-4fff-8fff-ffffffffffff' : ids[n % ids.length]!
}

const index = fc.nat({ max: 50 })
const name = fc.constantFrom('a', 'b', 'prod', 'hq', 'Ünï çödé "quoted"')
const region = fc.constantFrom(...REGIONS, 'fr-par' as const, 'fr-par' as const, 'fr-par' as const)
const v4 = fc.constantFrom(
  '10.0.0.0/8',
  '10.1.0.0/16',
  '10.1.2.0/24',
  '172.16.0.0/12',
  '192.168.1.0/24',
  '0.0.0.0/0',
  '10.1.2.3/32',
)
const v6 = fc.constantFrom('2001:db8::/32', '2001:db8:1::/48', '::/0', 'fd00::1/128')
const prefix = fc.oneof(
  { weight: 4, arbitrary: v4 },
  { weight: 2, arbitrary: v6 },
  { weight: 1, arbitrary: fc.constantFrom('10.0.0.1/8', 'nonsense') },
)
const prefixes = fc.uniqueArray(prefix, { maxLength: 4 })
const community = fc.constantFrom('low', 'medium', 'high', null)
const announcements = fc.uniqueArray(fc.record({ prefix, community }), { maxLength: 5, selector: (a) => a.prefix })
const bandwidthMbps = fc.constantFrom(50, 100, 200, 1000, 10000, 77)
const peerAsn = fc.option(fc.constantFrom(65001, 65002))
const vlan = fc.option(fc.integer({ min: 1, max: 6 }))

/** `of(fields, build)`: a wish from drawn fields and the plan. */
const of = <T>(
  fields: { [K in keyof T]: fc.Arbitrary<T[K]> },
  build: (drawn: T, plan: Plan) => AnyCommand,
): fc.Arbitrary<Wish> => fc.record<T>(fields).map((drawn) => (plan: Plan) => build(drawn as T, plan))

const isOpen = (link: Link) => isConfigurable(link.status)
const linkWhere = (command: string, fits: (link: Link) => boolean) =>
  of({ i: index }, ({ i }, plan) => ({ command, linkId: pickFitting(plan.links, i, fits) }))

const attachVpc = of({ i: index, j: index }, ({ i, j }, plan) => {
  const linkId = pickFitting(plan.links, i, (link) => isOpen(link) && link.vpcId === null)
  const region = plan.links[linkId]?.region
  return { command: 'link.attachVpc', linkId, vpcId: pickFitting(plan.vpcs, j, (vpc) => vpc.region === region) }
})

const attachPolicy = of({ i: index, j: index }, ({ i, j }, plan) => {
  const linkId = pickFitting(plan.links, i, (link) => isOpen(link) && attachedPolicyIds(link).length < 2)
  const link = plan.links[linkId]
  const fits = (policy: Policy) => policy.region === link?.region && link[policySlot(policy.isIpv6)] === null
  return { command: 'link.attachPolicy', linkId, policyId: pickFitting(plan.policies, j, fits) }
})

const detachPolicy = of({ i: index, six: fc.boolean() }, ({ i, six }, plan) => {
  const linkId = pickFitting(plan.links, i, (link) => isOpen(link) && link[policySlot(six)] !== null)
  return {
    command: 'link.detachPolicy',
    linkId,
    policyId: plan.links[linkId]?.[policySlot(six)] ?? pick(plan.policies, i),
  }
})

const createLink = (kind: 'hosted' | 'self_hosted') =>
  of(
    {
      i: index,
      name,
      region,
      bandwidthMbps,
      peerAsn,
      vlan,
      status: fc.constantFrom(null, null, null, 'active', 'ready', 'requested', 'limited_connectivity'),
    },
    ({ i, status, ...d }, plan) => ({
      command: 'link.create',
      ...d,
      ...(kind === 'hosted' ? { partnerId: pick(plan.partners, i) } : { connectionId: pick(plan.connections, i) }),
      status:
        status === 'ready' && kind === 'hosted'
          ? null
          : status === 'requested' && kind === 'self_hosted'
            ? null
            : status,
      popId: pickFitting(plan.pops, i, (pop) => pop.region === d.region && pop.availableLinkBandwidthsMbps.length > 0),
      siteId: i % 3 === 0 ? null : pick(plan.sites, i),
    }),
  )

const setStatus = of(
  { i: index, j: index, bgpV4Status: fc.constantFrom(...BGP_STATUSES), bgpV6Status: fc.constantFrom(...BGP_STATUSES) },
  ({ i, j, ...d }, plan) => {
    const link = plan.links[pick(plan.links, i)]
    const next = link && j % 5 !== 0 ? transitionsOf(link) : [...LINK_STATUSES]
    return {
      command: 'link.setStatus',
      linkId: link?.id ?? pick(plan.links, i),
      status: next[j % next.length] ?? 'active',
      ...d,
    }
  },
)

const createPolicy = (isIpv6: boolean, filter: fc.Arbitrary<string>) =>
  of({ name, region, prefixFilterIn: fc.uniqueArray(filter), prefixFilterOut: fc.uniqueArray(filter) }, (d) => ({
    command: 'policy.create',
    isIpv6,
    ...d,
  }))

const updatePolicy = of(
  {
    i: index,
    v4In: fc.uniqueArray(v4),
    v4Out: fc.uniqueArray(v4),
    v6In: fc.uniqueArray(v6),
    v6Out: fc.uniqueArray(v6),
  },
  (d, plan) => {
    const policyId = pick(plan.policies, d.i)
    const six = d.i % 8 === 0 || plan.policies[policyId]?.isIpv6
    return {
      command: 'policy.update',
      policyId,
      prefixFilterIn: six ? d.v6In : d.v4In,
      prefixFilterOut: six ? d.v6Out : d.v4Out,
    }
  },
)

/** Links are what most commands are about: much is done to them, and taking away is rarer than adding. */
export const wish: fc.Arbitrary<Wish> = fc.oneof(
  {
    weight: 2,
    arbitrary: of({ name, announcements, asn: fc.constantFrom(null, null, 65000, 0) }, (d) => ({
      command: 'site.create',
      ...d,
    })),
  },
  {
    weight: 4,
    arbitrary: of({ i: index, announcements }, ({ i, ...d }, plan) => ({
      command: 'site.update',
      siteId: pick(plan.sites, i),
      ...d,
    })),
  },
  {
    weight: 1,
    arbitrary: of({ i: index }, ({ i }, plan) => ({ command: 'site.delete', siteId: pick(plan.sites, i) })),
  },
  {
    weight: 2,
    arbitrary: of(
      {
        name,
        region,
        customRoutesPropagation: fc.boolean(),
        organizationId: fc.constantFrom('o1', 'o2', null, null, null),
      },
      (d) => ({ command: 'vpc.create', ...d }),
    ),
  },
  {
    weight: 2,
    arbitrary: of({ i: index, customRoutesPropagation: fc.boolean() }, ({ i, ...d }, plan) => ({
      command: 'vpc.update',
      vpcId: pick(plan.vpcs, i),
      ...d,
    })),
  },
  { weight: 1, arbitrary: of({ i: index }, ({ i }, plan) => ({ command: 'vpc.delete', vpcId: pick(plan.vpcs, i) })) },
  {
    weight: 4,
    arbitrary: of({ i: index, name, subnets: fc.tuple(prefix).map((p) => [...p]) }, ({ i, ...d }, plan) => ({
      command: 'network.create',
      vpcId: pick(plan.vpcs, i),
      ...d,
    })),
  },
  {
    weight: 2,
    arbitrary: of({ i: index, subnets: prefixes }, ({ i, ...d }, plan) => ({
      command: 'network.update',
      networkId: pick(plan.networks, i),
      ...d,
    })),
  },
  {
    weight: 1,
    arbitrary: of({ i: index }, ({ i }, plan) => ({ command: 'network.delete', networkId: pick(plan.networks, i) })),
  },
  {
    weight: 2,
    arbitrary: of({ i: index, destination: prefix }, ({ i, ...d }, plan) => ({
      command: 'route.create',
      vpcId: pick(plan.vpcs, i),
      ...d,
    })),
  },
  {
    weight: 1,
    arbitrary: of({ i: index, destination: fc.option(prefix), description: name }, ({ i, ...d }, plan) => ({
      command: 'route.update',
      routeId: pick(plan.routes, i),
      ...d,
    })),
  },
  {
    weight: 1,
    arbitrary: of({ i: index }, ({ i }, plan) => ({ command: 'route.delete', routeId: pick(plan.routes, i) })),
  },
  { weight: 2, arbitrary: createPolicy(false, v4) },
  { weight: 1, arbitrary: createPolicy(true, v6) },
  { weight: 4, arbitrary: updatePolicy },
  {
    weight: 1,
    arbitrary: of({ i: index }, ({ i }, plan) => ({ command: 'policy.delete', policyId: pick(plan.policies, i) })),
  },
  {
    weight: 1,
    arbitrary: of({ i: index, name, bandwidthMbps: fc.constantFrom(1000, 10000) }, ({ i, ...d }, plan) => ({
      command: 'connection.create',
      popId: pick(plan.pops, i),
      ...d,
    })),
  },
  {
    weight: 1,
    arbitrary: of(
      { i: index, bandwidthMbps: fc.option(fc.constantFrom(1000, 10000)), vlanStart: vlan, vlanEnd: vlan },
      ({ i, ...d }, plan) => ({ command: 'connection.update', connectionId: pick(plan.connections, i), ...d }),
    ),
  },
  {
    weight: 1,
    arbitrary: of(
      { i: index, clear: fc.subarray(['location', 'asn']), link: fc.boolean() },
      ({ i, clear, link: onLink }, plan) =>
        onLink
          ? { command: 'link.update', linkId: pick(plan.links, i), clear: ['peerAsn', 'pairingKey'] }
          : { command: 'site.update', siteId: pick(plan.sites, i), clear },
    ),
  },
  {
    weight: 1,
    arbitrary: of({ i: index }, ({ i }, plan) => ({
      command: 'connection.delete',
      connectionId: pick(plan.connections, i),
    })),
  },
  { weight: 4, arbitrary: createLink('hosted') },
  { weight: 3, arbitrary: createLink('self_hosted') },
  {
    weight: 2,
    arbitrary: of(
      { i: index, bandwidthMbps: fc.option(bandwidthMbps), vlan, peerAsn, region: fc.option(region, { freq: 2 }) },
      ({ i, ...d }, plan) => ({
        command: 'link.update',
        linkId: pickFitting(plan.links, i, (link) => link.status === 'planned'),
        ...d,
      }),
    ),
  },
  {
    weight: 4,
    arbitrary: of({ i: index, j: index }, ({ i, j }, plan) => ({
      command: 'link.connectSite',
      linkId: pickFitting(plan.links, i, (link) => isOpen(link) && link.siteId === null),
      siteId: pick(plan.sites, j),
    })),
  },
  { weight: 2, arbitrary: linkWhere('link.disconnectSite', (link) => isOpen(link) && link.siteId !== null) },
  { weight: 5, arbitrary: attachVpc },
  { weight: 2, arbitrary: linkWhere('link.detachVpc', (link) => isOpen(link) && link.vpcId !== null) },
  { weight: 6, arbitrary: attachPolicy },
  { weight: 2, arbitrary: detachPolicy },
  {
    weight: 6,
    arbitrary: linkWhere(
      'link.activatePropagation',
      (link) =>
        isOpen(link) && !link.enableRoutePropagation && link.vpcId !== null && attachedPolicyIds(link).length > 0,
    ),
  },
  {
    weight: 2,
    arbitrary: linkWhere('link.deactivatePropagation', (link) => isOpen(link) && link.enableRoutePropagation),
  },
  { weight: 5, arbitrary: setStatus },
  { weight: 1, arbitrary: linkWhere('link.delete', (link) => !link.enableRoutePropagation) },
  {
    weight: 1,
    arbitrary: of({ i: index, bandwidthMbps: fc.option(bandwidthMbps), vlan }, ({ i, ...d }, plan) => ({
      command: 'link.replace',
      linkId: pickFitting(plan.links, i, (link) => !link.enableRoutePropagation),
      ...d,
    })),
  },
  {
    weight: 1,
    arbitrary: of({ i: index, x: fc.integer(), y: fc.integer() }, ({ i, x, y }, plan) => ({
      command: 'node.move',
      moves: [{ id: pick({ ...plan.sites, ...plan.links }, i), x, y }],
    })),
  },
  {
    weight: 2,
    arbitrary: of({ i: index, code: fc.constantFrom(...CHECK_CODES.slice(0, 3), 'no/such') }, ({ i, code }, plan) => ({
      command: 'check.suppress',
      code,
      subjectId: pick({ ...plan.links, ...plan.networks, ...plan.policies }, i),
      reason: 'as it should be',
    })),
  },
  {
    weight: 1,
    arbitrary: of({ i: index }, ({ i }, plan) => ({
      command: 'check.unsuppress',
      suppressionId: pick(plan.suppressions, i),
    })),
  },
  {
    weight: 1,
    arbitrary: of({ permissionSets: fc.subarray([...PERMISSION_SETS]) }, ({ permissionSets }) => ({
      command: 'access.set',
      permissionSets,
    })),
  },
  { weight: 8, arbitrary: of({}, () => ({ command: 'access.set', role: 'owner' })) },
)

/** A wish, or a batch of a few. */
export const wishes = (maxLength: number): fc.Arbitrary<Wish[]> =>
  fc.array(
    fc.oneof(
      { weight: 8, arbitrary: wish },
      {
        weight: 1,
        arbitrary: fc.array(wish, { minLength: 1, maxLength: 3 }).map(
          (members): Wish =>
            (plan) => ({
              command: 'plan.batch',
              commands: members.map((member) => member(plan)),
            }),
        ),
      },
    ),
    { minLength: maxLength / 2, maxLength, size: 'max' },
  )
