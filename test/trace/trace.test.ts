import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Plan } from '../../shared/model/plan.ts'
import { canonicalPrefix, covers } from '../../shared/model/prefix.ts'
import { computeRouting } from '../../shared/routing/compute-routing.ts'
import { REASON_CODES } from '../../shared/routing/reason.ts'
import { VIEWS } from '../../shared/routing/view.ts'
import { candidatesOf } from '../../shared/trace/candidates.ts'
import { CANDIDATE_OUTCOMES } from '../../shared/trace/outcomes.ts'
import { ownPrefixes, type Place } from '../../shared/trace/place.ts'
import { type Trace, trace } from '../../shared/trace/trace.ts'
import { anyPlan } from '../routing/random-plan.ts'
import { aPlan, siteId, vpcId } from '../support/plan-builder.ts'
import { naiveEnds } from './naive-trace.ts'

const hq: Place = { kind: 'site', id: siteId('hq') }
const dr: Place = { kind: 'site', id: siteId('dr') }
const prod: Place = { kind: 'vpc', id: vpcId('prod') }
const lab: Place = { kind: 'vpc', id: vpcId('lab') }

const OPEN = { in: ['0.0.0.0/0'], out: ['0.0.0.0/0'] }
const range = (text: string) => canonicalPrefix(text)

/** Everything that a trace came to, in a few words. */
const said = (plan: Plan, from: Place, to: Place | null, address?: string, source?: string) => {
  const routing = computeRouting(plan, 'planned')
  const result = trace(
    routing,
    { place: from, range: source === undefined ? null : range(source) },
    { place: to, range: address === undefined ? null : range(address) },
  )
  const links = (flow: Trace['there'][number]) =>
    [...new Set(flow.paths.flatMap((path) => path.links))].map((id) => plan.links[id]!.name)
  const flows = (all: Trace['there']) =>
    all.map((flow) =>
      `${flow.isRest ? 'rest of ' : ''}${flow.destination.text} ${flow.outcome} ${links(flow).join('+')}`.trim(),
    )
  return {
    there: flows(result.there),
    back: flows(result.back),
    asymmetry: result.asymmetry,
    arrives: result.arrives,
    candidates: result.there.flatMap((flow) =>
      candidatesOf(routing, flow, to).map(({ linkId, code }) => `${plan.links[linkId]!.name} ${code}`),
    ),
  }
}

