import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Plan } from '../../shared/model/plan.ts'
import { canonicalPrefix, covers } from '../../shared/model/prefix.ts'
import { effectOf } from '../../shared/resilience/effect.ts'
import { type Failure, linksDownBy, singleFailures, takesDown } from '../../shared/resilience/failure.ts'
import { Loading, utilisation } from '../../shared/resilience/load.ts'
import { computeRouting } from '../../shared/routing/compute-routing.ts'
import { VIEWS, type View } from '../../shared/routing/view.ts'
import { naiveTable } from '../routing/naive.ts'
import { anyPlan } from '../routing/random-plan.ts'
import { aPlan, linkId, partnerId, popId, siteId, vpcId } from '../support/plan-builder.ts'

/** The plan with what failed taken out of service: computing its tables anew needs no cleverness. */
const withFailure = (plan: Plan, failure: Failure): Plan => ({
  ...plan,
  links: Object.fromEntries(
    Object.values(plan.links).map((link) => [
      link.id,
      {
        ...link,
        routingPolicyV4Id: takesDown(failure, link, 4) ? null : link.routingPolicyV4Id,
        routingPolicyV6Id: takesDown(failure, link, 6) ? null : link.routingPolicyV6Id,
      },
    ]),
  ),
})

/** Every destination between a site and a VPC that a failure touches, with its InterLinks before and after. */
const naiveEffect = (plan: Plan, view: View, failure: Failure): string[] => {
  const after = withFailure(plan, failure)
  const pairOf = (id: string) => `${plan.links[id]!.siteId} ${plan.links[id]!.vpcId}`
  const touched: string[] = []
  const compare = (kind: 'vpc' | 'site', id: string) => {
    const [was, is] = [naiveTable(plan, view, kind, id), naiveTable(after, view, kind, id)]
    for (const { destination, nextHops } of was) {
      const range = canonicalPrefix(destination)
      const holding = is
        .filter((entry) => covers(canonicalPrefix(entry.destination), range))
        .toSorted((a, b) => canonicalPrefix(b.destination).length - canonicalPrefix(a.destination).length)[0]
      const links = (hops: { kind: string; id: string }[] = []) =>
        hops.filter((hop) => hop.kind === 'link').map((hop) => hop.id)
      const before = links(nextHops)
      // A failure elsewhere does not change a route that keeps all it had.
      const isHit = before.some((one) => takesDown(failure, plan.links[one]!, range.version))
      if (!isHit) continue
      for (const pair of new Set(before.map(pairOf))) {
        const instead = links(holding?.nextHops)
        const ofPair = (all: string[]) => all.filter((one) => pairOf(one) === pair)
        const from = ofPair(before)
        const own = ofPair(instead)
        const to = own.length > 0 ? own : instead
        if (String(from) !== String(own)) touched.push(`${kind} ${pair} ${destination} ${from} > ${to}`)
      }
    }
  }
  for (const id of Object.keys(plan.vpcs)) compare('vpc', id)
  for (const id of Object.keys(plan.sites)) compare('site', id)
  return touched.toSorted()
}

test('what is lost and what shifts is what computing everything anew finds, in any plan', () => {
  fc.assert(
    fc.property(anyPlan, fc.constantFrom(...VIEWS), (plan, view) => {
      const routing = computeRouting(plan, view)
      for (const failure of singleFailures(routing)) {
        const { lost, shifted, diverted } = effectOf(routing, failure)
        const kindOf = (direction: string) => (direction === 'in' ? 'vpc' : 'site')
        const said = [
          ...[...shifted, ...diverted].flatMap((one) =>
            one.prefixes.map(
              (prefix) => `${kindOf(one.direction)} ${one.siteId} ${one.vpcId} ${prefix} ${one.from} > ${one.to}`,
            ),
          ),
          ...lost.flatMap((one) =>
            one.prefixes.map((prefix) => `${kindOf(one.direction)} ${one.siteId} ${one.vpcId} ${prefix} lost`),
          ),
        ]
        const naive = naiveEffect(plan, view, failure).map((line) => line.replace(/ \S* > $/, ' lost'))
        expect(said.toSorted()).toEqual(naive.toSorted())
      }
    }),
    { numRuns: 300 },
  )
})

