import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mustBePlaceable } from '../../shared/commands/link-placement.ts'
import { statusesOfKind } from '../../shared/model/link-status.ts'
import { type Plan, planSchema } from '../../shared/model/plan.ts'
import { canonicalPrefix, overlaps, parsePrefix } from '../../shared/model/prefix.ts'
import { generatePlan } from '../../shared/sample/generate.ts'
import { samplePlan } from '../../shared/sample/sample-plan.ts'
import { PLAN_ID } from '../topology/arbitrary-plan.ts'

/** What commands would never have let happen. */
function broken(plan: Plan): string[] {
  const problems: string[] = []
  const claim = (holds: unknown, problem: string) => {
    if (!holds) problems.push(problem)
  }
  claim(planSchema.safeParse(plan).success, 'the plan does not fit its schema')
  for (const link of Object.values(plan.links)) {
    for (const refusal of mustBePlaceable(plan, link)) problems.push(`${link.name}: ${refusal.code}`)
    const vpc = link.vpcId === null ? null : plan.vpcs[link.vpcId]
    const v4 = link.routingPolicyV4Id === null ? null : plan.policies[link.routingPolicyV4Id]
    const v6 = link.routingPolicyV6Id === null ? null : plan.policies[link.routingPolicyV6Id]
    claim(link.siteId === null || plan.sites[link.siteId], `${link.name}: its site is not there`)
    for (const end of [vpc, v4, v6]) claim(end === null || end?.region === link.region, `${link.name}: region`)
    claim(!v4?.isIpv6 && v6?.isIpv6 !== false, `${link.name}: IP versions of policies`)
    claim(!link.enableRoutePropagation || (vpc && (v4 || v6)), `${link.name}: propagation without VPC and policy`)
    claim(
      statusesOfKind(link.kind).some((status) => status === link.status),
      `${link.name}: ${link.status}`,
    )
  }
  const prefixes = [
    ...Object.values(plan.sites).map((site) => site.announcements.map((a) => a.prefix)),
    ...Object.values(plan.policies).flatMap((policy) => [policy.prefixFilterIn, policy.prefixFilterOut]),
    ...Object.values(plan.networks).map((network) => network.subnets),
  ]
  for (const list of prefixes) {
    claim(new Set(list).size === list.length, `a prefix twice in ${list}`)
    for (const prefix of list) claim(parsePrefix(prefix).ok, `${prefix} is not canonical`)
  }
  for (const vpc of Object.values(plan.vpcs)) {
    const subnets = Object.values(plan.networks)
      .filter((network) => network.vpcId === vpc.id)
      .flatMap((network) => network.subnets.map(canonicalPrefix))
    subnets.forEach((a, i) => {
      claim(!subnets.slice(i + 1).some((b) => overlaps(a, b)), `${vpc.name}: overlapping subnets`)
    })
  }
  return problems
}

describe('the sample plan', () => {
  const plan = samplePlan()
  const links = Object.values(plan.links)

  test('keeps every rule', () => {
    expect(broken(plan)).toEqual([])
  })

  test('shows three sites, six InterLinks of both kinds, three VPCs in two regions and four policies, one for IPv6', () => {
    const count = (things: object) => Object.keys(things).length
    expect([count(plan.sites), count(plan.links), count(plan.vpcs), count(plan.policies)]).toEqual([3, 6, 3, 4])
    expect(new Set(links.map((link) => link.kind))).toEqual(new Set(['hosted', 'self_hosted']))
    expect(new Set(Object.values(plan.vpcs).map((vpc) => vpc.region)).size).toBe(2)
    expect(Object.values(plan.policies).filter((policy) => policy.isIpv6)).toHaveLength(1)
  })

  test('has one InterLink down and one not yet ordered', () => {
    expect(links.filter((link) => link.status === 'all_down')).toHaveLength(1)
    expect(links.filter((link) => link.status === 'planned')).toHaveLength(1)
  })
})

describe('generated plans', () => {
  test('keep every rule, at any size and seed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 120 }),
        fc.integer(),
        fc.constantFrom('local' as const, 'random' as const),
        (links, seed, attachments) => {
          const plan = generatePlan({ links, seed, attachments }, PLAN_ID)
          expect(broken(plan)).toEqual([])
          expect(Object.keys(plan.links)).toHaveLength(links)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('are the same for the same seed and differ for another', () => {
    expect(generatePlan({ links: 30, seed: 5 }, PLAN_ID)).toEqual(generatePlan({ links: 30, seed: 5 }, PLAN_ID))
    expect(generatePlan({ links: 30, seed: 6 }, PLAN_ID)).not.toEqual(generatePlan({ links: 30, seed: 5 }, PLAN_ID))
  })

  test('have a quarter as many sites, a third as many VPCs and a tenth as many policies as InterLinks', () => {
    const plan = generatePlan({ links: 600, seed: 1 }, PLAN_ID)
    const count = (things: object) => Object.keys(things).length
    expect([count(plan.sites), count(plan.vpcs), count(plan.policies)]).toEqual([150, 200, 60])
  })
})
