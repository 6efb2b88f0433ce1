import { sessionsAt } from '../commands/link-sessions.ts'
import { REGIONS, type Region } from '../model/common.ts'
import type { PlanId } from '../model/ids.ts'
import type { Link, LinkStatus } from '../model/link.ts'
import { newPlan, type Plan } from '../model/plan.ts'
import type { Policy } from '../model/policy.ts'
import type { Announcement, Site } from '../model/site.ts'
import type { Network, Vpc } from '../model/vpc.ts'
import { PLACES, PREMISES, STAGES, TEAMS, TIERS } from './names.ts'
import { Ports } from './ports.ts'
import { Random } from './random.ts'
import * as make from './things.ts'

export type GenerateOptions = {
  links: number
  seed: number
  /** `local`: sites with a few VPCs of their region, as real accounts are; `random`: anything with anything. */
  attachments?: 'local' | 'random'
}

/**
 * A plan of any size that keeps every rule of domain.md: for each 60 InterLinks about 15 sites, 20 VPCs and 6 routing
 * policies. The same options give the same plan.
 */
export function generatePlan({ links: count, seed, attachments = 'local' }: GenerateOptions, planId: PlanId): Plan {
  const random = new Random(seed)
  const plan = newPlan(planId, `Sample with ${count} InterLinks`)
  const shares = shareOut(count)
  const ports = new Ports(random, plan)
  const cursor = { site: 0, vpc: 0 }
  const totals = { sites: shares.reduce((sum, share) => sum + share.sites, 0) }
  const allSites: Site[] = []
  const regions = shares.map((share) => {
    const sites = Array.from({ length: share.sites }, () => makeSite(random, share.region, cursor.site++, totals.sites))
    allSites.push(...sites)
    const vpcs = Array.from({ length: share.vpcs }, () => makeVpc(random, share.region, cursor.vpc++))
    const v6 = share.policies > 1 ? Math.max(1, Math.round(share.policies / 5)) : 0
    const policies = (isIpv6: boolean, n: number) =>
      Array.from({ length: n }, (_, i) => makePolicy(random, share.region, isIpv6, i))
    return { share, sites, vpcs, v4: policies(false, share.policies - v6), v6: policies(true, v6) }
  })
  plan.sites = make.byId(allSites)
  plan.vpcs = make.byId(regions.flatMap((region) => region.vpcs.map((made) => made.vpc)))
  plan.networks = make.byId(regions.flatMap((region) => region.vpcs.flatMap((made) => made.networks)))

  const near = <T>(list: T[], i: number, of: number, reach: number): T | undefined => {
    if (attachments === 'random' || random.next() < 0.01) return list.length ? random.pick(list) : undefined
    const at = Math.floor((i * list.length) / of) + random.between(-reach, reach)
    return list[Math.min(list.length - 1, Math.max(0, at))]
  }
  const links: Link[] = []
  for (const { share, sites, vpcs, v4, v6 } of regions) {
    for (let i = 0; i < share.links; i++) {
      const site = near(attachments === 'random' ? allSites : sites, i, share.links, 0)!
      const policyV6 = random.next() < 0.12 ? near(v6, i, share.links, 0) : undefined
      links.push(
        makeLink(random, ports, share.region, links.length, {
          siteId: site.id,
          peerAsn: site.asn,
          vpcId: near(vpcs, i, share.links, random.next() < 0.2 ? 1 : 0)!.vpc.id,
          routingPolicyV4Id: near(v4, i, share.links, 0)!.id,
          routingPolicyV6Id: policyV6?.id ?? null,
        }),
      )
    }
  }
  plan.links = make.byId(links)
  plan.connections = make.byId(ports.connections)
  plan.policies = make.byId(regions.flatMap((region) => [...region.v4, ...region.v6]))
  whitelist(random, plan)
  return plan
}

type Share = { region: Region; links: number; sites: number; vpcs: number; policies: number }

/** How many of each thing each region has; small plans stay in one or two regions. */
function shareOut(count: number): Share[] {
  const regions = REGIONS.slice(0, count < 12 ? 1 : count < 40 ? 2 : 3)
  const weights = [0.55, 0.27, 0.18].slice(0, regions.length)
  const sum = weights.reduce((a, b) => a + b, 0)
  const part = (total: number, i: number) => {
    const upTo = (k: number) => Math.round((total * weights.slice(0, k).reduce((a, b) => a + b, 0)) / sum)
    return upTo(i + 1) - upTo(i)
  }
  return regions.map((region, i) => ({
    region,
    links: part(count, i),
    sites: Math.max(1, part(Math.round(count / 4), i)),
    vpcs: Math.max(1, part(Math.round(count / 3), i)),
    policies: Math.max(1, part(Math.round(count / 10), i)),
  }))
}