describe('a trace', () => {
  const simple = () =>
    aPlan()
      .site('hq', ['10.1.0.0/16'])
      .vpc('prod', ['172.16.0.0/24'])
      .policy('open', OPEN)
      .link('one', { site: 'hq', vpc: 'prod', policies: ['open'], propagating: true })

  test('there and back over the same InterLink', () => {
    expect(said(simple().build(), prod, hq)).toEqual({
      there: ['10.1.0.0/16 delivered one'],
      back: ['172.16.0.0/24 delivered one'],
      asymmetry: null,
      arrives: true,
      candidates: ['one carries'],
    })
  })

  test('to an address anywhere', () => {
    expect(said(simple().build(), prod, null, '10.1.2.3/32')).toMatchObject({
      there: ['10.1.2.3/32 delivered one'],
      back: ['172.16.0.0/24 delivered one'],
    })
    expect(said(simple().build(), prod, null, '192.0.2.1/32')).toMatchObject({
      there: ['192.0.2.1/32 no-route'],
      back: [],
      arrives: false,
      candidates: ['one not-announced'],
    })
  })

  test('within one place nothing crosses', () => {
    expect(said(simple().build(), prod, null, '172.16.0.9/32')).toMatchObject({
      there: ['172.16.0.9/32 delivered'],
      back: [],
      asymmetry: null,
    })
  })

  test('over equal paths, and back over the preferred one: different InterLinks', () => {
    const plan = aPlan()
      .site('hq', [['10.1.0.0/16', 'high']])
      .vpc('prod', ['172.16.0.0/24', '172.16.1.0/24'])
      .policy('open', OPEN)
      .policy('half', { in: ['0.0.0.0/0'], out: ['172.16.0.0/24'] })
      .link('one', { site: 'hq', vpc: 'prod', policies: ['open'], propagating: true })
      .link('two', { site: 'hq', vpc: 'prod', policies: ['half'], propagating: true })
      .build()
    expect(said(plan, prod, hq, '10.1.0.1/32', '172.16.1.1/32')).toMatchObject({
      there: ['10.1.0.1/32 delivered one+two'],
      back: ['172.16.1.1/32 delivered one'],
      asymmetry: 'different-interlinks',
    })
  })

  test('one way only', () => {
    const plan = aPlan()
      .site('hq', ['10.1.0.0/16'])
      .vpc('prod', ['172.16.0.0/24'])
      .policy('in only', { in: ['10.0.0.0/8'], out: [] })
      .link('one', { site: 'hq', vpc: 'prod', policies: ['in only'], propagating: true })
      .build()
    expect(said(plan, prod, hq)).toMatchObject({
      there: ['10.1.0.0/16 delivered one'],
      back: ['172.16.0.0/24 no-route'],
      asymmetry: 'one-way',
    })
  })

  test('a range whose parts take different ways, and a rest that takes none', () => {
    const plan = aPlan()
      .site('hq', ['10.0.0.0/9', '10.0.1.0/24'])
      .site('dr', ['10.0.2.0/24'])
      .vpc('prod', ['172.16.0.0/24'])
      .policy('some', { in: ['10.0.0.0/16'], out: OPEN.out })
      .link('one', { site: 'hq', vpc: 'prod', policies: ['some'], propagating: true })
      .link('two', { site: 'dr', vpc: 'prod', policies: ['some'], propagating: true })
      .build()
    expect(said(plan, prod, hq, '10.0.0.0/22').there).toEqual([
      'rest of 10.0.0.0/22 no-route',
      '10.0.1.0/24 delivered one',
      '10.0.2.0/24 delivered-elsewhere two',
    ])
  })

  test('a rest without addresses is not traced', () => {
    const plan = aPlan()
      .site('hq', ['10.0.0.0/9', '10.128.0.0/9'])
      .vpc('prod', ['172.16.0.0/24'])
      .policy('open', OPEN)
      .link('one', { site: 'hq', vpc: 'prod', policies: ['open'], propagating: true })
      .build()
    expect(said(plan, prod, null, '10.0.0.0/8').there).toEqual([
      '10.0.0.0/9 delivered one',
      '10.128.0.0/9 delivered one',
    ])
  })

  test('the same range in two places: what arrives elsewhere is said', () => {
    const plan = aPlan()
      .site('hq', ['10.1.0.0/16'])
      .site('dr', ['10.1.0.0/16'])
      .vpc('prod', ['172.16.0.0/24'])
      .policy('open', OPEN)
      .link('one', { site: 'hq', vpc: 'prod', policies: ['open'], propagating: true })
      .link('two', { site: 'dr', vpc: 'prod', policies: ['open'], propagating: true })
      .build()
    expect(said(plan, prod, hq)).toMatchObject({ there: ['10.1.0.0/16 partly-delivered one+two'], arrives: false })
    expect(said(plan, prod, dr)).toMatchObject({ candidates: ['one carries', 'two carries'] })
  })

  test('a custom route takes it out of what the plan models', () => {
    const plan = simple()
      .route('prod', '192.168.0.0/16')
      .vpc('prod', ['172.16.0.0/24'], { customRoutesPropagationEnabled: true })
      .build()
    expect(said(plan, hq, prod, '192.168.1.1/32')).toMatchObject({
      there: ['192.168.1.1/32 handed-to-custom-route one'],
    })
  })

  test('an InterLink joins two ends: nothing passes through to a third', () => {
    const plan = aPlan()
      .site('hq', ['10.0.0.0/8'])
      .vpc('prod', ['172.16.0.0/24'])
      .vpc('lab', ['10.5.0.0/24'])
      .policy('open', OPEN)
      .link('one', { site: 'hq', vpc: 'prod', policies: ['open'], propagating: true })
      .link('two', { site: 'hq', vpc: 'lab', policies: ['open'], propagating: true })
      .build()
    expect(said(plan, prod, lab, '10.5.0.1/32')).toMatchObject({ there: ['10.5.0.1/32 no-transit one'] })
  })

  test('every InterLink that could carry it has one first reason why it does not', () => {
    const builder = simple()
      .site('hq', [['10.1.0.0/16', 'low'], '10.2.0.0/16', '2001:db8::/32'])
      .site('dr', [['10.1.0.0/16', 'high'], '10.1.5.0/24'])
      .vpc('lab', ['172.17.0.0/24'])
      .policy('none', { in: ['192.168.0.0/16'], out: [] })
    const link = (name: string, more: object) =>
      builder.link(name, { site: 'hq', vpc: 'prod', policies: ['open'], propagating: true, ...more })
    link('preferred', { site: 'dr' })
    link('elsewhere', { vpc: 'lab' })
    link('status', { status: 'requested' })
    link('down', { status: 'all_down' })
    link('off', { propagating: false })
    link('policyless', { policies: [] })
    link('filtered', { policies: ['none'] })
    link('siteless', { site: undefined })
    link('vpcless', { vpc: undefined })
    expect(said(builder.build(), prod, hq, '10.1.5.9/32').candidates.toSorted()).toEqual([
      'down session-down',
      'elsewhere other-end',
      'filtered not-whitelisted',
      'off propagation-off',
      'one less-specific',
      'policyless no-policy',
      'preferred carries',
      'siteless no-site',
      'status link-status',
      'vpcless no-vpc',
    ])
    expect(said(builder.build(), prod, null, '10.1.0.1/32').candidates).toContain('one less-preferred')
    expect(said(builder.build(), prod, null, '10.9.0.1/32').candidates).toContain('one not-announced')
  })
})

