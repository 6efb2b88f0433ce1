import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { computeRouting } from '../../shared/routing/compute-routing.ts'
import { notLetThrough, policyFitness } from '../../shared/routing/fitness.ts'
import { DIRECTIONS } from '../../shared/routing/reason.ts'
import { aPlan, linkId, policyId, siteId, vpcId } from '../support/plan-builder.ts'
import { anyPlan } from './random-plan.ts'

const ENDS = { siteId: siteId('hq'), vpcId: vpcId('prod') }

const plan = aPlan()
  .site('hq', ['10.1.0.0/16', '10.9.0.0/16', 'fd00:1::/48'])
  .vpc('prod', ['10.2.0.0/24', '10.2.1.0/24', 'fd00:2::/64'])
  .policy('v4', { in: ['10.0.0.0/13'], out: ['10.2.0.0/24'] })
  .policy('v6', { in: ['fd00::/16'], isIpv6: true })
  .link('paris-1')
  .build()
const policy = (name: string) => plan.policies[policyId(name)]!

describe('how well a routing policy fits an InterLink’s ends', () => {
  test('it counts the announcements of its own IP version, and those within its filters, each way', () => {
    expect(policyFitness(plan, policy('v4'), ENDS)).toEqual({
      in: { announced: 2, passing: 1 },
      out: { announced: 2, passing: 1 },
    })
    expect(policyFitness(plan, policy('v6'), ENDS)).toEqual({
      in: { announced: 1, passing: 1 },
      out: { announced: 1, passing: 0 },
    })
  })

  test('it names those that are not let through', () => {
    expect(notLetThrough(plan, policy('v4'), ENDS, 'in')).toEqual(['10.9.0.0/16'])
    expect(notLetThrough(plan, policy('v4'), ENDS, 'out')).toEqual(['10.2.1.0/24'])
    expect(notLetThrough(plan, policy('v6'), ENDS, 'in')).toEqual([])
    expect(notLetThrough(plan, policy('v6'), ENDS, 'out')).toEqual(['fd00:2::/64'])
  })

  test('an end that is not there announces nothing', () => {
    const none = { announced: 0, passing: 0 }
    expect(policyFitness(plan, policy('v4'), { siteId: null, vpcId: null })).toEqual({ in: none, out: none })
    expect(notLetThrough(plan, policy('v4'), { siteId: null, vpcId: null }, 'in')).toEqual([])
  })

  test('it is asked before anything is attached: the InterLink itself has neither end', () => {
    expect(plan.links[linkId('paris-1')]!.vpcId).toBeNull()
    expect(policyFitness(plan, policy('v4'), { ...plan.links[linkId('paris-1')]!, vpcId: vpcId('prod') }).out).toEqual({
      announced: 2,
      passing: 1,
    })
  })

  test('where filters alone decide, as many cross as are let through', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const routing = computeRouting(plan, 'planned')
        for (const link of Object.values(plan.links)) {
          const exchange = routing.link(link.id)
          const policies = [
            [4, exchange.gateV4, link.routingPolicyV4Id],
            [6, exchange.gateV6, link.routingPolicyV6Id],
          ] as const
          for (const [version, gate, id] of policies) {
            const policy = id === null ? undefined : plan.policies[id]
            if (gate !== null || policy === undefined) continue
            const fitness = policyFitness(plan, policy, link)
            for (const direction of DIRECTIONS) {
              expect(fitness[direction].passing).toBe(exchange.crossingCount(direction, version))
              expect(fitness[direction].announced).toBe(exchange.announcedCount(direction, version))
              expect(notLetThrough(plan, policy, link, direction)).toHaveLength(
                exchange.blockedCount(direction, version),
              )
            }
          }
        }
      }),
    )
  })
})
