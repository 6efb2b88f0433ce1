import { expect, test } from 'vitest'
import { attachOptions } from '../../../renderer/inspector/attach-options.ts'
import { blockedGroups } from '../../../renderer/inspector/blocked-groups.ts'
import { withPrefixes } from '../../../renderer/prefixes/announcements.ts'
import { routingOf } from '../../../shared/routing/of-plan.ts'
import { linkId, PlanBuilder, vpcId } from '../../support/plan-builder.ts'

const plan = new PlanBuilder()
  .site('hq', ['10.1.0.0/16', '192.168.0.0/24', 'fd00::/48'])
  .vpc('prod', ['10.2.0.0/24'])
  .vpc('prod-ams', [], { region: 'nl-ams' })
  .policy('corp', { in: ['10.0.0.0/8'], out: ['10.0.0.0/8'] })
  .link('paris-1', { site: 'hq', vpc: 'prod', policies: ['corp'], propagating: true })
  .link('bare')
  .build()

test('announcements that don’t cross are told by their first reason', () => {
  const link = plan.links[linkId('paris-1')]!
  const groups = blockedGroups(plan, link, routingOf(plan, 'today').link(link.id).blocked('in'))
  expect(groups).toEqual([
    { reason: expect.stringContaining("corp doesn't let it through"), prefixes: ['192.168.0.0/24'] },
    { reason: 'No IPv6 routing policy is attached.', prefixes: ['fd00::/48'] },
  ])
})

test('what can be attached comes first, what can’t says why', () => {
  const attach = (id: string) => ({ command: 'link.attachVpc', linkId: linkId('bare'), vpcId: id })
  const options = attachOptions(plan, Object.values(plan.vpcs).toReversed(), attach, '')
  expect(options.map(({ id, reason }) => [id, reason])).toEqual([
    [vpcId('prod'), null],
    [vpcId('prod-ams'), 'InterLink bare is in fr-par, VPC prod-ams is in nl-ams.'],
  ])
  expect(attachOptions(plan, Object.values(plan.vpcs), attach, 'AMS')).toHaveLength(1)
})

test('a prefix keeps its community when others are added or taken away', () => {
  const announced = [
    { prefix: '10.1.0.0/16', community: 'high' as const },
    { prefix: '10.2.0.0/16', community: null },
  ]
  expect(withPrefixes(announced, ['10.1.0.0/16', '10.3.0.0/16'])).toEqual([
    { prefix: '10.1.0.0/16', community: 'high' },
    { prefix: '10.3.0.0/16', community: null },
  ])
})
