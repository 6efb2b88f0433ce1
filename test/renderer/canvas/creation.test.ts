import { describe, expect, test } from 'vitest'
import { creationsAt, placedAt } from '../../../renderer/canvas/menus/creation.ts'
import { NODE_SIZES } from '../../../shared/topology/geometry.ts'
import { linkId, policyId, siteId, vpcId } from '../../support/plan-builder.ts'
import { smallPlan } from './support.ts'

const plan = smallPlan()
const ID = '00000000-0000-4000-8000-00000000000a'
const CENTRE = { x: 500, y: 300 }

const dialogs = (fromId: string | null) => creationsAt(plan, CENTRE, fromId, ID).map(({ dialog }) => dialog)

describe('creating at a place', () => {
  test('puts the middle of the node there, on the grid', () => {
    for (const kind of ['site', 'link', 'vpc', 'policy'] as const) {
      const { x, y } = placedAt(kind, CENTRE)
      expect(Math.abs(x + NODE_SIZES[kind].width / 2 - CENTRE.x)).toBeLessThanOrEqual(4)
      expect(Math.abs(y + NODE_SIZES[kind].height / 2 - CENTRE.y)).toBeLessThanOrEqual(4)
      expect(x % 8 === 0 && y % 8 === 0).toBe(true)
    }
  })

  test('in empty space offers all four kinds', () => {
    expect(dialogs(null).map(({ kind }) => kind)).toEqual(['createLink', 'createSite', 'createVpc', 'createPolicy'])
  })

  test('for external infrastructure offers an InterLink that starts there', () => {
    expect(dialogs(siteId('hq'))).toEqual([{ kind: 'createLink', at: placedAt('link', CENTRE), siteId: siteId('hq') }])
  })

  test.each([
    [vpcId('lab'), { command: 'link.attachVpc', linkId: ID, vpcId: vpcId('lab') }],
    [policyId('p4'), { command: 'link.attachPolicy', linkId: ID, policyId: policyId('p4') }],
  ])('for a VPC or policy offers an InterLink of its region, attached in the same step', (fromId, command) => {
    expect(dialogs(fromId)).toEqual([
      { kind: 'createLink', id: ID, at: placedAt('link', CENTRE), region: 'fr-par', also: [command] },
    ])
  })

  test('for an InterLink offers its ends, and says which places are taken', () => {
    const blocked = (name: string) =>
      creationsAt(plan, CENTRE, linkId(name), ID).map(({ dialog, blockedBy }) => [dialog.kind, blockedBy === null])
    expect(blocked('paris-2')).toEqual([
      ['createVpc', true],
      ['createSite', true],
      ['createPolicy', true],
      ['createPolicy', true],
    ])
    expect(blocked('paris-1').map(([, free]) => free)).toEqual([false, false, false, true])
  })
})

describe('for a member with permission sets', () => {
  const member = { ...plan, access: { role: 'member' as const, permissionSets: ['VPCFullAccess' as const] } }
  const blocked = (fromId: string | null) =>
    Object.fromEntries(creationsAt(member, CENTRE, fromId, ID).map(({ dialog, blockedBy }) => [dialog.kind, blockedBy]))

  test('what may not be created says which set is missing', () => {
    expect(blocked(null)).toEqual({
      createSite: null,
      createVpc: null,
      createLink: expect.stringContaining('needs the permission set InterlinkFullAccess'),
      createPolicy: expect.stringContaining('needs the permission set InterlinkFullAccess'),
    })
  })

  test('so does what would be attached in the same step', () => {
    expect(blocked(vpcId('lab'))).toEqual({ createLink: expect.stringContaining('InterlinkFullAccess') })
  })
})