describe('a failure', () => {
  const two = () =>
    aPlan()
      .site('hq', ['10.1.0.0/16', ['10.2.0.0/16', 'high']])
      .vpc('prod', ['172.16.0.0/24'])
      .policy('open', { in: ['0.0.0.0/0'], out: ['0.0.0.0/0'] })
      .policy('some', { in: ['10.1.0.0/16'], out: ['0.0.0.0/0'] })
      .link('one', { site: 'hq', vpc: 'prod', policies: ['open'], propagating: true, bandwidthMbps: 1000 })
      .link('two', { site: 'hq', vpc: 'prod', policies: ['some'], propagating: true, bandwidthMbps: 500 })
  const effect = (plan: Plan, failure: Failure) => effectOf(computeRouting(plan, 'planned'), failure)
  const one: Failure = { kind: 'link', id: linkId('one') }

  test('of an InterLink loses what only it carries, the rest shifts', () => {
    expect(effect(two().build(), one)).toEqual({
      failure: one,
      down: [linkId('one')],
      lost: [{ siteId: siteId('hq'), vpcId: vpcId('prod'), direction: 'in', prefixes: ['10.2.0.0/16'] }],
      shifted: ['in', 'out'].map((direction) => ({
        siteId: siteId('hq'),
        vpcId: vpcId('prod'),
        direction,
        prefixes: [direction === 'in' ? '10.1.0.0/16' : '172.16.0.0/24'],
        from: [linkId('one'), linkId('two')],
        to: [linkId('two')],
      })),
      diverted: [],
    })
  })

  test('of a site’s router loses everything to it', () => {
    const { lost, shifted } = effect(two().build(), { kind: 'site', id: siteId('hq') })
    expect(lost.flatMap(({ prefixes }) => prefixes)).toEqual(['10.1.0.0/16', '10.2.0.0/16', '172.16.0.0/24'])
    expect(shifted).toEqual([])
  })

  test('diverts what another network announces as well, or as part of a larger range', () => {
    const plan = two()
      .site('dr', [['10.2.0.0/16', 'low'], '10.0.0.0/8'])
      .link('three', { site: 'dr', vpc: 'prod', policies: ['open'], propagating: true })
      .build()
    const { lost, diverted } = effect(plan, { kind: 'site', id: siteId('hq') })
    expect(diverted).toEqual([
      {
        siteId: siteId('hq'),
        vpcId: vpcId('prod'),
        direction: 'in',
        prefixes: ['10.1.0.0/16'],
        from: [linkId('one'), linkId('two')],
        to: [linkId('three')],
      },
      {
        siteId: siteId('hq'),
        vpcId: vpcId('prod'),
        direction: 'in',
        prefixes: ['10.2.0.0/16'],
        from: [linkId('one')],
        to: [linkId('three')],
      },
    ])
    expect(lost.map(({ direction }) => direction)).toEqual(['out'])
  })

  test('of a PoP or a partner takes every InterLink there with it', () => {
    const plan = two()
      .link('one', { site: 'hq', vpc: 'prod', popId: popId('elsewhere'), partnerId: partnerId('other') })
      .build()
    const routing = computeRouting(plan, 'planned')
    const at = (failure: Failure) => linksDownBy(routing, failure).map(({ name }) => name)
    expect(at({ kind: 'pop', id: popId('elsewhere') })).toEqual(['one'])
    expect(at({ kind: 'partner', id: partnerId('other') })).toEqual(['one'])
  })

  test('of one BGP session leaves the other IP version alone', () => {
    const plan = aPlan()
      .site('hq', ['10.1.0.0/16', '2001:db8::/32'])
      .vpc('prod', ['172.16.0.0/24', 'fd00::/64'])
      .policy('v4', { in: ['0.0.0.0/0'], out: ['0.0.0.0/0'] })
      .policy('v6', { in: ['::/0'], out: ['::/0'], isIpv6: true })
      .link('one', { site: 'hq', vpc: 'prod', policies: ['v4', 'v6'], propagating: true })
      .build()
    const routing = computeRouting(plan, 'planned')
    const { lost } = effectOf(routing, { kind: 'session', id: linkId('one'), version: 6 })
    expect(lost.flatMap(({ prefixes }) => prefixes)).toEqual(['2001:db8::/32', 'fd00::/64'])
    expect(singleFailures(routing).filter(({ kind }) => kind === 'session')).toHaveLength(2)
  })

  test('with demand entered, what remains may be too small', () => {
    const demand = { id: siteId('demand'), siteId: siteId('hq'), vpcId: vpcId('prod'), mbps: 800 }
    const plan = { ...two().build(), demands: { [demand.id]: demand } } as unknown as Plan
    const routing = computeRouting(plan, 'planned')
    const loading = new Loading(routing)
    // In: half of the demand for each destination, one of them over both InterLinks.
    expect(loading.loads.get(linkId('one'))).toEqual({ in: 600, out: 400 })
    expect(loading.loads.get(linkId('two'))).toEqual({ in: 200, out: 400 })
    const { changed, unmetMbps } = loading.under(effectOf(routing, one))
    // What only the failed one carried is lost, half of the traffic to the site.
    expect(changed.get(linkId('one'))).toEqual({ in: 0, out: 0 })
    expect(changed.get(linkId('two'))).toEqual({ in: 400, out: 800 })
    expect(utilisation(routing, linkId('two'), changed.get(linkId('two'))!)).toBe(1.6)
    expect([...unmetMbps.values()]).toEqual([400])
    const siteDown = effectOf(routing, { kind: 'site', id: siteId('hq') })
    expect([...loading.under(siteDown).unmetMbps.values()]).toEqual([800])
  })
})
