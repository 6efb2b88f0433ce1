import { expect, test } from 'vitest'
import { previewOf } from '../../../renderer/dialogs/preview.ts'
import { linkId, PlanBuilder, vpcId } from '../../support/plan-builder.ts'

const plan = new PlanBuilder()
  .site('hq', ['10.1.0.0/16'])
  .vpc('prod', ['10.2.0.0/24'])
  .policy('corp', { in: ['10.0.0.0/8'], out: ['10.0.0.0/8'] })
  .link('paris-1', { site: 'hq', vpc: 'prod', policies: ['corp'], propagating: true })
  .build()

test('a preview tells consequences and the routes that go, and leaves the plan as it is', () => {
  const before = structuredClone(plan)
  const preview = previewOf(plan, { command: 'link.detachVpc', linkId: linkId('paris-1') })
  if (!preview.ok) throw new Error('refused')
  expect(preview.title).toBe('Detach VPC: paris-1')
  expect(preview.consequences.map(({ code }) => code)).toContain('link/propagation-deactivated')
  expect(preview.routes.removed.map(({ destination }) => destination).toSorted()).toEqual([
    '10.1.0.0/16',
    '10.2.0.0/24',
  ])
  expect(plan).toEqual(before)
})

test('a preview of what is refused tells all refusals', () => {
  const preview = previewOf(plan, { command: 'vpc.delete', vpcId: vpcId('prod') })
  expect(preview).toMatchObject({ ok: false, refusals: [{ code: 'vpc/in-use' }] })
})
