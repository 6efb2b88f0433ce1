import { expect, test } from 'vitest'
import type { Network } from '../../shared/model/vpc.ts'
import { aPlan, linkId, networkId, policyId, siteId, vpcId } from '../support/plan-builder.ts'
import { codesOf, refusalsOf, run } from './support.ts'

const plan = aPlan().site('hq').vpc('prod', ['172.16.0.0/22']).policy('allow').link('paris-1').build()
const policy = plan.policies[policyId('allow')]!
const vpc = plan.vpcs[vpcId('prod')]!
const link = plan.links[linkId('paris-1')]!
const network: Network = {
  id: networkId('db'),
  vpcId: vpcId('lab'),
  name: 'db',
  subnets: ['10.7.0.0/24'],
  tags: [],
  imported: null,
}
const importing = (things: object) => ({ command: 'plan.import', things })

test.each(['nonsense', '10.0.0.1/8', '2001:DB8::/32', ' 10.0.0.0/8'])(
  'a prefix that is not canonical is malformed: %j',
  (prefix) => {
    const refusals = refusalsOf(plan, importing({ policies: [{ ...policy, prefixFilterIn: [prefix] }] }))
    expect(refusals).toMatchObject([{ code: 'input/invalid', subject: 'things.policies[0].prefixFilterIn[0]' }])
  },
)

test('a reference that leads nowhere is refused', () => {
  expect(codesOf(plan, importing({ networks: [network] }))).toEqual(['vpc/not-found'])
  const nowhere = { ...link, siteId: siteId('no'), vpcId: vpcId('no'), routingPolicyV6Id: policyId('no') }
  expect(codesOf(plan, importing({ links: [nowhere] })).toSorted()).toEqual([
    'policy/not-found',
    'site/not-found',
    'vpc/not-found',
  ])
})

test('a reference may lead to what the same import brings, whatever comes first', () => {
  const lab = { ...vpc, id: vpcId('lab'), name: 'lab' }
  expect(run(plan, importing({ networks: [network], vpcs: [lab] })).networks[network.id]).toEqual(network)
})

test('an id that names something else, in the plan or in the same import, is taken', () => {
  expect(codesOf(plan, importing({ vpcs: [{ ...vpc, id: siteId('hq') }] }))).toEqual(['id/taken'])
  const twins = { vpcs: [{ ...vpc, id: policyId('new') }], policies: [{ ...policy, id: policyId('new') }] }
  expect(codesOf(plan, importing(twins))).toEqual(['id/taken', 'id/taken'])
})
