import { expect, test } from 'vitest'
import { highlightOfDiff } from '../../../renderer/canvas/highlight/diff-highlight.ts'
import { goneEdgeId } from '../../../shared/diff/drawn-diff.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { policyEdgeId, siteEdgeId, vpcEdgeId } from '../../../shared/topology/graph.ts'
import { run } from '../../commands/support.ts'
import { aPlan, linkId, policyId, siteId, vpcId } from '../../support/plan-builder.ts'
import { smallPlan } from './support.ts'

const plan = smallPlan()
const shown = (before: Plan, after: Plan, at = after) => highlightOfDiff(at, { before, after })
const [paris1, paris2] = [linkId('paris-1'), linkId('paris-2')]
const detached = run(plan, { command: 'link.detachVpc', linkId: paris1 })

test('a VPC that was attached has a line that was added, at an InterLink that was changed', () => {
  const after = run(plan, { command: 'link.attachVpc', linkId: paris2, vpcId: vpcId('prod') })
  expect(shown(plan, after)).toMatchObject({
    looks: { [paris2]: 'shifted', [vpcEdgeId(paris2)]: 'gained' },
    legend: [{ look: 'gained' }, { look: 'shifted' }],
  })
  expect(shown(plan, after).ghosts).toBeUndefined()
})

test('the line of a VPC that was detached is a ghost', () => {
  const { ghosts, looks } = shown(plan, detached)
  expect(looks).toEqual({ [paris1]: 'shifted' })
  expect(ghosts?.edges.map(({ id, to }) => [id, to])).toEqual([[goneEdgeId(vpcEdgeId(paris1)), vpcId('prod')]])
  expect(ghosts?.nodes).toEqual([])
})

test('a line to another VPC is a ghost and an added one', () => {
  const after = run(detached, { command: 'link.attachVpc', linkId: paris1, vpcId: vpcId('lab') })
  const { ghosts, looks } = shown(plan, after)
  expect(ghosts?.edges.map(({ to }) => to)).toEqual([vpcId('prod')])
  expect(looks[vpcEdgeId(paris1)]).toBe('gained')
})

test('an InterLink that was deleted is a ghost with all its lines, where it was', () => {
  const off = run(plan, { command: 'link.deactivatePropagation', linkId: paris1 })
  const placed = { ...off, positions: { [paris1]: { x: 640, y: 480 } } }
  const after = { ...placed, links: { [paris2]: placed.links[paris2]! }, positions: {} }
  const { ghosts, legend } = shown(placed, after)
  expect(ghosts?.nodes).toMatchObject([{ id: paris1, x: 640, y: 480 }])
  expect(ghosts?.edges.map(({ id }) => id)).toEqual(
    expect.arrayContaining([siteEdgeId(paris1), vpcEdgeId(paris1)].map(goneEdgeId)),
  )
  expect(legend.map(({ look }) => look)).toEqual(['lost'])
})

test('what was removed and is there again is shown as lost itself, not as a ghost', () => {
  const { ghosts, looks } = shown(
    plan,
    run(
      plan,
      { command: 'link.detachPolicy', linkId: paris1, policyId: policyId('p4') },
      { command: 'policy.delete', policyId: policyId('p4') },
    ),
    plan,
  )
  expect(ghosts).toBeUndefined()
  expect(looks[policyId('p4')]).toBe('lost')
  expect(looks[policyEdgeId(paris1, false)]).toBe('lost')
})

test('a VPC shows the changes of its Private Networks, unless it came with them', () => {
  const widened = run(plan, { command: 'network.create', vpcId: vpcId('lab'), name: 'n', subnets: ['10.77.0.0/24'] })
  expect(shown(plan, widened).looks).toEqual({ [vpcId('lab')]: 'shifted' })
  const made = aPlan().site('hq', ['10.1.0.0/16']).vpc('new', ['172.16.9.0/24']).build()
  const empty = aPlan().site('hq', ['10.1.0.0/16']).build()
  expect(shown(empty, made).looks).toEqual({ [vpcId('new')]: 'gained' })
  expect(shown(empty, made).looks).not.toHaveProperty(siteId('hq'))
})
