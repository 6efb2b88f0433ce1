import type { PlanId } from '../../shared/model/ids.ts'
import { emptyPlan, type Plan } from '../../shared/model/plan.ts'
import { prefixOf } from '../../shared/model/prefix.ts'
import { aPlan } from '../support/plan-builder.ts'
import { REAL_LISTS, readPrefixes } from './real-prefixes.ts'

export const PREFIXES_PER_SITE = 20
export const LINKS_PER_POLICY = 1_000

/** xorshift32: the same plan in every run. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

/**
 * A large estate: a site with four InterLinks under one policy, a VPC of four subnets to three InterLinks, a policy to a thousand. Sites announce
 * /24s of 10.0.0.0/8, filters whitelist /16s of it: of 128 entries they let four announcements in ten through.
 */
export function routesPlan(links: number, entriesPerFilter: number): Plan {
  const random = randomFrom(2024)
  const within10 = (length: number) =>
    prefixOf({ version: 4, words: [(0x0a000000 + random(1 << 24)) >>> 0] }, length).text
  const some = (count: number, length: number) => {
    const found = new Set<string>()
    while (found.size < count) found.add(within10(length))
    return [...found]
  }
  const named = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}-${i}`)
  const plan = aPlan(emptyPlan('00000000-0000-4000-8000-000000000000' as PlanId, 'bench'))
  const sites = named('site', links / 4)
  const vpcs = named('vpc', Math.ceil(links / 3))
  const policies = named('policy', links / LINKS_PER_POLICY)
  for (const site of sites) plan.site(site, some(PREFIXES_PER_SITE, 24))
  for (const vpc of vpcs) plan.vpc(vpc, some(4, 24))
  for (const policy of policies) {
    plan.policy(policy, { in: some(entriesPerFilter, 16), out: some(entriesPerFilter, 16) })
  }
  for (const [i, link] of named('link', links).entries()) {
    plan.link(link, {
      site: sites[i >> 2]!,
      vpc: vpcs[Math.floor(i / 3)]!,
      policies: [policies[(i >> 2) % policies.length]!],
      propagating: true,
    })
  }
  return plan.build()
}

/** The same with the published ranges of four clouds as sites of their own, which each have an InterLink to the first VPC. */
export function withRealSites(base: Plan): Plan {
  const plan = aPlan(base)
  for (const list of REAL_LISTS) {
    plan.site(list, readPrefixes(list))
    plan.link(`link-${list}`, { site: list, vpc: 'vpc-0', policies: ['policy-0'], propagating: true })
  }
  return plan.build()
}
