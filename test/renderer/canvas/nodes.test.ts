import { describe, expect, test } from 'vitest'
import { createCanvasStore } from '../../../renderer/canvas/canvas-state.ts'
import { neighbourOf } from '../../../renderer/canvas/geometry/neighbour.ts'
import { mountedIds } from '../../../renderer/canvas/nodes/mounted.ts'
import { flowNodeOf, toFlow } from '../../../renderer/canvas/to-flow.ts'
import type { PlanId } from '../../../shared/model/ids.ts'
import { generatePlan } from '../../../shared/sample/generate.ts'
import { graphOf } from '../../../shared/topology/graph.ts'
import { layout } from '../../../shared/topology/layout.ts'
import { linkId, policyId, siteId, vpcId } from '../../support/plan-builder.ts'
import { indexOfPlan, smallPlan } from './support.ts'

const PLAN_ID = '00000000-0000-4000-8000-000000000001' as PlanId
const plan = smallPlan()
const positions = layout(graphOf(plan), {})
const index = indexOfPlan(plan, positions)

describe('React Flow’s nodes', () => {
  test('have the scene’s place, size and words', () => {
    const { x, y, width, height, card } = index.node(linkId('paris-1'))!
    expect(flowNodeOf(index.node(linkId('paris-1'))!)).toMatchObject({
      id: linkId('paris-1'),
      type: 'link',
      position: { x, y },
      measured: { width, height },
      data: { card },
      ariaLabel: 'paris-1',
    })
  })

  test('stay the same objects through changes elsewhere', () => {
    const before = toFlow(index, [siteId('hq'), linkId('paris-1')])
    const moved = indexOfPlan(plan, { ...positions, [linkId('paris-1')]: { x: 9, y: 9 } })
    const after = toFlow(moved, [siteId('hq'), linkId('paris-1')])
    expect(after[0]).toBe(before[0])
    expect(after[1]).not.toBe(before[1])
    expect(after[1]?.position).toEqual({ x: 9, y: 9 })
  })

  test('are made for what is drawn only', () => {
    expect(toFlow(index, ['gone'])).toEqual([])
  })
})

describe('cards in the document', () => {
  const state = {
    ...createCanvasStore().get(),
    index,
    size: { width: 1280, height: 720 },
    viewport: { x: 0, y: 0, zoom: 1 },
  }

  test('are those in view', () => {
    expect(mountedIds(state)).toContain(linkId('paris-1'))
    expect(mountedIds({ ...state, viewport: { x: 90_000, y: 0, zoom: 1 } })).toEqual([])
  })

  test('are none where there are too many, but for the one the keyboard is at', () => {
    const large = indexOfPlan(generatePlan({ links: 200, seed: 1 }, PLAN_ID))
    const far = { ...state, index: large, viewport: { x: 0, y: 0, zoom: 0.05 } }
    expect(mountedIds(far)).toEqual([])
    const { id } = large.scene.nodes[7]!
    expect(mountedIds({ ...far, selection: new Set([id]) })).toEqual([id])
  })

  test('are not those on their way: the overlay draws them', () => {
    const moves = new Map([[linkId('paris-1'), { x: 0, y: 0 }]])
    expect(mountedIds({ ...state, moves })).not.toContain(linkId('paris-1'))
  })

  test('stay few in a plan of any size', () => {
    const large = indexOfPlan(generatePlan({ links: 200, seed: 1 }, PLAN_ID))
    for (const zoom of [0.1, 0.3, 0.5, 1]) {
      expect(mountedIds({ ...state, index: large, viewport: { x: 0, y: 0, zoom } }).length).toBeLessThanOrEqual(90)
    }
  })
})

describe('arrow keys', () => {
  test('follow connections to the left and to the right', () => {
    expect(neighbourOf(index, siteId('hq'), 'right')).toBe(linkId('paris-1'))
    expect(neighbourOf(index, vpcId('prod'), 'left')).toBe(linkId('paris-1'))
    expect([siteId('hq'), policyId('p4')]).toContain(neighbourOf(index, linkId('paris-1'), 'left'))
  })

  test('go up and down within a column and back', () => {
    const [upper, lower] = [linkId('paris-1'), linkId('paris-2')].sort((a, b) => positions[a]!.y - positions[b]!.y)
    expect(neighbourOf(index, upper!, 'down')).toBe(lower)
    expect(neighbourOf(index, lower!, 'up')).toBe(upper)
  })

  test('reach every node from any other', () => {
    const reached = new Set([siteId('hq') as string])
    for (const id of reached) {
      for (const direction of ['left', 'right', 'up', 'down'] as const) {
        const next = neighbourOf(index, id, direction)
        if (next !== null) reached.add(next)
      }
    }
    expect(reached.size).toBe(index.scene.nodes.length)
  })
})
