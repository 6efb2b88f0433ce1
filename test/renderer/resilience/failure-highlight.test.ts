import { expect, test } from 'vitest'
import { failureHighlight } from '../../../renderer/resilience/failure-highlight.ts'
import { consequenceOf } from '../../../shared/resilience/report.ts'
import { computeRouting } from '../../../shared/routing/compute-routing.ts'
import { siteEdgeId } from '../../../shared/topology/graph.ts'
import { aPlan, linkId, siteId, vpcId } from '../../support/plan-builder.ts'

/** One carries two prefixes, two one of them; dr announces the other as well. */
const plan = aPlan()
  .site('hq', ['10.1.0.0/16', ['10.2.0.0/16', 'high'], '10.3.0.0/16'])
  .site('dr', ['10.2.0.0/16'])
  .vpc('prod', ['172.16.0.0/24'])
  .policy('open', { in: ['10.0.0.0/8'], out: ['172.16.0.0/12'] })
  .policy('some', { in: ['10.1.0.0/16'], out: [] })
  .link('one', { site: 'hq', vpc: 'prod', policies: ['open'], propagating: true })
  .link('two', { site: 'hq', vpc: 'prod', policies: ['some'], propagating: true })
  .link('three', { site: 'dr', vpc: 'prod', policies: ['open'], propagating: true })
  .build()

test('what failed is struck out, what is lost red, what takes over amber, wherever it leads', () => {
  const routing = computeRouting(plan, 'planned')
  const { looks, legend } = failureHighlight(plan, consequenceOf(routing, { kind: 'link', id: linkId('one') }))
  expect(looks[linkId('one')]).toBe('failed')
  expect(looks[siteEdgeId(linkId('one'))]).toBe('failed')
  expect(looks[siteId('hq')]).toBe('lost')
  expect(looks[vpcId('prod')]).toBe('lost')
  expect(looks[linkId('two')]).toBe('shifted')
  expect(looks[linkId('three')]).toBe('shifted')
  expect(looks[siteId('dr')]).toBe('shifted')
  expect(legend.map(({ look }) => look)).toEqual(['failed', 'lost', 'shifted'])
})

test('a site’s router is the site itself', () => {
  const routing = computeRouting(plan, 'planned')
  const { looks } = failureHighlight(plan, consequenceOf(routing, { kind: 'site', id: siteId('hq') }))
  expect(looks[siteId('hq')]).toBe('failed')
})
