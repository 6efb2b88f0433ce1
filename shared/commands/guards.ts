import type { Refusal } from '../contract/answer.ts'
import { ASN_MAX, SCALEWAY_ASN } from '../model/common.ts'
import type { Link } from '../model/link.ts'
import { isConfigurable } from '../model/link-status.ts'
import { ENTITY_COLLECTIONS, type Plan } from '../model/plan.ts'
import { overlaps, type Prefix, parsePrefix } from '../model/prefix.ts'
import type { AsnProblem } from '../text/en/refusals.ts'
import { refuse } from './refuse.ts'

/** Guards that several commands share. Each answers the refusals it finds; a guard that needs a missing thing is skipped by its caller. */

const NOT_FOUND = {
  sites: 'site/not-found',
  vpcs: 'vpc/not-found',
  networks: 'network/not-found',
  routes: 'route/not-found',
  policies: 'policy/not-found',
  connections: 'connection/not-found',
  links: 'link/not-found',
  pops: 'pop/not-found',
  partners: 'partner/not-found',
} as const

type EntityCollection = keyof typeof NOT_FOUND

export const mustExist = (plan: Plan, collection: EntityCollection, id: string | null | undefined): Refusal[] =>
  id === undefined || id === null || id in plan[collection] ? [] : [notFound(collection, id)]

export const notFound = (collection: EntityCollection, id: string): Refusal => refuse(NOT_FOUND[collection], id, id)

/** Ids are unique across the whole plan, whatever they name. */
export const idMustBeFree = (plan: Plan, id: string | undefined): Refusal[] =>
  id !== undefined && ENTITY_COLLECTIONS.some((collection) => id in plan[collection])
    ? [refuse('id/taken', id, { id })]
    : []

/** Rule 9. */
export const mustBeConfigurable = (link: Link): Refusal[] =>
  isConfigurable(link.status) ? [] : [refuse('link/status-forbids', link.id, link)]

/** Parses what can be parsed; refuses the rest, each with its own message, and a prefix given twice. */
export const readPrefixes = (texts: readonly string[]): { prefixes: Prefix[]; refusals: Refusal[] } => {
  const prefixes: Prefix[] = []
  const refusals: Refusal[] = []
  const seen = new Set<string>()
  for (const text of texts) {
    const read = parsePrefix(text)
    if (!read.ok) {
      const { suggestion, code } = read.problem
      refusals.push({ ...refuse(code, text, read.problem), ...(suggestion === null ? {} : { suggestion }) })
    } else if (seen.has(read.prefix.text)) {
      refusals.push(refuse('prefix/duplicate', text, { prefix: read.prefix.text }))
    } else {
      seen.add(read.prefix.text)
      prefixes.push(read.prefix)
    }
  }
  return { prefixes, refusals }
}

export const prefixesMustBeValid = (texts: readonly string[] | undefined): Refusal[] =>
  readPrefixes(texts ?? []).refusals

/** A policy's filters are of its own IP version. */
export const filtersMustBeValid = (isIpv6: boolean, filters: (readonly string[] | undefined)[]): Refusal[] =>
  filters.flatMap((texts) => {
    const { prefixes, refusals } = readPrefixes(texts ?? [])
    const strangers = prefixes.filter((prefix) => (prefix.version === 6) !== isIpv6)
    return [...refusals, ...strangers.map((p) => refuse('policy/prefix-family', p.text, { prefix: p.text, isIpv6 }))]
  })

/** Private Network subnets are valid and overlap nothing else in their VPC, nor one another. */
export const subnetsMustFit = (plan: Plan, vpcId: string, texts: readonly string[], exceptId?: string): Refusal[] => {
  const { prefixes, refusals } = readPrefixes(texts)
  const others = thingsWhere(plan.networks, (network) => network.vpcId === vpcId && network.id !== exceptId).flatMap(
    (network) => network.subnets.map((subnet) => ({ subnet, owner: network.name })),
  )
  prefixes.forEach((prefix, i) => {
    const siblings = prefixes.slice(0, i).map((sibling) => ({ subnet: sibling.text, owner: null }))
    for (const { subnet, owner } of [...others, ...siblings]) {
      const other = parsePrefix(subnet)
      if (other.ok && overlaps(prefix, other.prefix)) {
        refusals.push(refuse('network/overlap', prefix.text, { subnet: prefix.text, other: subnet, owner }))
      }
    }
  })
  return refusals
}

/** A VPC has at most one custom route to a destination; one that can't be read is refused elsewhere. */
export const destinationMustBeFree = (plan: Plan, vpcId: string, destination: string, exceptId?: string): Refusal[] => {
  const vpc = plan.vpcs[vpcId]
  const [prefix] = readPrefixes([destination]).prefixes
  const [twin] = thingsWhere(
    plan.routes,
    (route) => route.vpcId === vpcId && route.id !== exceptId && route.destination === prefix?.text,
  )
  return vpc && twin ? [refuse('route/duplicate', twin.id, { destination: twin.destination, vpc: vpc.name })] : []
}

/** RFC 7607 (0), RFC 6793 (23456), RFC 7300 (65535, 4294967295), and Scaleway's own. */
const RESERVED_ASNS = new Map<number, AsnProblem>([
  [0, 'reserved'],
  [23456, 'as-trans'],
  [65535, 'reserved'],
  [ASN_MAX, 'reserved'],
  [SCALEWAY_ASN, 'scaleway'],
])

export const asnMustBeValid = (asn: number | undefined): Refusal[] => {
  if (asn === undefined) return []
  const why = RESERVED_ASNS.get(asn) ?? (asn < 0 || asn > ASN_MAX || !Number.isInteger(asn) ? 'out-of-range' : null)
  return why === null ? [] : [refuse('site/asn-invalid', 'asn', { asn, why })]
}

export const linksOfSite = (plan: Plan, siteId: string): Link[] => linksWhere(plan, (link) => link.siteId === siteId)
export const linksOfVpc = (plan: Plan, vpcId: string): Link[] => linksWhere(plan, (link) => link.vpcId === vpcId)
export const linksOfPolicy = (plan: Plan, policyId: string): Link[] =>
  linksWhere(plan, (link) => link.routingPolicyV4Id === policyId || link.routingPolicyV6Id === policyId)
export const linksOfConnection = (plan: Plan, connectionId: string): Link[] =>
  linksWhere(plan, (link) => link.connectionId === connectionId)

const linksWhere = (plan: Plan, test: (link: Link) => boolean): Link[] => thingsWhere(plan.links, test)

/** Without a list of all things first, which takes as long as looking at them. */
const thingsWhere = <T>(things: Readonly<Record<string, T>>, test: (thing: T) => boolean): T[] => {
  const found: T[] = []
  for (const id in things) if (test(things[id]!)) found.push(things[id]!)
  return found
}

/** Rule 12: what is in use is not deleted; the users are named. */
export const mustBeUnused = (
  code: 'site/in-use' | 'vpc/in-use' | 'policy/in-use' | 'connection/in-use',
  thing: { id: string; name: string },
  users: readonly Link[],
): Refusal[] =>
  users.length === 0 ? [] : [refuse(code, thing.id, { name: thing.name, users: users.map((link) => link.name) })]

/** Names of the things of `region`, for hints. */
export const namesInRegion = (things: Record<string, { name: string; region: string }>, region: string): string[] =>
  Object.values(things)
    .filter((thing) => thing.region === region)
    .map((thing) => thing.name)
