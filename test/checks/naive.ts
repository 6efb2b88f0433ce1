import type { Link } from '../../shared/model/link.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { canonicalPrefix, covers } from '../../shared/model/prefix.ts'

/**
 * What some checks should find, straight from their pages in docs/checks: every pair of everything is compared, nothing is
 * sorted, remembered or shared with the real ones but the reading of a prefix.
 */
type Told = { code: string; subjectId: string; entry: string }

const inside = (inner: string, outer: string) => covers(canonicalPrefix(outer), canonicalPrefix(inner))
const is = (version: 4 | 6, prefix: string) => canonicalPrefix(prefix).version === version
const isDefault = (prefix: string) => canonicalPrefix(prefix).length === 0
const VALUES = { low: 50, medium: 100, high: 200 } as const

const linksBetween = (plan: Plan, siteId: string, vpcId: string): Link[] =>
  Object.values(plan.links).filter((link) => link.siteId === siteId && link.vpcId === vpcId)

const subnetsOf = (plan: Plan, vpcId: string): string[] =>
  Object.values(plan.networks)
    .filter((network) => network.vpcId === vpcId)
    .flatMap((network) => network.subnets)

const announcedByVpc = (plan: Plan, vpcId: string): string[] => [
  ...new Set([
    ...subnetsOf(plan, vpcId),
    ...(plan.vpcs[vpcId]!.customRoutesPropagationEnabled
      ? Object.values(plan.routes)
          .filter((route) => route.vpcId === vpcId)
          .map((route) => route.destination)
      : []),
  ]),
]

/** Whether some InterLink of the pair lets the prefix through, or still lacks the policy that would decide. */
const mayCross = (plan: Plan, links: Link[], prefix: string, direction: 'in' | 'out'): boolean =>
  links.some((link) => {
    const policy = plan.policies[(is(6, prefix) ? link.routingPolicyV6Id : link.routingPolicyV4Id) ?? '']
    if (policy === undefined) return true
    const filter = direction === 'in' ? policy.prefixFilterIn : policy.prefixFilterOut
    return filter.some((entry) => inside(prefix, entry))
  })

type Learned = { from: string; prefix: string; value: number; stated: boolean }

function learnedByVpc(plan: Plan, vpcId: string): Learned[] {
  return Object.values(plan.sites).flatMap((site) => {
    const links = linksBetween(plan, site.id, vpcId)
    const given = new Map<string, Learned>()
    for (const { prefix, community } of site.announcements) {
      if (given.has(prefix) || !mayCross(plan, links, prefix, 'in')) continue
      given.set(prefix, { from: site.id, prefix, value: VALUES[community ?? 'medium'], stated: community !== null })
    }
    return [...given.values()]
  })
}

/** Told for every prefix: its best value, who has it, and whether anyone stated a preference. */
function preferredIn(learned: Learned[], prefix: string) {
  const same = learned.filter((each) => each.prefix === prefix)
  const best = Math.max(...same.map(({ value }) => value))
  return {
    count: same.length,
    best,
    winners: same.filter(({ value }) => value === best).map(({ from }) => from),
    stated: same.some(({ stated }) => stated),
  }
}

function atVpcs(plan: Plan): Told[] {
  return Object.keys(plan.vpcs).flatMap((vpcId) => {
    const learned = learnedByVpc(plan, vpcId)
    return [...new Set(learned.map(({ prefix }) => prefix))].flatMap((entry) => {
      const { count, best, winners, stated } = preferredIn(learned, entry)
      const wider = learned.filter((other) => other.prefix !== entry && inside(entry, other.prefix))
      const holders = learned.filter(({ prefix }) => prefix === entry).map(({ from }) => from)
      const told = (code: string, holds: boolean) => (holds ? [{ code, subjectId: vpcId, entry }] : [])
      return [
        ...told('announcement/same-from-two-sites', count > 1 && !stated),
        ...told('announcement/preferred-site', count > 1 && stated && winners.length === 1),
        ...told('community/tie', stated && winners.length > 1),
        ...told(
          'overlap/site-site',
          wider.some(({ prefix, from }) => !isDefault(prefix) && holders.some((holder) => holder !== from)),
        ),
        ...told(
          'community/contradicts-length',
          wider.some(({ prefix }) => {
            const there = preferredIn(learned, prefix)
            return there.best > best && there.winners.some((winner) => !winners.includes(winner))
          }),
        ),
      ]
    })
  })
}

