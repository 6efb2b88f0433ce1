import { sessionsAt } from '../commands/link-sessions.ts'
import { BUILTIN_PARTNERS, BUILTIN_POPS } from '../model/builtin-catalogue.ts'
import { planIdSchema } from '../model/ids.ts'
import type { LinkStatus } from '../model/link.ts'
import { newPlan, type Plan } from '../model/plan.ts'
import * as make from './things.ts'

/** Ids of the sample plan's things: fixed, so that documentation and scripts can name them. */
const idOf = (thing: number) => `5a3e91c0-7d42-4b1f-9c60-${thing.toString(16).padStart(12, '0')}`

const popIn = (city: string) =>
  BUILTIN_POPS.find((pop) => pop.city === city && pop.availableLinkBandwidthsMbps.length)!.id
const partner = (name: string) => BUILTIN_PARTNERS.find((p) => p.name === name)!.id

/**
 * The plan that new users see: small enough to take in at a glance, with one of everything worth understanding. Routes
 * flow in both directions over hq-prod-1 and lyon-prod; prod-paris reaches 10.30.0.0/16 through both, headquarters first
 * (communities); others are blocked, each for another reason.
 */
export function samplePlan(): Plan {
  const headquarters = make.site(idOf(1), {
    name: 'Paris headquarters',
    location: 'Paris',
    asn: 65010,
    announcements: [
      { prefix: '10.20.0.0/16', community: null },
      { prefix: '10.30.0.0/16', community: 'high' },
      { prefix: '172.16.8.0/22', community: null },
      // Guest Wi-Fi: announced by mistake, and not whitelisted.
      { prefix: '192.168.40.0/24', community: null },
      { prefix: 'fd20:1::/48', community: null },
    ],
  })
  const lyon = make.site(idOf(2), {
    name: 'Lyon data centre',
    location: 'Lyon',
    asn: 65020,
    announcements: [
      { prefix: '10.30.0.0/16', community: 'low' },
      { prefix: '10.40.0.0/16', community: 'medium' },
      // No IPv6 policy is attached to Lyon's InterLinks.
      { prefix: 'fd20:2::/48', community: null },
    ],
  })
  const rotterdam = make.site(idOf(3), {
    name: 'Rotterdam warehouse',
    location: 'Rotterdam',
    asn: 65030,
    announcements: [
      { prefix: '10.60.0.0/18', community: null },
      { prefix: '10.61.0.0/24', community: null },
    ],
  })

  const prodParis = make.vpc(idOf(11), {
    name: 'prod-paris',
    region: 'fr-par',
    tags: ['prod'],
    customRoutesPropagationEnabled: true,
  })
  const stagingParis = make.vpc(idOf(12), { name: 'staging-paris', region: 'fr-par', tags: ['staging'] })
  const prodAmsterdam = make.vpc(idOf(13), { name: 'prod-amsterdam', region: 'nl-ams', tags: ['prod'] })

  const parisV4 = make.policy(idOf(31), {
    name: 'paris-corporate',
    region: 'fr-par',
    isIpv6: false,
    prefixFilterIn: ['10.16.0.0/12', '10.40.0.0/16', '172.16.0.0/16'],
    prefixFilterOut: ['10.1.0.0/23', '10.99.0.0/24'],
  })
  const parisV6 = make.policy(idOf(32), {
    name: 'paris-corporate-v6',
    region: 'fr-par',
    isIpv6: true,
    prefixFilterIn: ['fd20::/16'],
    prefixFilterOut: ['fd5c:1::/48'],
  })
  const staging = make.policy(idOf(33), {
    name: 'staging',
    region: 'fr-par',
    isIpv6: false,
    prefixFilterIn: ['10.40.0.0/16'],
    prefixFilterOut: ['10.2.0.0/22'],
  })
  const amsterdam = make.policy(idOf(34), {
    name: 'amsterdam-logistics',
    region: 'nl-ams',
    isIpv6: false,
    prefixFilterIn: ['10.60.0.0/16'],
    prefixFilterOut: ['10.3.0.0/24'],
  })

  const lyonPort = make.connection(idOf(41), {
    name: 'lyon-port-1',
    popId: popIn('Saint-Ouen-l-Aumône'),
    bandwidthMbps: 10000,
    vlanStart: 100,
    vlanEnd: 199,
  })

  const at = (status: LinkStatus) => ({ status, ...sessionsAt(status) })
  const links = [
    make.link(idOf(51), {
      name: 'hq-prod-1',
      region: 'fr-par',
      popId: popIn('Paris'),
      bandwidthMbps: 1000,
      partnerId: partner('FranceIX'),
      pairingKey: 'a41f0c52-6d0e-4f6a-8a55-0d1b0a6f51c1',
      vlan: 2063,
      peerAsn: 65010,
      siteId: headquarters.id,
      vpcId: prodParis.id,
      routingPolicyV4Id: parisV4.id,
      routingPolicyV6Id: parisV6.id,
      enableRoutePropagation: true,
      ...at('active'),
    }),
    make.link(idOf(52), {
      name: 'hq-prod-2',
      region: 'fr-par',
      popId: popIn('Marseille'),
      bandwidthMbps: 500,
      partnerId: partner('FreePro'),
      pairingKey: 'c7e3b9d4-12fa-4b0c-b1a7-5e90c2d84f02',
      vlan: 2107,
      peerAsn: 65010,
      siteId: headquarters.id,
      vpcId: prodParis.id,
      routingPolicyV4Id: parisV4.id,
      enableRoutePropagation: true,
      ...at('all_down'),
    }),
    make.link(idOf(53), {
      name: 'lyon-prod',
      region: 'fr-par',
      popId: lyonPort.popId,
      bandwidthMbps: 5000,
      connectionId: lyonPort.id,
      vlan: 110,
      peerAsn: 65020,
      siteId: lyon.id,
      vpcId: prodParis.id,
      routingPolicyV4Id: parisV4.id,
      enableRoutePropagation: true,
      ...at('active'),
    }),
    make.link(idOf(54), {
      name: 'lyon-staging',
      region: 'fr-par',
      popId: lyonPort.popId,
      bandwidthMbps: 500,
      connectionId: lyonPort.id,
      vlan: 120,
      peerAsn: 65020,
      siteId: lyon.id,
      vpcId: stagingParis.id,
      routingPolicyV4Id: staging.id,
      ...at('active'),
    }),
    make.link(idOf(55), {
      name: 'rotterdam-prod-1',
      region: 'nl-ams',
      popId: popIn('Amsterdam'),
      bandwidthMbps: 2000,
      partnerId: partner('FranceIX'),
      pairingKey: '0b6d8f37-95c2-4e1d-a3c8-7f41d6b2e903',
      vlan: 1840,
      peerAsn: 65030,
      siteId: rotterdam.id,
      vpcId: prodAmsterdam.id,
      routingPolicyV4Id: amsterdam.id,
      enableRoutePropagation: true,
      ...at('active'),
    }),
    make.link(idOf(56), {
      name: 'rotterdam-prod-2',
      region: 'nl-ams',
      popId: popIn('Amsterdam'),
      bandwidthMbps: 2000,
      partnerId: partner('FreePro'),
      peerAsn: 65030,
      siteId: rotterdam.id,
      vpcId: prodAmsterdam.id,
      routingPolicyV4Id: amsterdam.id,
      enableRoutePropagation: true,
      ...at('planned'),
    }),
  ]

  return {
    ...newPlan(planIdSchema.parse(idOf(0)), 'Sample: three sites, two regions'),
    sites: make.byId([headquarters, lyon, rotterdam]),
    vpcs: make.byId([prodParis, stagingParis, prodAmsterdam]),
    networks: make.byId([
      make.network(idOf(21), { name: 'web', vpcId: prodParis.id, subnets: ['10.1.0.0/24', 'fd5c:1:0:1::/64'] }),
      make.network(idOf(22), { name: 'app', vpcId: prodParis.id, subnets: ['10.1.1.0/24'] }),
      // Not whitelisted: the databases stay out of reach of the sites.
      make.network(idOf(23), { name: 'databases', vpcId: prodParis.id, subnets: ['10.1.2.0/24'] }),
      make.network(idOf(24), { name: 'staging', vpcId: stagingParis.id, subnets: ['10.2.0.0/22'] }),
      make.network(idOf(25), { name: 'logistics', vpcId: prodAmsterdam.id, subnets: ['10.3.0.0/24'] }),
    ]),
    routes: make.byId([
      make.route(idOf(26), {
        vpcId: prodParis.id,
        destination: '10.99.0.0/24',
        description: 'through the VPN gateway',
      }),
    ]),
    policies: make.byId([parisV4, parisV6, staging, amsterdam]),
    connections: make.byId([lyonPort]),
    links: make.byId(links),
  }
}
