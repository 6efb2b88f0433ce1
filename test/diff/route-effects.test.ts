import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareInSteps } from '../../shared/diff/compare.ts'
import { effectWords, type RouteEffect } from '../../shared/diff/route-effects.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { allSteps } from '../../shared/routing/all-steps.ts'
import { anyEdit, anyPlan, edited } from '../routing/random-plan.ts'
import { aPlan, vpcId } from '../support/plan-builder.ts'

const effects = (before: Plan, after: Plan, view: 'planned' | 'today' = 'planned') =>
  allSteps(compareInSteps({ before, after }, view)).effects

/** What a change does to one destination of the VPC prod: `unreachable: no way any more: a is gone.` */
const told = (before: Plan, after: Plan, destination = '10.1.0.0/16') =>
  effects(before, after)
    .filter((effect) => effect.id === vpcId('prod') && effect.destination === destination)
    .map((effect) => `${effect.kind}: ${effectWords(effect)}: ${effect.why.join(' ')}`)

const base = (announced: readonly (string | [string, 'high' | 'low'])[] = ['10.1.0.0/16'], allowed = ['10.0.0.0/8']) =>
  aPlan()
    .site('hq', announced)
    .site('dr', ['0.0.0.0/0'])
    .vpc('prod', ['172.16.0.0/24'])
    .vpc('lab', [])
    .policy('open', { in: allowed, out: ['172.16.0.0/12'] })
    .policy('all', { in: ['0.0.0.0/0'], out: [] })
const link = (more: object = {}) => ({ site: 'hq', vpc: 'prod', policies: ['open'], propagating: true, ...more })
const plan = base().link('a', link()).build()

describe('a destination that is lost says what took it', () => {
  test.each([
    ['the InterLink', base().build(), 'a is gone.'],
    [
      'its propagation',
      base()
        .link('a', link({ propagating: false }))
        .build(),
      'a: Route propagation is off.',
    ],
    [
      'its VPC',
      base()
        .link('a', link({ vpc: undefined }))
        .build(),
      'a: No VPC is attached.',
    ],
    [
      'another VPC in its place',
      base()
        .link('a', link({ vpc: 'lab' }))
        .build(),
      'a connects hq and lab now.',
    ],
    ['the announcement', base(['10.9.0.0/16']).link('a', link()).build(), 'hq no longer announces it.'],
    [
      'the filter',
      base(undefined, ['10.2.0.0/16']).link('a', link()).build(),
      "a: Routing policy open doesn't let it through (nearest entry: 10.2.0.0/16).",
    ],
    [
      'the policy',
      base()
        .link('a', link({ policies: [] }))
        .build(),
      'a: No IPv4 routing policy is attached.',
    ],
  ])('%s', (_, after, why) => {
    expect(told(plan, after)).toEqual([`unreachable: no way any more: ${why}`])
  })

  test('a subnet', () => {
    const without = aPlan().vpc('prod', []).build()
    const having = aPlan().vpc('prod', ['172.16.0.0/24']).build()
    expect(told(having, without, '172.16.0.0/24')[0]).toMatch(/: Private Network .* no longer has it\.$/)
    expect(told(without, having, '172.16.0.0/24')[0]).toMatch(/: Private Network .* has it now\.$/)
  })
})

describe('a destination that is won says what stood against it', () => {
  test.each([
    ['nothing but the InterLink', base().build(), 'a is new.'],
    [
      'the propagation',
      base()
        .link('a', link({ propagating: false }))
        .build(),
      'a until then: Route propagation is off.',
    ],
    [
      'another VPC',
      base()
        .link('a', link({ vpc: 'lab' }))
        .build(),
      'a connects hq and prod now.',
    ],
    ['the announcement', base([]).link('a', link()).build(), 'hq announces it now.'],
  ])('%s', (_, before, why) => {
    expect(told(before, plan)).toEqual([`reachable: via a: ${why}`])
  })
})

describe('a destination that goes another way', () => {
  const two = (communities: ['high' | 'low', 'high' | 'low']) =>
    base([])
      .site('hq', [['10.1.0.0/16', communities[0]]])
      .site('hq2', [['10.1.0.0/16', communities[1]]])
      .link('a', link())
      .link('b', link({ site: 'hq2' }))
      .build()

  test('because another route is preferred', () => {
    expect(told(two(['high', 'low']), two(['low', 'high']))).toEqual(['moved: a → b: a: another route is preferred.'])
  })

  test('because one of several is gone, or one more has come', () => {
    const both = base().link('a', link()).link('b', link()).build()
    expect(told(both, plan)).toEqual(['moved: a, b → a: b is gone.'])
    expect(told(plan, both)).toEqual(['moved: a → a, b: b is new.'])
  })

  test('over the route of a larger range, which is named', () => {
    const backup = () => base().link('c', link({ site: 'dr', policies: ['all'] }))
    expect(told(backup().link('a', link()).build(), backup().build())).toEqual([
      'moved: a → c (by 0.0.0.0/0): a is gone.',
    ])
  })
})

test('a custom route that a subnet displaces is still there, and said to be', () => {
  const having = aPlan().vpc('prod', []).route('prod', '10.7.0.0/16').build()
  const displaced = aPlan().vpc('prod', ['10.7.0.0/16']).route('prod', '10.7.0.0/16').build()
  expect(told(having, displaced, '10.7.0.0/16')[0]).toContain('Custom route 10.7.0.0/16: another route is preferred.')
  expect(told(having, aPlan().vpc('prod', []).build(), '10.7.0.0/16')[0]).toContain('Custom route 10.7.0.0/16 is gone.')
})

test('for any two plans, every effect has a reason, which is a sentence, and a way', () => {
  fc.assert(
    fc.property(anyPlan, fc.array(anyEdit, { minLength: 1, maxLength: 5 }), (before, edits) => {
      const after = edits.reduce(edited, before)
      const all: RouteEffect[] = [...effects(before, after), ...effects(before, after, 'today')]
      for (const effect of all) {
        expect(effect.why.length).toBeGreaterThan(0)
        for (const sentence of effect.why) expect(sentence).toMatch(/^\S.*\.$/)
        expect(effectWords(effect)).not.toMatch(/undefined/)
        expect(effect.kind === 'unreachable' ? effect.from : effect.to).not.toEqual([])
      }
    }),
    { numRuns: 150 },
  )
})