function makeSite(random: Random, region: Region, index: number, of: number): Site {
  const place = random.pick(PLACES[region])
  const premises = random.pick(PREMISES)
  // Each site has its own block of 10.128.0.0/9, announced in parts; small plans have room for larger ones.
  const blockBits = of <= 512 ? 14 : 10
  const part = blockBits - 6
  const block = 0x0a800000 + index * 2 ** blockBits
  const count = random.between(1, 20)
  const announcements: Announcement[] = []
  for (let i = 0; i < count; i++) {
    const community = random.weighted([
      [null, 7],
      ['high', 1],
      ['medium', 1],
      ['low', 1],
    ] as const)
    announcements.push({ prefix: `${ipv4(block + i * 2 ** part)}/${32 - part}`, community })
  }
  // RFC 4193 unique local addresses.
  if (random.next() < 0.4) announcements.push({ prefix: `fd12:${(index + 1).toString(16)}::/48`, community: null })
  return make.site(random.uuid(), {
    name: `${place} ${premises} ${index + 1}`,
    location: place,
    // RFC 6996 private use.
    asn: 4_200_000_000 + index,
    announcements,
  })
}

function makeVpc(random: Random, region: Region, index: number): { vpc: Vpc; networks: Network[] } {
  const team = random.pick(TEAMS)
  const stage = random.pick(STAGES)
  const vpc = make.vpc(random.uuid(), { name: `${team}-${stage}-${index + 1}`, region, tags: [stage, team] })
  const networks = TIERS.slice(0, random.between(1, TIERS.length)).map((tier, i) => {
    const subnets = [`${ipv4(0x0a000000 + index * 1024 + i * 256)}/24`]
    if (random.next() < 0.3) subnets.push(`fd5c:${(index + 1).toString(16)}:0:${(i + 1).toString(16)}::/64`)
    return make.network(random.uuid(), { name: `${stage}-${tier}`, vpcId: vpc.id, subnets })
  })
  return { vpc, networks }
}

function makePolicy(random: Random, region: Region, isIpv6: boolean, index: number): Policy {
  return make.policy(random.uuid(), {
    name: `${random.pick(TEAMS)}-${isIpv6 ? 'v6' : 'v4'}-${region.slice(3)}-${index + 1}`,
    region,
    isIpv6,
  })
}

type Ends = Pick<Link, 'siteId' | 'peerAsn' | 'vpcId' | 'routingPolicyV4Id' | 'routingPolicyV6Id'>

const HOSTED_STATUSES: readonly (readonly [LinkStatus, number])[] = [
  ['active', 84],
  ['planned', 5],
  ['limited_connectivity', 4],
  ['all_down', 3],
  ['requested', 2],
  ['provisioning', 2],
]
const SELF_HOSTED_STATUSES: readonly (readonly [LinkStatus, number])[] = [
  ['active', 86],
  ['planned', 5],
  ['limited_connectivity', 4],
  ['all_down', 3],
  ['ready', 2],
]

function makeLink(random: Random, ports: Ports, region: Region, index: number, ends: Ends): Link {
  const port = random.next() < 0.35 ? ports.selfHosted(region) : ports.hosted(region)
  const status = random.weighted(port.connectionId ? SELF_HOSTED_STATUSES : HOSTED_STATUSES)
  const sessions = sessionsAt(status)
  return make.link(random.uuid(), {
    name: `${region.slice(3)}-${random.pick(TEAMS)}-${index + 1}`,
    region,
    status,
    ...sessions,
    ...(status === 'limited_connectivity' && random.next() < 0.3
      ? { bgpV4Status: 'down' as const, bgpV6Status: 'up' as const }
      : {}),
    ...port,
    pairingKey: port.partnerId && status !== 'planned' ? random.uuid() : null,
    ...ends,
    enableRoutePropagation: random.next() < 0.94,
  })
}

/** Each policy lets most of what its InterLinks' ends announce through, as ranges, and keeps a little out. */
function whitelist(random: Random, plan: Plan) {
  const filters = new Map<string, { in: Set<string>; out: Set<string> }>()
  const networksOf = new Map<string, Network[]>()
  for (const network of Object.values(plan.networks))
    networksOf.set(network.vpcId, [...(networksOf.get(network.vpcId) ?? []), network])
  for (const link of Object.values(plan.links)) {
    for (const policyId of [link.routingPolicyV4Id, link.routingPolicyV6Id]) {
      const policy = policyId && plan.policies[policyId]
      if (!policy) continue
      const entry = filters.get(policy.id) ?? { in: new Set(), out: new Set() }
      filters.set(policy.id, entry)
      const sameVersion = (prefix: string) => prefix.includes(':') === policy.isIpv6
      for (const { prefix } of plan.sites[link.siteId!]!.announcements)
        if (sameVersion(prefix) && random.next() < 0.85) entry.in.add(prefix)
      for (const { subnets } of networksOf.get(link.vpcId!) ?? [])
        for (const subnet of subnets) if (sameVersion(subnet) && random.next() < 0.9) entry.out.add(subnet)
    }
  }
  for (const policy of Object.values(plan.policies)) {
    const entry = filters.get(policy.id)
    policy.prefixFilterIn = [...(entry?.in ?? [])]
    policy.prefixFilterOut = [...(entry?.out ?? [])]
  }
}

const ipv4 = (n: number) => `${(n >>> 24) & 255}.${(n >>> 16) & 255}.${(n >>> 8) & 255}.${n & 255}`
