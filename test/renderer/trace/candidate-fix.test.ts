import { expect, test } from 'vitest'
import { fixOf } from '../../../renderer/trace/candidate-fix.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { computeRouting } from '../../../shared/routing/compute-routing.ts'
import { candidatesOfFlow } from '../../../shared/trace/candidates.ts'
import type { Network } from '../../../shared/trace/network.ts'
import { traceOf } from '../../../shared/trace/trace.ts'
import { aPlan, linkId, policyId, vpcId } from '../../support/plan-builder.ts'
import { at, OPEN, siteAt, vpcAt } from '../../trace/support.ts'

type Link = Parameters<ReturnType<typeof aPlan>['link']>[1]

const withLink = (link: Link) =>
  aPlan()
    .site('hq', ['10.1.0.0/16'])
    .vpc('prod', ['172.16.0.0/24'])
    .policy('open', OPEN)
    .policy('closed', { in: ['192.168.0.0/16'], out: ['192.168.0.0/16'] })
    .link('one', { site: 'hq', vpc: 'prod', policies: ['open'], propagating: true, ...link })
    .build()

const fix = (plan: Plan, from: Network = vpcAt('prod'), to: Network = siteAt('hq')) => {
  const routing = computeRouting(plan, 'planned')
  const [flow] = traceOf(routing, at(from), at(to)).forward.flows
  const [candidate] = candidatesOfFlow(routing, from, flow!)
  return fixOf(plan, from, candidate!)
}

const one = linkId('one')

test('what carries the traffic needs no fix', () => {
  expect(fix(withLink({}))).toBeNull()
})

test('what is missing on the InterLink is set where it is set anyway', () => {
  expect(fix(withLink({ policies: [] }))).toMatchObject({ dialog: { kind: 'attachPolicy', linkId: one } })
  expect(fix(withLink({ propagating: false }))).toMatchObject({ dialog: { kind: 'activatePropagation', linkId: one } })
  expect(fix(withLink({ vpc: undefined }))).toMatchObject({ dialog: { kind: 'attachVpc', linkId: one } })
})

test('what nobody can set here is looked at on the page of the InterLink', () => {
  expect(fix(withLink({ status: 'all_down' }))).toMatchObject({ kind: 'overview', linkId: one })
  expect(fix(withLink({ status: 'requested' }))).toMatchObject({ kind: 'overview', linkId: one })
})

test('a prefix that is not let through is added to the direction that its announcement takes (D1)', () => {
  const plan = withLink({ policies: ['closed'] })
  expect(fix(plan)).toMatchObject({
    dialog: {
      kind: 'editPolicy',
      policyId: policyId('closed'),
      draft: { prefixFilterIn: ['192.168.0.0/16', '10.1.0.0/16'], prefixFilterOut: ['192.168.0.0/16'] },
    },
  })
  expect(fix(plan, siteAt('hq'), vpcAt('prod'))).toMatchObject({
    dialog: { draft: { prefixFilterIn: ['192.168.0.0/16'], prefixFilterOut: ['192.168.0.0/16', '172.16.0.0/24'] } },
  })
})

test('a route that is not preferred is looked at in the route table', () => {
  const plan = aPlan(withLink({})).vpc('prod', ['172.16.0.0/24', '10.1.0.0/24']).build()
  const routing = computeRouting(plan, 'planned')
  const { flows } = traceOf(routing, at(vpcAt('prod')), at(siteAt('hq'), '10.1.0.9')).forward
  const [candidate] = candidatesOfFlow(routing, vpcAt('prod'), flows[0]!)
  expect(fixOf(plan, vpcAt('prod'), candidate!)).toMatchObject({ kind: 'routes', ownerId: vpcId('prod') })
})
