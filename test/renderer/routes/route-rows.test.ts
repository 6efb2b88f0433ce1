import { expect, test } from 'vitest'
import { filterRoutes, routeRows } from '../../../renderer/routes/route-rows.ts'
import { routingOf } from '../../../shared/routing/of-plan.ts'
import { PlanBuilder, vpcId } from '../../support/plan-builder.ts'

const plan = new PlanBuilder()
  .site('hq', [['10.1.0.0/16', 'high'], '10.0.0.0/8'])
  .vpc('prod', ['10.2.0.0/24'])
  .policy('corp', { in: ['10.0.0.0/8'], out: ['10.0.0.0/8'] })
  .link('paris-1', { site: 'hq', vpc: 'prod', policies: ['corp'], propagating: true })
  .link('paris-2', { site: 'hq', vpc: 'prod', policies: ['corp'], propagating: true })
  .build()
const table = routingOf(plan, 'today').vpcTable(vpcId('prod'))
const rows = routeRows(plan, table)
const destinations = (query: string) => filterRoutes(rows, table, query).rows.map((row) => row.destination)

test('a row tells origin, next hops, local preference and community', () => {
  const row = rows.find(({ destination }) => destination === '10.1.0.0/16')
  expect(row).toMatchObject({ origin: 'InterLink', localPreference: 200, community: '12876:42200' })
  expect(row?.nextHops.map(({ name }) => name).toSorted()).toEqual(['paris-1', 'paris-2'])
})

test('rows are filtered by prefix and by next hop', () => {
  expect(destinations('10.2')).toEqual(['10.2.0.0/24'])
  expect(destinations('paris-1')).toEqual(['10.0.0.0/8', '10.1.0.0/16'])
})

test('an address is looked up: what holds it, the longest prefix first', () => {
  expect(destinations('10.1.2.3')).toEqual(['10.1.0.0/16', '10.0.0.0/8'])
  expect(filterRoutes(rows, table, '8.8.8.8')).toEqual({ rows: [], address: '8.8.8.8' })
})
