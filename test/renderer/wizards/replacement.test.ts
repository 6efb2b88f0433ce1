import { describe, expect, test } from 'vitest'
import { carriedOver, choicesOf } from '../../../renderer/wizards/link/replacement.ts'
import { type PlacementChoices, placementInput, placementOf } from '../../../renderer/wizards/placement/placement.ts'
import { execute, guard } from '../../../shared/commands/execute.ts'
import { samplePlan } from '../../../shared/sample/sample-plan.ts'

const sample = samplePlan()
const named = (name: string) => Object.values(sample.links).find((link) => link.name === name)!
const off = execute(
  sample,
  { command: 'link.deactivatePropagation', linkId: named('hq-prod-1').id },
  { newId: () => '', now: () => '' },
)
if (!off.ok) throw new Error('the sample’s hq-prod-1 can be deactivated')
const { plan } = off
const link = plan.links[named('hq-prod-1').id]!

const replacing = (changed: Partial<PlacementChoices> = {}) => {
  const choices = { ...choicesOf(link), ...changed }
  return {
    command: 'link.replace',
    linkId: link.id,
    id: 'abcdef00-0000-4000-8000-000000000001',
    ...placementInput(choices, placementOf(plan, choices)),
  }
}

describe('replacing an InterLink with a copy', () => {
  test('starts from its own settings', () => {
    expect(guard(plan, replacing())).toEqual([])
    expect(replacing()).toMatchObject({
      region: link.region,
      partnerId: link.partnerId,
      popId: link.popId,
      bandwidthMbps: link.bandwidthMbps,
    })
  })

  test('in its region everything comes along but what belongs to the old order', () => {
    const { kept, left } = carriedOver(plan, link, replacing({ bandwidthMbps: 500 }))!
    expect(kept).toEqual([
      'Name hq-prod-1',
      'External infrastructure Paris headquarters',
      'Peer ASN 65010',
      'VPC prod-paris',
      'Routing policy paris-corporate',
      'Routing policy paris-corporate-v6',
    ])
    expect(left).toEqual(['Pairing key: the copy gets one when it is ordered', 'BGP sessions and their addresses'])
  })

  test('in another region VPC and policies are left behind', () => {
    const { left } = carriedOver(plan, link, replacing({ region: 'nl-ams' }))!
    expect(left).toContain('VPC prod-paris, which is in fr-par')
    expect(left).toContain('Routing policy paris-corporate, which is in fr-par')
  })

  test('while route propagation is on there is nothing to show', () => {
    expect(carriedOver(sample, named('hq-prod-1'), replacing())).toBeNull()
  })
})
