import type { Connection } from '../model/catalogue.ts'
import {
  connectionIdSchema,
  linkIdSchema,
  networkIdSchema,
  policyIdSchema,
  routeIdSchema,
  siteIdSchema,
  vpcIdSchema,
} from '../model/ids.ts'
import type { Link } from '../model/link.ts'
import type { Policy } from '../model/policy.ts'
import type { Site } from '../model/site.ts'
import type { Network, Route, Vpc } from '../model/vpc.ts'

/** Whole things from the fields a sample cares about; the rest is as a create command leaves it. */
type Given<T, K extends keyof T> = Pick<T, K> & Partial<Omit<T, 'id'>>

export const site = (id: string, given: Given<Site, 'name'>): Site => ({
  location: null,
  asn: null,
  announcements: [],
  ...given,
  id: siteIdSchema.parse(id),
})

export const vpc = (id: string, given: Given<Vpc, 'name' | 'region'>): Vpc => ({
  projectId: null,
  organizationId: null,
  tags: [],
  routingEnabled: true,
  customRoutesPropagationEnabled: false,
  createdAt: null,
  imported: null,
  ...given,
  id: vpcIdSchema.parse(id),
})

export const network = (id: string, given: Given<Network, 'name' | 'vpcId' | 'subnets'>): Network => ({
  tags: [],
  imported: null,
  ...given,
  id: networkIdSchema.parse(id),
})

export const route = (id: string, given: Given<Route, 'vpcId' | 'destination'>): Route => ({
  description: '',
  imported: null,
  ...given,
  id: routeIdSchema.parse(id),
})

export const policy = (id: string, given: Given<Policy, 'name' | 'region' | 'isIpv6'>): Policy => ({
  prefixFilterIn: [],
  prefixFilterOut: [],
  tags: [],
  projectId: null,
  organizationId: null,
  createdAt: null,
  imported: null,
  ...given,
  id: policyIdSchema.parse(id),
})

export const connection = (id: string, given: Given<Connection, 'name' | 'popId' | 'bandwidthMbps'>): Connection => ({
  vlanStart: null,
  vlanEnd: null,
  imported: null,
  ...given,
  id: connectionIdSchema.parse(id),
})

export const link = (
  id: string,
  given: Given<Link, 'name' | 'region' | 'popId' | 'bandwidthMbps' | 'status' | 'bgpV4Status' | 'bgpV6Status'>,
): Link => ({
  tags: [],
  projectId: null,
  organizationId: null,
  kind: given.connectionId ? 'self_hosted' : 'hosted',
  partnerId: null,
  connectionId: null,
  vlan: null,
  pairingKey: null,
  peerAsn: null,
  statusBeforeLock: null,
  scwBgpConfig: null,
  peerBgpConfig: null,
  siteId: null,
  vpcId: null,
  routingPolicyV4Id: null,
  routingPolicyV6Id: null,
  enableRoutePropagation: false,
  createdAt: null,
  imported: null,
  ...given,
  id: linkIdSchema.parse(id),
})

export const byId = <T extends { id: string }>(things: T[]): Record<string, T> =>
  Object.fromEntries(things.map((thing) => [thing.id, thing]))
