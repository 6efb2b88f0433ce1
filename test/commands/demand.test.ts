import { describe, expect, test } from 'vitest'
import { aPlan, siteId, vpcId } from '../support/plan-builder.ts'
import { accepted, codesOf, run } from './support.ts'

const ID = 'dddddddd-0000-4000-8000-000000000001'
const OTHER = 'dddddddd-0000-4000-8000-000000000002'
const NOWHERE = 'ffffffff-ffff-4fff-8fff-ffffffffffff'

const plan = aPlan().site('hq').site('dr').vpc('prod').vpc('lab').build()
const set = { command: 'demand.set', id: ID, siteId: siteId('hq'), vpcId: vpcId('prod'), mbps: 300 }

describe('the traffic that a site and a VPC are expected to exchange', () => {
  test('is kept for the pair, in Mbit/s', () => {
    expect(run(plan, set).demands).toEqual({ [ID]: { id: ID, siteId: siteId('hq'), vpcId: vpcId('prod'), mbps: 300 } })
    expect(accepted(plan, set).ids).toEqual({ demandId: ID })
  })

  test('is one number for a pair: setting it again replaces it, by the same id or another', () => {
    expect(Object.values(run(plan, set, { ...set, mbps: 500 }).demands)).toMatchObject([{ id: ID, mbps: 500 }])
    expect(Object.values(run(plan, set, { ...set, id: OTHER, mbps: 0.5 }).demands)).toMatchObject([
      { id: OTHER, mbps: 0.5 },
    ])
    expect(Object.keys(run(plan, set, { ...set, id: OTHER, vpcId: vpcId('lab') }).demands)).toEqual([ID, OTHER])
  })

  test.each([
    ['a site that is not there', { ...set, siteId: NOWHERE }, 'site/not-found'],
    ['a VPC that is not there', { ...set, vpcId: NOWHERE }, 'vpc/not-found'],
    ['nothing', { ...set, mbps: 0 }, 'input/invalid'],
    ['less than nothing', { ...set, mbps: -1 }, 'input/invalid'],
    ['an id that something else has', { ...set, id: vpcId('lab') }, 'id/taken'],
  ])('is refused for %s', (_what, command, code) => {
    expect(codesOf(plan, command)).toEqual([code])
  })

  test('is removed by its id', () => {
    const remove = { command: 'demand.remove', demandId: ID }
    expect(run(plan, set, remove).demands).toEqual({})
    expect(codesOf(plan, remove)).toEqual(['demand/not-found'])
  })

  test('goes with its site, and with its VPC', () => {
    expect(run(plan, set, { command: 'site.delete', siteId: siteId('hq') }).demands).toEqual({})
    expect(run(plan, set, { command: 'vpc.delete', vpcId: vpcId('prod') }).demands).toEqual({})
    expect(Object.keys(run(plan, set, { command: 'site.delete', siteId: siteId('dr') }).demands)).toEqual([ID])
  })
})
