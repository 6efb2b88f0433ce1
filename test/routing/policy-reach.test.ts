import { describe, expect, test } from 'vitest'
import { policyReach } from '../../shared/routing/policy-reach.ts'
import { aPlan } from '../support/plan-builder.ts'

const plan = aPlan()
  .site('hq', ['10.1.0.0/16', '10.9.0.0/16', 'fd00:1::/48'])
  .site('abroad', ['10.1.0.0/16'])
  .site('new', ['10.1.1.0/24'])
  .site('silent', [])
  .vpc('prod', ['10.2.0.0/24', '10.2.1.0/24'])
  .vpc('prod-ams', ['10.3.0.0/24'], { region: 'nl-ams' })
  .link('paris-1', { site: 'hq' })
  .link('ams-1', { site: 'abroad', region: 'nl-ams' })
  .build()
const whitelist = { isIpv6: false, prefixFilterIn: ['10.1.0.0/16'], prefixFilterOut: ['10.2.0.0/24'] }
const reach = (region: string, direction: 'in' | 'out', isIpv6 = false) =>
  policyReach(plan, region, { ...whitelist, isIpv6 }, direction).map(({ name, fit }) => [
    name,
    fit.passing,
    fit.announced,
  ])

describe('what a routing policy would let through of a region’s current announcements', () => {
  test('incoming: of external infrastructure with an InterLink there, or with none anywhere yet', () => {
    expect(reach('fr-par', 'in')).toEqual([
      ['hq', 1, 2],
      ['new', 1, 1],
    ])
    expect(reach('nl-ams', 'in')).toEqual([
      ['abroad', 1, 1],
      ['new', 1, 1],
    ])
  })

  test('outgoing: of the VPCs there', () => {
    expect(reach('fr-par', 'out')).toEqual([['prod', 1, 2]])
    expect(reach('nl-ams', 'out')).toEqual([['prod-ams', 0, 1]])
  })

  test('who announces nothing of its IP version is left out', () => {
    expect(reach('fr-par', 'in', true)).toEqual([['hq', 0, 1]])
    expect(reach('fr-par', 'out', true)).toEqual([])
  })
})
