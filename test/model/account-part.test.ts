import { expect, test } from 'vitest'
import { accountPart } from '../../shared/model/account-part.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { aPlan, linkId, policyId, vpcId } from '../support/plan-builder.ts'

const imported = { fields: {}, dangling: {} }

const account = (): Plan =>
  aPlan()
    .site('hq', ['10.1.0.0/16'])
    .vpc('prod', [], { imported })
    .vpc('drawn', ['172.16.0.0/24'])
    .policy('p4', {}, { imported })
    .policy('drawn4')
    .link('both', { site: 'hq', vpc: 'prod', policies: ['p4'], propagating: true, imported })
    .link('drawn-vpc', { site: 'hq', vpc: 'drawn', policies: ['p4'], propagating: true, imported })
    .link('drawn-policy', { site: 'hq', vpc: 'prod', policies: ['drawn4'], propagating: true, imported })
    .link('drawn', { site: 'hq', vpc: 'prod', policies: ['p4'], propagating: true })
    .build()

test('what was drawn is left out, and what it held with it; sites and the catalogue stay', () => {
  const plan = account()
  const part = accountPart(plan)
  expect(Object.keys(part.vpcs)).toEqual([vpcId('prod')])
  expect(part.networks).toEqual({})
  expect(Object.keys(part.policies)).toEqual([policyId('p4')])
  expect(Object.keys(part.links)).toEqual(['both', 'drawn-vpc', 'drawn-policy'].map(linkId))
  expect(part).toMatchObject({ sites: plan.sites, pops: plan.pops, partners: plan.partners })
})

test('an InterLink of the account that was attached to what was drawn is not, and propagates nothing', () => {
  const { links } = accountPart(account())
  expect(links[linkId('both')]).toEqual(account().links[linkId('both')])
  expect(links[linkId('drawn-vpc')]).toMatchObject({
    vpcId: null,
    routingPolicyV4Id: policyId('p4'),
    enableRoutePropagation: false,
  })
  expect(links[linkId('drawn-policy')]).toMatchObject({
    vpcId: vpcId('prod'),
    routingPolicyV4Id: null,
    enableRoutePropagation: false,
  })
})
