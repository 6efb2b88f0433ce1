import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Plan } from '../../shared/model/plan.ts'
import { canonicalPrefix, covers } from '../../shared/model/prefix.ts'
import { computeRouting } from '../../shared/routing/compute-routing.ts'
import { impactOf } from '../../shared/routing/impact.ts'
import { aPlan, vpcId } from '../support/plan-builder.ts'
import { naiveTable } from './naive.ts'
import { anyEdit, anyPlan, edited } from './random-plan.ts'

const impact = (before: Plan, after: Plan) =>
  impactOf(computeRouting(before, 'planned'), computeRouting(after, 'planned'))

/** hq over two InterLinks, and a default route from the other site. */
const plan = (...links: { name: string; more?: object }[]) => {
  const builder = aPlan()
    .site('hq', ['10.1.0.0/16'])
    .site('dr', ['0.0.0.0/0'])
    .vpc('prod', ['172.16.0.0/24'])
    .policy('open', { in: ['0.0.0.0/0'], out: ['0.0.0.0/0'] })
  for (const { name, more } of links)
    builder.link(name, { site: 'hq', vpc: 'prod', policies: ['open'], propagating: true, ...more })
  return builder.build()
}
const vpcChanges = (before: Plan, after: Plan) => {
  const { unreachable, reachable, moved } = impact(before, after)
  const ofVpc = <T extends { id: string }>(all: T[]) => all.filter(({ id }) => id === vpcId('prod'))
  return {
    unreachable: ofVpc(unreachable).map(({ destination }) => destination),
    reachable: ofVpc(reachable).map(({ destination }) => destination),
    moved: ofVpc(moved).map(
      ({ destination, from, to, by }) =>
        `${destination}: ${from.map((h) => h.name)} > ${to.map((h) => h.name)}${by ? ` by ${by}` : ''}`,
    ),
  }
}

describe('the impact of a change', () => {
  test('a destination without any way left is unreachable', () => {
    expect(vpcChanges(plan({ name: 'a' }), plan())).toEqual({ unreachable: ['10.1.0.0/16'], reachable: [], moved: [] })
    expect(vpcChanges(plan(), plan({ name: 'a' }))).toEqual({ unreachable: [], reachable: ['10.1.0.0/16'], moved: [] })
  })

  test('a destination that other InterLinks carry has moved', () => {
    expect(vpcChanges(plan({ name: 'a' }, { name: 'b' }), plan({ name: 'b' })).moved).toEqual(['10.1.0.0/16: a,b > b'])
  })

  test('a route for a larger range that takes over is named', () => {
    const other = { name: 'c', more: { site: 'dr' } }
    expect(vpcChanges(plan({ name: 'a' }, other), plan(other)).moved).toEqual(['10.1.0.0/16: a > c by 0.0.0.0/0'])
  })

  test('what has not changed is not listed', () => {
    expect(impact(plan({ name: 'a' }), plan({ name: 'a' }))).toEqual({
      added: [],
      removed: [],
      unreachable: [],
      reachable: [],
      moved: [],
    })
  })
})

test('after any edit, what is unreachable is what naive tables no longer hold', () => {
  const holds = (entries: { destination: string }[], destination: string) =>
    entries.some((entry) => covers(canonicalPrefix(entry.destination), canonicalPrefix(destination)))
  fc.assert(
    fc.property(anyPlan, fc.array(anyEdit, { minLength: 1, maxLength: 4 }), (before, edits) => {
      const after = edits.reduce(edited, before)
      const { unreachable, reachable } = impact(before, after)
      const changes = (from: Plan, to: Plan) =>
        (['vpc', 'site'] as const)
          .flatMap((kind) =>
            Object.keys(
              kind === 'vpc' ? { ...before.vpcs, ...after.vpcs } : { ...before.sites, ...after.sites },
            ).flatMap((id) => {
              const [was, is] = [naiveTable(from, 'planned', kind, id), naiveTable(to, 'planned', kind, id)]
              return was
                .filter((entry) => !holds(is, entry.destination))
                .map((entry) => `${kind} ${id} ${entry.destination}`)
            }),
          )
          .toSorted()
      const said = (all: typeof unreachable) => all.map((one) => `${one.table} ${one.id} ${one.destination}`).toSorted()
      expect(said(unreachable)).toEqual(changes(before, after))
      expect(said(reachable)).toEqual(changes(after, before))
    }),
    { numRuns: 300 },
  )
})
