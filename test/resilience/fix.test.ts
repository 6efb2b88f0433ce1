import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { execute } from '../../shared/commands/execute.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { effectOf, pairOf } from '../../shared/resilience/effect.ts'
import { type Failure, singleFailures } from '../../shared/resilience/failure.ts'
import { cheapestFix } from '../../shared/resilience/fix.ts'
import { computeRouting } from '../../shared/routing/compute-routing.ts'
import { testContext } from '../commands/support.ts'
import { anyPlan } from '../routing/random-plan.ts'
import { aPlan, linkId, policyId, popId, siteId, vpcId } from '../support/plan-builder.ts'

const OPEN = { in: ['10.0.0.0/8'], out: ['172.16.0.0/12'] }
const ends = { siteId: siteId('hq'), vpcId: vpcId('prod') }
const one: Failure = { kind: 'link', id: linkId('one') }

/** hq – one – prod: a single point of failure. */
const single = () =>
  aPlan()
    .site('hq', ['10.1.0.0/16'])
    .vpc('prod', ['172.16.0.0/24'])
    .policy('open', OPEN)
    .link('one', { site: 'hq', vpc: 'prod', policies: ['open'], propagating: true, bandwidthMbps: 500 })

const fix = (plan: Plan, failure: Failure = one) =>
  cheapestFix(computeRouting(plan, 'planned'), failure, ends, testContext())

describe('the cheapest way to survive the failure of the only InterLink', () => {
  test('is to turn on what is there', () => {
    const plan = single()
      .link('two', { site: 'hq', vpc: 'prod', policies: ['open'] })
      .build()
    expect(fix(plan)).toEqual({
      kind: 'configure',
      commands: [{ command: 'link.activatePropagation', linkId: linkId('two') }],
      overloads: false,
    })
  })

  test('is to whitelist what the other one’s policy keeps back', () => {
    const plan = single()
      .policy('narrow', { in: ['10.1.0.0/24'], out: OPEN.out })
      .link('two', { site: 'hq', vpc: 'prod', policies: ['narrow'], propagating: true })
      .build()
    expect(fix(plan)?.commands).toEqual([
      { command: 'policy.update', policyId: policyId('narrow'), prefixFilterIn: ['10.1.0.0/24', '10.1.0.0/16'] },
    ])
  })

  test('is to attach an InterLink of the site that has no VPC yet', () => {
    const plan = single().link('two', { site: 'hq' }).build()
    expect(fix(plan)).toMatchObject({
      kind: 'attach',
      commands: [
        { command: 'link.attachVpc', linkId: linkId('two'), vpcId: vpcId('prod') },
        { command: 'link.attachPolicy', linkId: linkId('two'), policyId: policyId('open') },
        { command: 'link.activatePropagation', linkId: linkId('two') },
      ],
    })
  })

  test('is to connect an InterLink of the VPC that leads nowhere yet', () => {
    const plan = single()
      .link('two', { vpc: 'prod', policies: ['open'], propagating: true })
      .build()
    expect(fix(plan)?.commands).toEqual([{ command: 'link.connectSite', linkId: linkId('two'), siteId: siteId('hq') }])
  })

  test('is to order another one where there is none, of as much bandwidth, elsewhere', () => {
    const plan = single().build()
    const pops = Object.values(plan.pops).filter(({ region }) => region === 'fr-par')
    const placed = aPlan(plan)
      .link('one', {
        ...{ site: 'hq', vpc: 'prod', policies: ['open'], propagating: true, bandwidthMbps: 500 },
        popId: pops[1]!.id,
      })
      .build()
    const found = fix(placed, { kind: 'pop', id: pops[1]!.id })
    expect(found?.kind).toBe('order')
    expect(found?.commands[0]).toMatchObject({ command: 'link.create', name: 'one-backup', bandwidthMbps: 500 })
    expect(found?.commands[0]?.popId).not.toBe(pops[1]!.id)
    expect(found?.commands.map(({ command }) => command)).toEqual([
      'link.create',
      'link.attachVpc',
      'link.attachPolicy',
      'link.activatePropagation',
    ])
  })

  test('is not an InterLink that fails along with it, is bound elsewhere, has its session down or can’t be configured', () => {
    const plan = single()
      .vpc('lab')
      .link('same place', { site: 'hq', vpc: 'prod', policies: ['open'], popId: popId('x') })
      .link('elsewhere', { site: 'hq', vpc: 'lab', policies: ['open'] })
      .link('down', { site: 'hq', vpc: 'prod', policies: ['open'], status: 'all_down' })
      .link('locked', { site: 'hq', vpc: 'prod', policies: ['open'], status: 'locked' })
      .link('one', { site: 'hq', vpc: 'prod', policies: ['open'], propagating: true, popId: popId('x') })
      .build()
    expect(fix(plan, { kind: 'pop', id: popId('x') })?.kind).toBe('order')
  })

  test('is known of no site’s own router', () => {
    expect(fix(single().build(), { kind: 'site', id: siteId('hq') })).toBeNull()
  })

  test('is passed over where it could not take the traffic, as long as another could', () => {
    const demand = { id: 'dddddddd-0000-4000-8000-000000000001', ...ends, mbps: 400 }
    const two = (mbps: number) => {
      const plan = single()
        .link('two', { site: 'hq', vpc: 'prod', policies: ['open'], bandwidthMbps: mbps })
        .build()
      return { ...plan, demands: { [demand.id]: demand } } as unknown as Plan
    }
    expect(fix(two(400))?.kind).toBe('configure')
    expect(fix(two(100))).toMatchObject({
      kind: 'order',
      overloads: false,
      commands: [{ bandwidthMbps: 500 }, {}, {}, {}],
    })
  })
})

test('every fix that is found in any plan is one: once it is carried out, the failure loses nothing between the two', () => {
  let found = 0
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const routing = computeRouting(plan, 'planned')
      for (const failure of singleFailures(routing)) {
        const { lost } = effectOf(routing, failure)
        for (const pair of lost.slice(0, 1)) {
          const better = cheapestFix(routing, failure, pair, testContext())
          if (better === null) continue
          found++
          const done = execute(plan, { command: 'plan.batch', commands: better.commands }, testContext())
          if (!done.ok) throw new Error('a fix is refused')
          const after = effectOf(computeRouting(done.plan, 'planned'), failure)
          expect(after.lost.map(pairOf)).not.toContain(pairOf(pair))
        }
      }
    }),
    { numRuns: 60 },
  )
  expect(found).toBeGreaterThan(0)
})
