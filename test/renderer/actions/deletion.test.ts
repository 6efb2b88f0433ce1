import { describe, expect, test } from 'vitest'
import { deletionOf, deletionOfOne } from '../../../renderer/actions/deletion.ts'
import { remedyOf } from '../../../renderer/actions/remedy.ts'
import { previewOf } from '../../../renderer/dialogs/preview.ts'
import { linkId, networkId, PlanBuilder, policyId, siteId, vpcId } from '../../support/plan-builder.ts'

const plan = new PlanBuilder()
  .site('hq', ['10.1.0.0/16'])
  .vpc('prod', ['10.2.0.0/24'])
  .vpc('spare')
  .policy('corp', { in: ['10.0.0.0/8'], out: ['10.0.0.0/8'] })
  .link('paris-1', { site: 'hq', vpc: 'prod', policies: ['corp'], propagating: true })
  .link('drawn', { status: 'planned' })
  .build()
const paris = linkId('paris-1')

describe('Delete', () => {
  test('detaches an edge', () => {
    expect(deletionOfOne(plan, `${paris}:site`)?.command).toEqual({ command: 'link.disconnectSite', linkId: paris })
    expect(deletionOfOne(plan, `${paris}:vpc`)?.command).toEqual({ command: 'link.detachVpc', linkId: paris })
    expect(deletionOfOne(plan, `${paris}:policy4`)?.command).toEqual({
      command: 'link.detachPolicy',
      linkId: paris,
      policyId: policyId('corp'),
    })
  })

  test('has DELETE typed for an ordered InterLink, not for a planned one', () => {
    expect(deletionOfOne(plan, paris)?.typed).toBe('DELETE')
    expect(deletionOfOne(plan, linkId('drawn'))?.typed).toBeUndefined()
  })

  test('deletes what has no node as well', () => {
    expect(deletionOfOne(plan, networkId('prod/1'))?.command).toMatchObject({ command: 'network.delete' })
  })

  test('takes several through the one confirmation for all of them', () => {
    const ids = [vpcId('prod'), `${paris}:vpc`]
    expect(deletionOf(plan, ['gone', ...ids])).toEqual({ kind: 'bulk', action: 'delete', ids })
    expect(deletionOf(plan, ['gone', paris])).toEqual(deletionOfOne(plan, paris))
  })

  test('of nothing is nothing', () => {
    expect(deletionOf(plan, [])).toBeNull()
    expect(deletionOf(plan, ['gone'])).toBeNull()
  })
})

describe('the way around a refused deletion', () => {
  const remedy = (command: { command: string }) => {
    const preview = previewOf(plan, command)
    return preview.ok ? null : remedyOf(plan, command, preview.refusals)
  }

  test.each([
    { command: 'site.delete', siteId: siteId('hq') },
    { command: 'vpc.delete', vpcId: vpcId('prod') },
    { command: 'policy.delete', policyId: policyId('corp') },
  ])('$command: detach from all and delete, allowed as one step', (command) => {
    const found = remedy(command)
    expect(found?.label).toBe('Detach from all and delete')
    expect(previewOf(plan, found!.command).ok).toBe(true)
  })

  test('what is not permitted has none', () => {
    const access = { role: 'member' as const, permissionSets: ['VPCFullAccess' as const] }
    const command = deletionOfOne(plan, paris)!.command
    const preview = previewOf({ ...plan, access }, command)
    expect(preview.ok ? [] : preview.refusals.map(({ code }) => code)).toEqual(['access/denied', 'link/propagation-on'])
    expect(remedyOf(plan, command, preview.ok ? [] : preview.refusals)).toBeNull()
  })

  test('what is allowed needs none', () => {
    expect(remedy({ command: 'vpc.delete', vpcId: vpcId('spare') } as never)).toBeNull()
  })
})
