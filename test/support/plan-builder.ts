import type { Region } from '../../shared/model/common.ts'
import type {
  ConnectionId,
  LinkId,
  NetworkId,
  PartnerId,
  PlanId,
  PolicyId,
  PopId,
  RouteId,
  SiteId,
  VpcId,
} from '../../shared/model/ids.ts'
import type { Link } from '../../shared/model/link.ts'
import { COLLECTIONS, newPlan, type Plan } from '../../shared/model/plan.ts'
import type { Policy } from '../../shared/model/policy.ts'
import type { Community, Site } from '../../shared/model/site.ts'
import type { Vpc } from '../../shared/model/vpc.ts'

/**
 * A UUID that depends on the name alone: tests name things, and the same name is the same id in every plan.
 * FNV-1a in four lanes; not for anything but tests.
 */
function uuidOf(kind: string, name: string): string {
  const lanes = [0x811c9dc5, 0x01000193, 0xdeadbeef, 0x9e3779b9]
  for (const char of `${kind}:${name}`) {
    for (let lane = 0; lane < 4; lane++) {
      lanes[lane] = Math.imul(lanes[lane]! ^ (char.codePointAt(0)! + lane), 0x01000193) >>> 0
    }
  }
  const hex = lanes.map((word) => word.toString(16).padStart(8, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
}

export const siteId = (name: string) => uuidOf('site', name) as SiteId
export const vpcId = (name: string) => uuidOf('vpc', name) as VpcId
/** A Private Network is named after its VPC: `prod/front`, and the ones that `vpc()` makes `prod/1`, `prod/2` … */
export const networkId = (name: string) => uuidOf('network', name) as NetworkId
/** A custom route is named after its VPC and destination: `prod 10.9.0.0/16`. */
export const routeId = (name: string) => uuidOf('route', name) as RouteId
export const policyId = (name: string) => uuidOf('policy', name) as PolicyId
export const linkId = (name: string) => uuidOf('link', name) as LinkId
export const connectionId = (name: string) => uuidOf('connection', name) as ConnectionId
export const popId = (name: string) => uuidOf('pop', name) as PopId
export const partnerId = (name: string) => uuidOf('partner', name) as PartnerId

/** A prefix, or a prefix with the BGP community it carries. */
type Announced = string | readonly [prefix: string, community: Community]

type LinkSpec = {
  site?: string
  vpc?: string
  /** By name; each goes to the slot of its IP version. */
  policies?: readonly string[]
  propagating?: boolean
} & Partial<Omit<Link, 'id' | 'name' | 'siteId' | 'vpcId' | 'routingPolicyV4Id' | 'routingPolicyV6Id'>>

/** Builds a plan by names. Things may be named before they are made: only `policies` need to exist, for their IP version. */
export class PlanBuilder {
  #plan: Plan

  constructor(plan: Plan = newPlan(uuidOf('plan', 'test') as PlanId, 'test')) {
    this.#plan = copyOf(plan)
  }

  site(name: string, announcements: readonly Announced[] = [], more: Partial<Site> = {}): this {
    return this.#put('sites', {
      id: siteId(name),
      name,
      location: null,
      asn: null,
      announcements: announcements.map((announced) =>
        typeof announced === 'string'
          ? { prefix: announced, community: null }
          : { prefix: announced[0], community: announced[1] },
      ),
      ...more,
    })
  }

  /** A VPC with one Private Network per subnet. */
  vpc(name: string, subnets: readonly string[] = [], more: Partial<Vpc> = {}): this {
    this.#put('vpcs', {
      id: vpcId(name),
      name,
      region: 'fr-par' satisfies Region,
      projectId: null,
      organizationId: null,
      tags: [],
      routingEnabled: true,
      customRoutesPropagationEnabled: false,
      createdAt: null,
      imported: null,
      ...more,
    })
    subnets.forEach((subnet, i) => {
      this.network(name, String(i + 1), [subnet])
    })
    return this
  }

  network(vpc: string, name: string, subnets: readonly string[]): this {
    return this.#put('networks', {
      id: networkId(`${vpc}/${name}`),
      vpcId: vpcId(vpc),
      name,
      subnets: [...subnets],
      tags: [],
      imported: null,
    })
  }

  route(vpc: string, destination: string): this {
    return this.#put('routes', {
      id: routeId(`${vpc} ${destination}`),
      vpcId: vpcId(vpc),
      destination,
      description: '',
      imported: null,
    })
  }

  policy(
    name: string,
    filters: { in?: readonly string[]; out?: readonly string[]; isIpv6?: boolean } = {},
    more: Partial<Policy> = {},
  ): this {
    return this.#put('policies', {
      id: policyId(name),
      name,
      region: 'fr-par' satisfies Region,
      isIpv6: filters.isIpv6 ?? false,
      prefixFilterIn: [...(filters.in ?? [])],
      prefixFilterOut: [...(filters.out ?? [])],
      tags: [],
      projectId: null,
      organizationId: null,
      createdAt: null,
      imported: null,
      ...more,
    })
  }

  /** An active hosted InterLink unless told otherwise; both BGP sessions follow the status. */
  link(name: string, { site, vpc, policies = [], propagating = false, ...more }: LinkSpec = {}): this {
    const status = more.status ?? 'active'
    const attached = (isIpv6: boolean) =>
      policies.map(policyId).find((id) => this.#plan.policies[id]?.isIpv6 === isIpv6) ?? null
    return this.#put('links', {
      id: linkId(name),
      name,
      tags: [],
      region: 'fr-par' satisfies Region,
      projectId: null,
      organizationId: null,
      kind: 'hosted',
      partnerId: null,
      connectionId: null,
      popId: null,
      bandwidthMbps: 1000,
      vlan: null,
      pairingKey: null,
      peerAsn: null,
      status,
      statusBeforeLock: null,
      bgpV4Status: status === 'active' ? 'up' : 'down',
      bgpV6Status: status === 'active' ? 'up' : 'down',
      scwBgpConfig: null,
      peerBgpConfig: null,
      siteId: site === undefined ? null : siteId(site),
      vpcId: vpc === undefined ? null : vpcId(vpc),
      routingPolicyV4Id: attached(false),
      routingPolicyV6Id: attached(true),
      enableRoutePropagation: propagating,
      createdAt: null,
      imported: null,
      ...more,
    })
  }

  build(): Plan {
    return copyOf(this.#plan)
  }

  #put<C extends 'sites' | 'vpcs' | 'networks' | 'routes' | 'policies' | 'links'>(
    collection: C,
    thing: Plan[C][string],
  ): this {
    this.#plan[collection][thing.id] = thing
    return this
  }
}

/** The same things in collections of its own. */
const copyOf = (plan: Plan): Plan => {
  const copy = { ...plan }
  for (const collection of COLLECTIONS) Object.assign(copy, { [collection]: { ...plan[collection] } })
  return copy
}

/** `aPlan().site('hq', ['10.1.0.0/16']).vpc('prod', ['10.2.0.0/24']).link('paris-1', { site: 'hq', vpc: 'prod' }).build()` */
export const aPlan = (from?: Plan): PlanBuilder => new PlanBuilder(from)
