import type { Link } from '../../shared/model/link.ts'
import type { Plan } from '../../shared/model/plan.ts'
import type { View } from '../../shared/routing/view.ts'

/**
 * The route exchange once more, straight from the domain's rules and for reading only: prefixes are strings of bits, nothing is
 * sorted to be searched, kept or shared. The engine has to agree with it on every plan. It takes nothing from the engine.
 */

/** `10.0.0.0/8` → "00001010": the bits that count. */
export function bitsOf(prefix: string): string {
  const [address = '', length = ''] = prefix.split('/')
  return addressBits(address).slice(0, Number(length))
}

export function addressBits(address: string): string {
  if (!address.includes(':')) return address.split('.').map(octetBits).join('')
  const [head = '', tail] = address.split('::')
  const groups = (text: string) => (text === '' ? [] : text.split(':'))
  const before = groups(head)
  const after = tail === undefined ? [] : groups(tail)
  const zeros = tail === undefined ? [] : Array(8 - before.length - after.length).fill('0')
  return [...before, ...zeros, ...after].map(groupBits).join('')
}

const octetBits = (octet: string) => Number(octet).toString(2).padStart(8, '0')
const groupBits = (group: string) => Number.parseInt(group, 16).toString(2).padStart(16, '0')
const versionOf = (prefix: string) => (prefix.includes(':') ? 6 : 4)
const liesWithin = (inner: string, outer: string) =>
  versionOf(inner) === versionOf(outer) && bitsOf(inner).startsWith(bitsOf(outer))

/** IPv4 first, then by address, then the shorter first. */
function inOrder<T>(things: T[], prefixOf: (thing: T) => string): T[] {
  const key = (prefix: string) => {
    const bits = bitsOf(prefix)
    return `${versionOf(prefix)}${bits.padEnd(128, '0')}${String(bits.length).padStart(3, '0')}`
  }
  const keyed = things.map((thing) => ({ thing, key: key(prefixOf(thing)) }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ thing }) => thing)
}

type Announcement = { prefix: string; community: string | null }

const eachPrefixOnce = (announcements: Announcement[]): Announcement[] =>
  inOrder(
    announcements.filter((one, i) => announcements.findIndex((other) => other.prefix === one.prefix) === i),
    ({ prefix }) => prefix,
  )

function announcedBySite(plan: Plan, siteId: string | null): Announcement[] {
  const site = siteId === null ? undefined : plan.sites[siteId]
  return eachPrefixOnce(site?.announcements ?? [])
}

function announcedByVpc(plan: Plan, vpcId: string | null): Announcement[] {
  const vpc = vpcId === null ? undefined : plan.vpcs[vpcId]
  if (vpc === undefined) return []
  const prefixes = Object.values(plan.networks)
    .filter((network) => network.vpcId === vpcId)
    .flatMap((network) => network.subnets)
  if (vpc.customRoutesPropagationEnabled) {
    for (const route of Object.values(plan.routes)) if (route.vpcId === vpcId) prefixes.push(route.destination)
  }
  return eachPrefixOnce(prefixes.map((prefix) => ({ prefix, community: null })))
}

function reasonAgainst(plan: Plan, view: View, link: Link, direction: 'in' | 'out', prefix: string): object | null {
  const isV4 = versionOf(prefix) === 4
  const known = ['ready', 'active', 'limited_connectivity', 'all_down']
  if (!known.includes(link.status) && !(link.status === 'planned' && view === 'planned')) return { code: 'link-status' }
  if (link.siteId === null || !(link.siteId in plan.sites)) return { code: 'no-site' }
  if (link.vpcId === null || !(link.vpcId in plan.vpcs)) return { code: 'no-vpc' }
  if (!link.enableRoutePropagation) return { code: 'propagation-off' }
  const policyId = isV4 ? link.routingPolicyV4Id : link.routingPolicyV6Id
  const policy = policyId === null ? undefined : plan.policies[policyId]
  if (policy === undefined) return { code: 'no-policy' }
  const session = isV4 ? link.bgpV4Status : link.bgpV6Status
  const up =
    link.status === 'active' ||
    link.status === 'planned' ||
    (link.status === 'limited_connectivity' && session === 'up')
  if (!up) return { code: 'session-down' }
  const filter = direction === 'in' ? policy.prefixFilterIn : policy.prefixFilterOut
  if (filter.some((entry) => liesWithin(prefix, entry))) return null
  return { code: 'not-whitelisted', policyId, nearest: nearest(filter, prefix) }
}