test('every address of a flow fares as the flow says, in any plan', () => {
  fc.assert(
    fc.property(anyPlan, fc.constantFrom(...VIEWS), (plan, view) => {
      const routing = computeRouting(plan, view)
      const places: Place[] = [
        ...Object.values(plan.sites).map(({ id }): Place => ({ kind: 'site', id })),
        ...Object.values(plan.vpcs).map(({ id }): Place => ({ kind: 'vpc', id })),
      ]
      for (const from of places) {
        for (const to of places) {
          for (const flow of trace(routing, { place: from, range: null }, { place: to, range: null }).there) {
            const length = flow.destination.version === 4 ? 32 : 128
            const first = `${flow.destination.text.split('/')[0]}/${length}`
            const ends = naiveEnds(routing, from, first, to)
            const ofAddress = trace(routing, { place: from, range: null }, { place: to, range: range(first) }).there
            expect(new Set(ofAddress.flatMap(({ paths }) => paths.map(({ end }) => end)))).toEqual(ends)
            // The far end may part a range further: the flow then names every way in which a part of it ends.
            if (!flow.isRest) expect(flow.paths.map(({ end }) => end)).toEqual(expect.arrayContaining([...ends]))
            for (const candidate of candidatesOf(routing, flow, to)) {
              expect([...CANDIDATE_OUTCOMES, ...REASON_CODES]).toContain(candidate.code)
            }
          }
          // What a place has of its own is all accounted for.
          const { there } = trace(routing, { place: from, range: null }, { place: to, range: null })
          for (const own of ownPrefixes(routing, to)) {
            expect(there.some(({ destination }) => covers(own, destination))).toBe(true)
          }
        }
      }
    }),
    { numRuns: 300 },
  )
})
