import { describe, expect, test } from 'vitest'
import type { Plan } from '../../shared/model/plan.ts'
import type { Failure } from '../../shared/resilience/failure.ts'
import { type Consequence, overloadedNow, reportOf } from '../../shared/resilience/report.ts'
import { computeRouting } from '../../shared/routing/compute-routing.ts'
import { aPlan, popId, siteId, vpcId } from '../support/plan-builder.ts'

const OPEN = { in: ['10.0.0.0/8'], out: ['172.16.0.0/12'] }

/** hq has two InterLinks in one PoP, dr a single one; 900 Mbit/s are expected from hq. */
const plan = (mbps?: number): Plan => {
  const carrying = { vpc: 'prod', policies: ['open'], propagating: true, bandwidthMbps: 500 }
  const built = aPlan()
    .site('hq', ['10.1.0.0/16'])
    .site('dr', ['10.9.0.0/16'])
    .vpc('prod', ['172.16.0.0/24'])
    .policy('open', OPEN)
    .link('hq-1', { site: 'hq', popId: popId('paris'), ...carrying })
    .link('hq-2', { site: 'hq', popId: popId('paris'), ...carrying })
    .link('dr-1', { site: 'dr', popId: popId('lyon'), ...carrying })
    .build()
  const id = 'dddddddd-0000-4000-8000-000000000001'
  const demand = { id, siteId: siteId('hq'), vpcId: vpcId('prod'), mbps }
  return mbps === undefined ? built : ({ ...built, demands: { [id]: demand } } as unknown as Plan)
}

const nameOf = (of: Plan, { kind, id }: Failure): string =>
  of.links[id]?.name ?? of.sites[id]?.name ?? (id === popId('paris') ? `${kind} paris` : `${kind} lyon`)
const said = (of: Plan) =>
  reportOf(computeRouting(of, 'planned')).map(
    (one: Consequence) => `${one.failure.kind} ${nameOf(of, one.failure)} ${one.severity}`,
  )

describe('the report', () => {
  test('has single points of failure first, what loses most first of them, sites last of them', () => {
    expect(said(plan())).toEqual([
      'link dr-1 loses',
      'pop pop paris loses',
      'pop pop lyon loses',
      'site hq loses',
      'site dr loses',
      'link hq-1 moves',
      'link hq-2 moves',
    ])
  })

  test('has next what the remaining InterLinks can’t take, with the bottleneck', () => {
    const demanding = plan(900)
    expect(said(demanding).slice(5)).toEqual(['link hq-1 overloads', 'link hq-2 overloads'])
    const overload = reportOf(computeRouting(demanding, 'planned'))[5]!
    expect(overload.usages).toMatchObject([{ load: { in: 900, out: 900 }, share: 1.8 }])
    expect(said(plan(400)).slice(5)).toEqual(['link hq-1 moves', 'link hq-2 moves'])
  })

  test('names the bandwidth left between the two, with and without an expected traffic', () => {
    const capacities = (of: Plan) => reportOf(computeRouting(of, 'planned')).at(-1)!.capacities
    const pair = { siteId: siteId('hq'), vpcId: vpcId('prod'), mbps: 1000, leftMbps: 500 }
    expect(capacities(plan())).toEqual([{ ...pair, demandMbps: null }])
    expect(capacities(plan(400))).toEqual([{ ...pair, demandMbps: 400 }])
  })

  test('says what is too full while everything is up', () => {
    const full = (of: Plan) => overloadedNow(computeRouting(of, 'planned')).map(({ share }) => share)
    expect(full(plan(900))).toEqual([])
    expect(full(plan(1500))).toEqual([1.5, 1.5])
  })

  test('counts expected traffic that nothing carries any more', () => {
    const bySite = reportOf(computeRouting(plan(900), 'planned')).find(({ failure }) => failure.id === siteId('hq'))!
    expect(bySite.unmetMbps).toBe(900)
  })
})
