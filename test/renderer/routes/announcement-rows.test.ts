import { expect, test } from 'vitest'
import { rowsOfLink } from '../../../renderer/routes/announcement-rows.ts'
import { routingOf } from '../../../shared/routing/of-plan.ts'
import { linkId, PlanBuilder } from '../../support/plan-builder.ts'

const plan = new PlanBuilder()
  .site('hq', ['10.1.0.0/16', ['10.3.0.0/16', 'low'], '10.2.0.0/24', '192.168.0.0/16'])
  .site('dr', ['10.3.0.0/16'])
  .vpc('prod', ['10.2.0.0/24'])
  .policy('corp', { in: ['10.0.0.0/8'], out: ['10.0.0.0/8'] })
  .link('paris-1', { site: 'hq', vpc: 'prod', policies: ['corp'], propagating: true })
  .link('paris-2', { site: 'hq', vpc: 'prod', policies: ['corp'], propagating: true })
  .link('dr-1', { site: 'dr', vpc: 'prod', policies: ['corp'], propagating: true })
  .build()
const rows = rowsOfLink(plan, routingOf(plan, 'today'), plan.links[linkId('paris-1')]!)

test('what both ends announce, incoming first, by prefix, and what became of each', () => {
  expect(rows.map(({ id, why, atEnd }) => [id, why || atEnd])).toEqual([
    ['in 10.1.0.0/16', 'used, 1 of 2'],
    ['in 10.2.0.0/24', 'lost to a local route'],
    ['in 10.3.0.0/16', 'lost to a higher local preference'],
    ['in 192.168.0.0/16', "Routing policy corp doesn't let it through (nearest entry: 10.0.0.0/8)."],
    ['out 10.2.0.0/24', 'lost to a local route'],
  ])
})
