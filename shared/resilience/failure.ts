import type { IpVersion } from '../model/address.ts'
import type { ConnectionId, LinkId, PartnerId, PopId, SiteId } from '../model/ids.ts'
import type { Link } from '../model/link.ts'
import type { Plan } from '../model/plan.ts'
import type { Routing } from '../routing/routing.ts'

/** What can fail: one thing, with every InterLink that hangs on it. A site fails as its router does, a connection as its port. */
export type Failure =
  | { readonly kind: 'link'; readonly id: LinkId }
  | { readonly kind: 'session'; readonly id: LinkId; readonly version: IpVersion }
  | { readonly kind: 'pop'; readonly id: PopId }
  | { readonly kind: 'partner'; readonly id: PartnerId }
  | { readonly kind: 'connection'; readonly id: ConnectionId }
  | { readonly kind: 'site'; readonly id: SiteId }

export type FailureKind = Failure['kind']
export const FAILURE_KINDS = [
  'link',
  'session',
  'pop',
  'partner',
  'connection',
  'site',
] as const satisfies Failure['kind'][]

/** Whether a failure takes an InterLink down, for one IP version. */
export const takesDown = (failure: Failure, link: Link, version: IpVersion): boolean => {
  switch (failure.kind) {
    case 'link':
      return link.id === failure.id
    case 'session':
      return link.id === failure.id && version === failure.version
    case 'pop':
      return link.popId === failure.id
    case 'partner':
      return link.partnerId === failure.id
    case 'connection':
      return link.connectionId === failure.id
    case 'site':
      return link.siteId === failure.id
  }
}

/** The InterLinks that a failure takes down, wholly or for one IP version. */
export const linksDownBy = (routing: Routing, failure: Failure): Link[] => {
  if (failure.kind === 'link' || failure.kind === 'session') {
    const link = routing.plan.links[failure.id]
    return link === undefined ? [] : [link]
  }
  if (failure.kind === 'site') return routing.index.ofSite(failure.id).map((slot) => routing.index.at(slot)!)
  return linksBy(routing.plan.links, FIELDS[failure.kind]).get(failure.id) ?? []
}

/** The field by which InterLinks hang on what can fail. */
const FIELDS = { pop: 'popId', partner: 'partnerId', connection: 'connectionId' } as const
type Field = (typeof FIELDS)[keyof typeof FIELDS]

const grouped = new WeakMap<Plan['links'], Partial<Record<Field, ReadonlyMap<string, Link[]>>>>()

/** InterLinks by what they hang on, in the order of the plan: a plan has as many connections to fail as it has thousands of links. */
const linksBy = (links: Plan['links'], field: Field): ReadonlyMap<string, Link[]> => {
  const known = grouped.get(links) ?? {}
  grouped.set(links, known)
  known[field] ??= groupBy(links, field)
  return known[field]
}

const groupBy = (links: Plan['links'], field: Field): ReadonlyMap<string, Link[]> => {
  const groups = new Map<string, Link[]>()
  for (const link of Object.values(links)) {
    const id = link[field]
    const group = id === null ? undefined : groups.get(id)
    if (group !== undefined) group.push(link)
    else if (id !== null) groups.set(id, [link])
  }
  return groups
}

/** Whether routes cross an InterLink, of one IP version or of any. */
export const carries = (routing: Routing, link: Link, version?: IpVersion): boolean => {
  const exchange = routing.findLink(link.id)
  return exchange !== undefined && exchange.crossingCount('in', version) + exchange.crossingCount('out', version) > 0
}

/**
 * Each single failure that touches a route: in the order of `FAILURE_KINDS`, then of the plan. A session fails by itself only
 * where the other one keeps carrying; where it is alone its failure is the InterLink's.
 */
export const singleFailures = (routing: Routing): Failure[] => {
  const links = Object.values(routing.plan.links).filter((link) => carries(routing, link))
  const ids = <K extends 'popId' | 'partnerId' | 'connectionId' | 'siteId'>(field: K) =>
    [...new Set(links.map((link) => link[field]))].filter((id) => id !== null) as NonNullable<Link[K]>[]
  return [
    ...links.map(({ id }): Failure => ({ kind: 'link', id })),
    ...links
      .filter((link) => carries(routing, link, 4) && carries(routing, link, 6))
      .flatMap(({ id }): Failure[] => [
        { kind: 'session', id, version: 4 },
        { kind: 'session', id, version: 6 },
      ]),
    ...ids('popId').map((id): Failure => ({ kind: 'pop', id })),
    ...ids('partnerId').map((id): Failure => ({ kind: 'partner', id })),
    ...ids('connectionId').map((id): Failure => ({ kind: 'connection', id })),
    ...ids('siteId').map((id): Failure => ({ kind: 'site', id })),
  ]
}