function nearest(filter: string[], prefix: string): string | null {
  const shared = (entry: string) => {
    const a = bitsOf(entry)
    const b = bitsOf(prefix)
    let bits = 0
    while (bits < a.length && bits < b.length && a[bits] === b[bits]) bits++
    return bits
  }
  const candidates = filter.filter((entry) => versionOf(entry) === versionOf(prefix))
  candidates.sort(
    (a, b) => shared(b) - shared(a) || bitsOf(b).length - bitsOf(a).length || (a < b ? -1 : a > b ? 1 : 0),
  )
  return candidates[0] ?? null
}

export function naiveExchange(plan: Plan, view: View, link: Link, direction: 'in' | 'out') {
  const announced = direction === 'in' ? announcedBySite(plan, link.siteId) : announcedByVpc(plan, link.vpcId)
  const judged = announced.map(({ prefix, community }) => ({
    route: { prefix, version: versionOf(prefix), community },
    reason: reasonAgainst(plan, view, link, direction, prefix),
  }))
  return {
    crossing: judged.filter(({ reason }) => reason === null).map(({ route }) => route),
    blocked: judged.filter(({ reason }) => reason !== null).map(({ route, reason }) => ({ ...route, reason })),
  }
}

type Candidate = {
  destination: string
  origin: 'local' | 'custom' | 'propagated'
  nextHop: { kind: string; id: string }
  localPreference: number | null
  community: string | null
}

const PREFERENCES: Record<string, number> = { low: 50, medium: 100, high: 200 }

export function naiveTable(plan: Plan, view: View, kind: 'vpc' | 'site', id: string) {
  const candidates = kind === 'vpc' ? ownRoutesOfVpc(plan, id) : ownRoutesOfSite(plan, id)
  for (const link of Object.values(plan.links)) {
    if ((kind === 'vpc' ? link.vpcId : link.siteId) !== id) continue
    const { crossing } = naiveExchange(plan, view, link, kind === 'vpc' ? 'in' : 'out')
    for (const { prefix, community } of crossing) {
      const localPreference = PREFERENCES[community ?? 'medium']!
      const nextHop = { kind: 'link', id: link.id }
      candidates.push({ destination: prefix, origin: 'propagated', nextHop, localPreference, community })
    }
  }
  const destinations = inOrder([...new Set(candidates.map(({ destination }) => destination))], (one) => one)
  return destinations.map((destination) => {
    const all = candidates.filter((candidate) => candidate.destination === destination)
    all.sort((a, b) => (a.nextHop.id < b.nextHop.id ? -1 : 1))
    const origin = (['local', 'custom', 'propagated'] as const).find((o) => all.some((c) => c.origin === o))!
    const sameOrigin = all.filter((candidate) => candidate.origin === origin)
    const best = Math.max(...sameOrigin.map((candidate) => candidate.localPreference ?? 0))
    const winners = sameOrigin.filter((candidate) => (candidate.localPreference ?? 0) === best)
    return {
      destination,
      origin,
      nextHops: winners.map((winner) => winner.nextHop),
      localPreference: winners[0]!.localPreference,
      community: winners.map((winner) => winner.community).find((community) => community !== null) ?? null,
      losers: inPreference(all.filter((candidate) => !winners.includes(candidate))).map((loser) => ({
        origin: loser.origin,
        nextHop: loser.nextHop,
        localPreference: loser.localPreference,
        community: loser.community,
        lostTo: origin === 'propagated' ? 'higher-local-preference' : origin,
      })),
    }
  })
}

