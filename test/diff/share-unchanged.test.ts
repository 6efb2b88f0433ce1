import fc from 'fast-check'
import { expect, test } from 'vitest'
import { execute } from '../../shared/commands/execute.ts'
import { sharingUnchanged } from '../../shared/diff/share-unchanged.ts'
import { startPlan, wishes } from '../commands/arbitrary-commands.ts'
import { testContext } from '../commands/support.ts'
import { aPlan, siteId, vpcId } from '../support/plan-builder.ts'

test('a copy shares every collection, and says the same', () => {
  const plan = aPlan().site('hq', ['10.1.0.0/16']).vpc('prod', ['172.16.0.0/24']).build()
  const shared = sharingUnchanged(structuredClone(plan), plan)
  expect(shared).toEqual(plan)
  expect(shared.sites).toBe(plan.sites)
  expect(shared.vpcs).toBe(plan.vpcs)
})

test('what differs is its own, and what does not is shared', () => {
  const plan = aPlan().site('hq', ['10.1.0.0/16']).site('dr', []).vpc('prod', []).build()
  const other = structuredClone(aPlan().site('hq', ['10.2.0.0/16']).site('dr', []).vpc('prod', []).build())
  const shared = sharingUnchanged(other, plan)
  expect(shared.sites[siteId('hq')]).toBe(other.sites[siteId('hq')])
  expect(shared.sites[siteId('dr')]).toBe(plan.sites[siteId('dr')])
  expect(shared.vpcs[vpcId('prod')]).toBe(plan.vpcs[vpcId('prod')])
})

test('a plan that shares all it can already is itself', () => {
  const plan = aPlan().site('hq', []).vpc('prod', []).build()
  const next = { ...plan, sites: { ...plan.sites, [siteId('dr')]: { ...plan.sites[siteId('hq')]!, id: siteId('dr') } } }
  expect(sharingUnchanged(next, plan)).toBe(next)
  expect(sharingUnchanged(plan, plan)).toBe(plan)
})

test('another order of the same things stays another order', () => {
  const plan = aPlan().site('hq', []).site('dr', []).build()
  const turned = aPlan().site('dr', []).site('hq', []).build()
  expect(Object.keys(sharingUnchanged(turned, plan).sites)).toEqual([siteId('dr'), siteId('hq')])
})

test('whatever two plans are, what is shared makes no difference', () => {
  fc.assert(
    fc.property(wishes(20), (all) => {
      const context = testContext()
      const known = startPlan()
      const plan = all.reduce((at, wish) => {
        const done = execute(at, wish(at), context)
        return done.ok ? done.plan : at
      }, known)
      const shared = sharingUnchanged(structuredClone(plan), known)
      expect(JSON.stringify(shared)).toBe(JSON.stringify(plan))
    }),
    { numRuns: 40 },
  )
})
