import { expect, test } from 'vitest'
import { impactCounts } from '../../../renderer/impact/impact-counts.ts'
import { impactHighlight } from '../../../renderer/impact/impact-highlight.ts'
import { routeChanges } from '../../../shared/commands/consequences.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { vpcEdgeId } from '../../../shared/topology/graph.ts'
import { aPlan, linkId, siteId, vpcId } from '../../support/plan-builder.ts'

/** hq reaches prod over these InterLinks. */
const over = (...links: string[]) => {
  const plan = aPlan()
    .site('hq', ['10.1.0.0/16'])
    .vpc('prod', ['172.16.0.0/24'])
    .policy('open', { in: ['0.0.0.0/0'], out: ['0.0.0.0/0'] })
  for (const name of links) plan.link(name, { site: 'hq', vpc: 'prod', policies: ['open'], propagating: true })
  return plan.build()
}
const shown = (before: Plan, after: Plan) => impactHighlight('', routeChanges(before, after))
const looksOf = (before: Plan, after: Plan) => shown(before, after)?.looks ?? {}

test('both networks and the InterLink that carried it are red where something becomes unreachable', () => {
  const looks = looksOf(over('a'), over())
  expect(looks).toMatchObject({ [siteId('hq')]: 'lost', [vpcId('prod')]: 'lost', [linkId('a')]: 'lost' })
  expect(looks[vpcEdgeId(linkId('a'))]).toBe('lost')
})

test('both networks and the InterLink that will carry it are green where something becomes reachable', () => {
  expect(looksOf(over(), over('a'))).toMatchObject({
    [siteId('hq')]: 'gained',
    [vpcId('prod')]: 'gained',
    [linkId('a')]: 'gained',
  })
})

test('what takes another way is amber, with the InterLinks of both ways', () => {
  const looks = looksOf(over('a', 'b'), over('b'))
  expect(new Set(Object.values(looks))).toEqual(new Set(['shifted']))
  expect(looks).toHaveProperty(linkId('a'))
  expect(looks).toHaveProperty(linkId('b'))
})

test('a change that no route follows from shows nothing', () => {
  expect(shown(over('a'), over('a'))).toBeNull()
})

test('the legend holds the looks that there are, and how many destinations each stands for', () => {
  expect(shown(over('a'), over())?.legend).toEqual([{ look: 'lost', label: '2 destinations become unreachable' }])
})

test('the counts say what becomes unreachable before all else, and nothing where nothing changes', () => {
  expect(impactCounts(routeChanges(over('a'), over()))).toEqual(['2 destinations become unreachable', '2 routes go'])
  expect(impactCounts(routeChanges(over('a'), over('a')))).toEqual([])
})