/** Own routes first, then custom ones, then by falling local preference; what is equal keeps its order. */
const inPreference = (candidates: Candidate[]): Candidate[] => {
  const of = (origin: string) => candidates.filter((candidate) => candidate.origin === origin)
  const propagated = of('propagated')
  return [
    ...of('local'),
    ...of('custom'),
    ...[200, 100, 50].flatMap((preference) => propagated.filter((c) => c.localPreference === preference)),
  ]
}

/** For each destination those that take a part of its range, largest parts only, and whether they leave nothing of it. */
export function naiveSpecifics(destinations: string[]) {
  return destinations.map((destination) => {
    const inside = destinations.filter((other) => other !== destination && liesWithin(other, destination))
    const largest = inside.filter((one) => !inside.some((other) => other !== one && liesWithin(one, other)))
    return { destination, largest, takeAll: leavesNothing(bitsOf(destination), inside.map(bitsOf)) }
  })
}

/** A range is taken where one of the parts begins it, or where both of its halves are taken. */
const leavesNothing = (range: string, parts: string[]): boolean =>
  parts.some((part) => range.startsWith(part)) ||
  (parts.some((part) => part.startsWith(range)) &&
    leavesNothing(`${range}0`, parts) &&
    leavesNothing(`${range}1`, parts))

function ownRoutesOfVpc(plan: Plan, vpcId: string): Candidate[] {
  if (!(vpcId in plan.vpcs)) return []
  const networks = Object.values(plan.networks).filter((network) => network.vpcId === vpcId)
  const routes = Object.values(plan.routes).filter((route) => route.vpcId === vpcId)
  return [
    ...networks.flatMap(({ id, subnets }) =>
      [...new Set(subnets)].map((subnet) => own(subnet, 'local', { kind: 'network', id })),
    ),
    ...routes.map(({ id, destination }) => own(destination, 'custom', { kind: 'custom', id })),
  ]
}

const ownRoutesOfSite = (plan: Plan, siteId: string): Candidate[] =>
  announcedBySite(plan, siteId).map(({ prefix }) => own(prefix, 'local', { kind: 'site', id: siteId }))

const own = (destination: string, origin: 'local' | 'custom', nextHop: Candidate['nextHop']): Candidate => ({
  destination,
  origin,
  nextHop,
  localPreference: null,
  community: null,
})

/** Longest prefix first. */
export function naiveLookup<T extends { destination: string }>(entries: T[], address: string): T | null {
  const holding = entries.filter((entry) =>
    liesWithin(`${address}/${address.includes(':') ? 128 : 32}`, entry.destination),
  )
  holding.sort((a, b) => bitsOf(b.destination).length - bitsOf(a.destination).length)
  return holding[0] ?? null
}

type Crossed = { link: string; direction: string; by: string; prefix: string }

/** Per link, how many announcements crossed in the first plan and do not in the second. */
export function naiveWithdrawn(before: Plan, after: Plan, view: View): Map<string, number> {
  const crossed = (plan: Plan): Crossed[] =>
    Object.values(plan.links).flatMap((link) =>
      (['in', 'out'] as const).flatMap((direction) =>
        naiveExchange(plan, view, link, direction).crossing.map(({ prefix }) => ({
          link: link.id,
          direction,
          by: (direction === 'in' ? link.siteId : link.vpcId)!,
          prefix,
        })),
      ),
    )
  const still = new Set(crossed(after).map((route) => JSON.stringify(route)))
  const withdrawn = new Map<string, number>()
  for (const route of crossed(before)) {
    if (!still.has(JSON.stringify(route))) withdrawn.set(route.link, (withdrawn.get(route.link) ?? 0) + 1)
  }
  return withdrawn
}
