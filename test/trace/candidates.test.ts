import { describe, expect, test } from 'vitest'
import type { Plan } from '../../shared/model/plan.ts'
import { computeRouting } from '../../shared/routing/compute-routing.ts'
import { candidatesFor } from '../../shared/trace/candidates.ts'
import type { Network } from '../../shared/trace/network.ts'
import { traceOf } from '../../shared/trace/trace.ts'
import { aPlan } from '../support/plan-builder.ts'
import { at, OPEN, siteAt, vpcAt } from './support.ts'

/** Each candidate for the first flow in a few words, by name. */
const verdicts = (plan: Plan, from: Network, to: Network, address: string): string[] => {
  const routing = computeRouting(plan, 'planned')
  const { start, destination } = traceOf(routing, at(from), at(to, address)).forward.flows[0]!
  return candidatesFor(routing, from, to, destination, start?.entry ?? null)
    .map((candidate) => {
      const { verdict, link } = candidate
      if (verdict === 'not-announced') return `${link.name} ${verdict}`
      const why =
        verdict === 'blocked' ? ` ${candidate.reason.code}` : verdict === 'unused' ? ` ${candidate.because}` : ''
      return `${link.name} ${verdict}${why} ${candidate.prefix}`
    })
    .sort()
}

describe('every InterLink that could carry traffic has one first reason why it does not', () => {
  const builder = () => {
    const plan = aPlan()
      .site('hq', ['10.1.0.0/16', '10.1.5.0/24'])
      .vpc('prod', ['172.16.0.0/24'])
      .vpc('lab', ['172.17.0.0/24'])
      .policy('open', OPEN)
      .policy('wide', { in: ['10.1.0.0/16'], out: OPEN.out })
      .policy('coarse', { in: ['10.1.5.0/24'], out: [] })
    const link = (name: string, more: object = {}) =>
      plan.link(name, { site: 'hq', vpc: 'prod', policies: ['open'], propagating: true, ...more })
    link('used')
    link('also used')
    link('elsewhere', { vpc: 'lab' })
    link('elsewhere and loose', { vpc: undefined, region: 'nl-ams' })
    link('gone', { status: 'deleted' })
    link('status', { status: 'requested' })
    link('down', { status: 'all_down' })
    link('off', { propagating: false })
    link('policyless', { policies: [] })
    link('siteless', { site: undefined })
    link('vpcless', { vpc: undefined })
    return { plan, link }
  }

  test('from a VPC, by what the site announces', () => {
    const { plan, link } = builder()
    plan.policy('other', { in: ['192.168.0.0/16'] })
    link('filtered', { policies: ['other'] })
    expect(verdicts(plan.build(), vpcAt('prod'), siteAt('hq'), '10.1.5.9')).toEqual([
      'also used used 10.1.5.0/24',
      'down blocked session-down 10.1.5.0/24',
      'filtered blocked not-whitelisted 10.1.5.0/24',
      'off blocked propagation-off 10.1.5.0/24',
      'policyless blocked no-policy 10.1.5.0/24',
      'siteless blocked no-site null',
      'status blocked link-status 10.1.5.0/24',
      'used used 10.1.5.0/24',
      'vpcless blocked no-vpc null',
    ])
  })

  test('and where a route does cross, what is better than it', () => {
    const plan = aPlan()
      .site('hq', ['10.1.0.0/16', '10.1.5.0/24'])
      .site('dr', [['10.1.0.0/16', 'low']])
      .vpc('prod', ['172.16.0.0/24', '10.1.7.0/24'])
      .policy('open', OPEN)
      .policy('only wide', { in: ['10.1.0.0/16'] })
      .policy('only long', { in: ['10.1.5.0/24'] })
      .link('all', { site: 'hq', vpc: 'prod', policies: ['open'], propagating: true })
      .link('low', { site: 'dr', vpc: 'prod', policies: ['open'], propagating: true })
      .build()
    expect(verdicts(plan, vpcAt('prod'), siteAt('dr'), '10.1.0.1')).toEqual(['low unused lower-preference 10.1.0.0/16'])
    expect(verdicts(plan, vpcAt('prod'), siteAt('dr'), '10.1.5.1')).toEqual(['low unused less-specific 10.1.0.0/16'])
    expect(verdicts(plan, vpcAt('prod'), siteAt('dr'), '10.1.7.1')).toEqual(['low unused own-route 10.1.0.0/16'])
  })

  test('a shorter prefix that crosses is used where the longer one does not', () => {
    const plan = aPlan()
      .site('hq', ['10.1.0.0/16', '2001:db8::/32'])
      .vpc('prod', ['172.16.0.0/16', '2001:db8:1::/64'])
      .network('prod', 'part', ['172.16.5.0/24'])
      .policy('out', { in: [], out: ['172.16.0.0/16'] })
      .policy('part', { in: [], out: ['172.16.5.0/24'] })
      .link('whole', { site: 'hq', vpc: 'prod', policies: ['out'], propagating: true })
      .link('part', { site: 'hq', vpc: 'prod', policies: ['part'], propagating: true })
      .build()
    expect(verdicts(plan, siteAt('hq'), vpcAt('prod'), '172.16.5.1')).toEqual([
      'part used 172.16.5.0/24',
      'whole used 172.16.5.0/24',
    ])
    expect(verdicts(plan, siteAt('hq'), vpcAt('prod'), '172.16.9.1')).toEqual([
      'part blocked not-whitelisted 172.16.0.0/16',
      'whole used 172.16.0.0/16',
    ])
    expect(verdicts(plan, siteAt('hq'), vpcAt('prod'), '2001:db8:1::1')).toEqual([
      'part blocked no-policy 2001:db8:1::/64',
      'whole blocked no-policy 2001:db8:1::/64',
    ])
  })

  test('what the network does not announce, no InterLink can carry', () => {
    const plan = aPlan()
      .site('hq', ['10.1.0.0/16'])
      .vpc('prod', ['172.16.0.0/24'])
      .route('prod', '192.168.0.0/16')
      .policy('open', OPEN)
      .link('one', { site: 'hq', vpc: 'prod', policies: ['open'], propagating: true })
      .build()
    expect(verdicts(plan, siteAt('hq'), vpcAt('prod'), '192.168.0.1')).toEqual(['one not-announced'])
  })

  test('between networks of one kind there is none', () => {
    const { plan } = builder()
    expect(verdicts(plan.build(), vpcAt('prod'), vpcAt('lab'), '172.17.0.1')).toEqual([])
  })
})
