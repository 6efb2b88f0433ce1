import type { Link } from '../model/link.ts'
import type { Plan } from '../model/plan.ts'
import type { Announcement } from '../model/site.ts'
import type { CoreCommand } from './step.ts'

/** Commands for everything but InterLinks, from what is now to what is wanted. Each list is in the order to try it. */

const missing = <T extends { id: string }>(now: Record<string, T>, wanted: Record<string, T>): T[] =>
  Object.values(wanted).filter(({ id }) => !(id in now))

const both = <T extends { id: string }>(now: Record<string, T>, wanted: Record<string, T>): [T, T][] =>
  Object.values(wanted).flatMap((thing) => (thing.id in now ? [[now[thing.id]!, thing] as [T, T]] : []))

/** Whether two values of plan things are the same as JSON: they are strings, numbers, and lists and records of such. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const sameSet = (a: readonly string[], b: readonly string[]): boolean => same(a.toSorted(), b.toSorted())

/** The given fields of `wanted` that differ, or null where none does. */
const changed = <T extends object>(now: T, wanted: T, fields: readonly (keyof T)[]): Partial<T> | null => {
  const different = fields.filter((field) => !same(now[field], wanted[field]))
  return different.length === 0
    ? null
    : (Object.fromEntries(different.map((field) => [field, wanted[field]])) as Partial<T>)
}

/** An update command; a field that is to be empty is cleared, since null is the same as not given. */
const update = (command: string, id: Record<string, string>, changes: object | null): CoreCommand[] => {
  if (changes === null) return []
  const entries = Object.entries(changes)
  const clear = entries.filter(([, value]) => value === null).map(([field]) => field)
  const given = Object.fromEntries(entries.filter(([, value]) => value !== null))
  return [{ command, ...id, ...given, ...(clear.length > 0 ? { clear } : {}) }]
}

const union = (now: readonly string[], wanted: readonly string[]): string[] => [...new Set([...wanted, ...now])]

/** Both, with the wanted community where they differ on it. */
const unionOfAnnouncements = (now: readonly Announcement[], wanted: readonly Announcement[]): Announcement[] => {
  const named = new Set(wanted.map(({ prefix }) => prefix))
  return [...wanted, ...now.filter(({ prefix }) => !named.has(prefix))]
}

/** The collections of things that are made as they are wanted; InterLinks are ordered. */
export type Creatable = Pick<Plan, 'sites' | 'connections' | 'vpcs' | 'networks' | 'routes' | 'policies'>

/** New things, each after what it needs. A new VPC does not announce its custom routes yet: that is switched on by hand. */
export const creations = (now: Creatable, wanted: Creatable): CoreCommand[] => [
  ...missing(now.sites, wanted.sites).map(({ id, name, location, asn, announcements }) => ({
    command: 'site.create',
    ...{ id, name, location, asn, announcements },
  })),
  ...missing(now.connections, wanted.connections).map(({ id, name, popId, bandwidthMbps, vlanStart, vlanEnd }) => ({
    command: 'connection.create',
    ...{ id, name, popId, bandwidthMbps, vlanStart, vlanEnd },
  })),
  ...missing(now.vpcs, wanted.vpcs).map((vpc) => ({
    command: 'vpc.create',
    id: vpc.id,
    name: vpc.name,
    region: vpc.region,
    projectId: vpc.projectId,
    organizationId: vpc.organizationId,
    tags: vpc.tags,
  })),
  ...missing(now.networks, wanted.networks).map(({ id, vpcId, name, subnets }) => ({
    command: 'network.create',
    ...{ id, vpcId, name, subnets },
  })),
  ...missing(now.routes, wanted.routes).map(({ id, vpcId, destination, description }) => ({
    command: 'route.create',
    ...{ id, vpcId, destination, description },
  })),
  ...missing(now.policies, wanted.policies).map((policy) => ({
    command: 'policy.create',
    id: policy.id,
    name: policy.name,
    region: policy.region,
    isIpv6: policy.isIpv6,
    tags: policy.tags,
    prefixFilterIn: policy.prefixFilterIn,
    prefixFilterOut: policy.prefixFilterOut,
  })),
]

