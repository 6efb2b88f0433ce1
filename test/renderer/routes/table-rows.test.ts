import { expect, test } from 'vitest'
import { found } from '../../../renderer/routes/query.ts'
import { rowsOfTable } from '../../../renderer/routes/table-rows.ts'
import { routingOf } from '../../../shared/routing/of-plan.ts'
import { PlanBuilder, vpcId } from '../../support/plan-builder.ts'

const plan = new PlanBuilder()
  .site('hq', [['10.1.0.0/16', 'high'], '10.0.0.0/8', '10.2.0.0/24'])
  .vpc('prod', ['10.2.0.0/24'])
  .policy('corp', { in: ['10.0.0.0/8'], out: ['10.0.0.0/8'] })
  .link('paris-1', { site: 'hq', vpc: 'prod', policies: ['corp'], propagating: true })
  .link('paris-2', { site: 'hq', vpc: 'prod', policies: ['corp'], propagating: true })
  .build()
const rows = rowsOfTable(plan, routingOf(plan, 'today').vpcTable(vpcId('prod')))
const row = (destination: string) => rows.find(({ id }) => id === destination)!
const destinations = (query: string) => found(rows, query).rows.map(({ id }) => id)

test('a row tells origin, next hops, local preference and community', () => {
  expect(row('10.1.0.0/16')).toMatchObject({ origin: 'InterLink', localPreference: 200, community: '12876:42200' })
  expect(
    row('10.1.0.0/16')
      .hops.map(({ name }) => name)
      .toSorted(),
  ).toEqual(['paris-1', 'paris-2'])
})

test('a row tells what had to be decided: routes that lost, longer prefixes inside', () => {
  expect(row('10.2.0.0/24').decision).toBe('2 routes not used')
  expect(row('10.0.0.0/8').decision).toBe('2 longer prefixes inside')
  expect(row('10.1.0.0/16').decision).toBe('')
})

test('rows are found by next hop, by part of a prefix, and whatever the accents', () => {
  expect(destinations('paris-1')).toEqual(['10.0.0.0/8', '10.1.0.0/16'])
  expect(destinations('PÀRIS-1 12876')).toEqual(['10.1.0.0/16'])
  expect(destinations('10.2')).toEqual(['10.2.0.0/24'])
})

test('an address is looked up: what holds it, the longest prefix first', () => {
  expect(destinations('10.1.2.3')).toEqual(['10.1.0.0/16', '10.0.0.0/8'])
  expect(found(rows, '8.8.8.8')).toMatchObject({ rows: [], asked: { kind: 'address', text: '8.8.8.8' } })
})

test('a prefix finds what holds it and what lies within it', () => {
  expect(destinations('10.1.128.0/17')).toEqual(['10.0.0.0/8', '10.1.0.0/16'])
  expect(destinations('10.0.0.0/8')).toEqual(['10.0.0.0/8', '10.1.0.0/16', '10.2.0.0/24'])
})