function atSites(plan: Plan): Told[] {
  return Object.values(plan.sites).flatMap((site) => {
    const learned = Object.keys(plan.vpcs).flatMap((from) =>
      announcedByVpc(plan, from)
        .filter((prefix) => mayCross(plan, linksBetween(plan, site.id, from), prefix, 'out'))
        .map((prefix) => ({ from, prefix })),
    )
    const overlapping = learned.filter(({ from, prefix }) =>
      learned.some(
        (other) =>
          other.from !== from && !isDefault(other.prefix) && (inside(prefix, other.prefix) || other.prefix === prefix),
      ),
    )
    const announced = site.announcements.map(({ prefix }) => prefix)
    const subnets = Object.keys(plan.vpcs)
      .filter((vpcId) => linksBetween(plan, site.id, vpcId).length > 0)
      .flatMap((vpcId) => subnetsOf(plan, vpcId))
    const told = (code: string, entries: string[]) =>
      [...new Set(entries)].map((entry) => ({ code, subjectId: site.id, entry }))
    return [
      ...told(
        'overlap/vpc-vpc',
        overlapping.map(({ prefix }) => prefix),
      ),
      ...told(
        'overlap/site-vpc',
        announced.filter((prefix) => subnets.some((subnet) => inside(prefix, subnet))),
      ),
      ...told(
        'overlap/summary-covers-subnet',
        announced.filter(
          (prefix) => !isDefault(prefix) && subnets.some((subnet) => inside(subnet, prefix) && !inside(prefix, subnet)),
        ),
      ),
    ]
  })
}

function atFilters(plan: Plan): Told[] {
  return Object.values(plan.policies).flatMap((policy) =>
    (['in', 'out'] as const).flatMap((direction) => {
      const users = Object.values(plan.links).filter(
        (link) => link.routingPolicyV4Id === policy.id || link.routingPolicyV6Id === policy.id,
      )
      const version = policy.isIpv6 ? 6 : 4
      const announced = users
        .flatMap((link) =>
          direction === 'in'
            ? (plan.sites[link.siteId ?? '']?.announcements ?? []).map(({ prefix }) => prefix)
            : plan.vpcs[link.vpcId ?? ''] === undefined
              ? []
              : announcedByVpc(plan, link.vpcId!),
        )
        .filter((prefix) => is(version, prefix))
      const filter = (direction === 'in' ? policy.prefixFilterIn : policy.prefixFilterOut).filter((e) => is(version, e))
      const told = (code: string, holds: (entry: string) => boolean) =>
        filter.filter(holds).map((entry) => ({ code, subjectId: `${policy.id} ${direction}`, entry }))
      return [
        ...told(
          'filter/entry-unused',
          (entry) => announced.length > 0 && !announced.some((prefix) => inside(prefix, entry)),
        ),
        ...told('filter/entry-covered', (entry) => filter.some((other) => other !== entry && inside(entry, other))),
      ]
    }),
  )
}

/** Codes that this knows. */
export const NAIVE_CODES: readonly string[] = [
  'announcement/same-from-two-sites',
  'announcement/preferred-site',
  'community/tie',
  'community/contradicts-length',
  'overlap/site-site',
  'overlap/vpc-vpc',
  'overlap/site-vpc',
  'overlap/summary-covers-subnet',
  'filter/entry-unused',
  'filter/entry-covered',
]

/** Each as one line: code, thing, prefix. */
export const naiveFindings = (plan: Plan): Set<string> =>
  new Set(
    [...atVpcs(plan), ...atSites(plan), ...atFilters(plan)].map(
      ({ code, subjectId, entry }) => `${code} ${subjectId} ${entry}`,
    ),
  )