/** Names and tags, and whatever lets more through without taking anything away. */
export const widenings = (now: Plan, wanted: Plan): CoreCommand[] => [
  ...both(now.sites, wanted.sites).flatMap(([is, will]) => {
    const announcements = unionOfAnnouncements(is.announcements, will.announcements)
    return update(
      'site.update',
      { siteId: is.id },
      changed(is, { ...will, announcements }, ['name', 'location', 'asn', 'announcements']),
    )
  }),
  ...both(now.connections, wanted.connections).flatMap(([is, will]) => {
    const larger = { ...will, bandwidthMbps: Math.max(is.bandwidthMbps, will.bandwidthMbps) }
    return update('connection.update', { connectionId: is.id }, changed(is, larger, ['name', 'bandwidthMbps']))
  }),
  ...both(now.vpcs, wanted.vpcs).flatMap(([is, will]) => [
    ...update('vpc.update', { vpcId: is.id }, changed(is, will, ['name', 'tags'])),
    ...(will.customRoutesPropagationEnabled && !is.customRoutesPropagationEnabled
      ? update('vpc.update', { vpcId: is.id }, { customRoutesPropagation: true })
      : []),
  ]),
  ...both(now.networks, wanted.networks).flatMap(([is, will]) =>
    update('network.update', { networkId: is.id }, changed(is, will, ['name'])),
  ),
  ...both(now.routes, wanted.routes).flatMap(([is, will]) =>
    update('route.update', { routeId: is.id }, changed(is, will, ['destination', 'description'])),
  ),
  ...both(now.policies, wanted.policies).flatMap(([is, will]) => {
    const wide = {
      ...will,
      prefixFilterIn: sameSet(is.prefixFilterIn, will.prefixFilterIn)
        ? is.prefixFilterIn
        : union(is.prefixFilterIn, will.prefixFilterIn),
      prefixFilterOut: sameSet(is.prefixFilterOut, will.prefixFilterOut)
        ? is.prefixFilterOut
        : union(is.prefixFilterOut, will.prefixFilterOut),
    }
    const changes = changed(is, wide, ['name', 'tags', 'prefixFilterIn', 'prefixFilterOut'])
    return update('policy.update', { policyId: is.id }, changes)
  }),
  ...both(now.links, wanted.links).flatMap(([is, will]) => {
    const peerAsn: (keyof Link)[] = is.kind === 'self_hosted' && will.peerAsn !== null ? ['peerAsn'] : []
    return [
      ...update('link.update', { linkId: is.id }, changed(is, will, ['name', 'tags', ...peerAsn])),
      // Refused by the core (rule 8), which is how the rollout comes to say that this can't be had.
      ...update('link.update', { linkId: is.id }, changed(is, will, PLACEMENT)),
    ]
  }),
]

/** What an order fixes (rule 8). */
const PLACEMENT = ['region', 'popId', 'partnerId', 'connectionId', 'bandwidthMbps'] as const satisfies (keyof Link)[]

/** What takes something away: announcements, filter entries, subnets, the propagation of custom routes. */
export const narrowings = (now: Plan, wanted: Plan): CoreCommand[] => [
  ...both(now.policies, wanted.policies).flatMap(([is, will]) => {
    const kept = {
      prefixFilterIn: sameSet(is.prefixFilterIn, will.prefixFilterIn) ? is.prefixFilterIn : will.prefixFilterIn,
      prefixFilterOut: sameSet(is.prefixFilterOut, will.prefixFilterOut) ? is.prefixFilterOut : will.prefixFilterOut,
    }
    return update(
      'policy.update',
      { policyId: is.id },
      changed(is, { ...is, ...kept }, ['prefixFilterIn', 'prefixFilterOut']),
    )
  }),
  ...both(now.sites, wanted.sites).flatMap(([is, will]) =>
    update('site.update', { siteId: is.id }, changed(is, will, ['announcements'])),
  ),
  ...both(now.connections, wanted.connections).flatMap(([is, will]) => {
    const fields = ['bandwidthMbps', 'vlanStart', 'vlanEnd'] as const
    return update('connection.update', { connectionId: is.id }, changed(is, will, fields))
  }),
  ...both(now.networks, wanted.networks).flatMap(([is, will]) =>
    update('network.update', { networkId: is.id }, changed(is, will, ['subnets'])),
  ),
  ...both(now.vpcs, wanted.vpcs).flatMap(([is, will]) =>
    is.customRoutesPropagationEnabled && !will.customRoutesPropagationEnabled
      ? update('vpc.update', { vpcId: is.id }, { customRoutesPropagation: false })
      : [],
  ),
]

/** What is not wanted any more, each before what it stands on. InterLinks are gone by then. */
export const deletions = (now: Plan, wanted: Plan): CoreCommand[] => [
  ...missing(wanted.routes, now.routes).map(({ id }) => ({ command: 'route.delete', routeId: id })),
  ...missing(wanted.networks, now.networks).map(({ id }) => ({ command: 'network.delete', networkId: id })),
  ...missing(wanted.vpcs, now.vpcs).map(({ id }) => ({ command: 'vpc.delete', vpcId: id })),
  ...missing(wanted.policies, now.policies).map(({ id }) => ({ command: 'policy.delete', policyId: id })),
  ...missing(wanted.connections, now.connections).map(({ id }) => ({ command: 'connection.delete', connectionId: id })),
  ...missing(wanted.sites, now.sites).map(({ id }) => ({ command: 'site.delete', siteId: id })),
]
