import { describe, expect, test } from 'vitest'
import { pointOnSegment } from '../../../renderer/canvas/geometry/curve.ts'
import { handleAt } from '../../../renderer/canvas/geometry/handles.ts'
import { hitTest } from '../../../renderer/canvas/geometry/hit-test.ts'
import { vpcEdgeId } from '../../../shared/topology/graph.ts'
import { linkId, siteId } from '../../support/plan-builder.ts'
import { indexOfPlan, middleOf, smallPlan } from './support.ts'

const index = indexOfPlan(smallPlan())
const paris1 = linkId('paris-1')
const ZOOMS = [0.01, 0.05, 0.2, 0.5, 1, 2]

describe('what is under the pointer', () => {
  test.each(ZOOMS)('is the node in whose middle it is, at zoom %d', (zoom) => {
    for (const node of index.scene.nodes) {
      expect(hitTest(index, middleOf(index, node.id), zoom)).toEqual({ kind: 'node', id: node.id })
    }
  })

  test.each([0.1, 0.5, 1])('is a handle just outside a node’s side, at zoom %d', (zoom) => {
    for (const side of ['left', 'right'] as const) {
      const at = handleAt(index.node(paris1)!, side)
      const out = { x: at.x + (side === 'left' ? -3 : 3) / zoom, y: at.y }
      expect(hitTest(index, out, zoom)).toEqual({ kind: 'handle', id: paris1, side })
    }
  })

  test('a handle takes no more than a seventh of a small node', () => {
    const node = index.node(paris1)!
    const inside = { x: node.x + node.width * 0.2, y: node.y + node.height / 2 }
    expect(hitTest(index, inside, 0.05)).toEqual({ kind: 'node', id: paris1 })
  })

  test('is an edge within a few screen pixels of its line', () => {
    const edge = index.edge(vpcEdgeId(paris1))!
    const on = pointOnSegment(edge.path.points, edge.path.points.length - 4, 0.5)
    expect(hitTest(index, on, 1)).toEqual({ kind: 'edge', id: edge.id })
    expect(hitTest(index, { x: on.x, y: on.y + 5 }, 1)).toEqual({ kind: 'edge', id: edge.id })
  })

  test('is nothing in empty space', () => {
    const { x, y } = index.scene.bounds
    expect(hitTest(index, { x: x - 500, y: y - 500 }, 1)).toBeNull()
  })

  test('is the node drawn last where two lie on each other', () => {
    const plan = smallPlan()
    const at = { x: 0, y: 0 }
    const piled = indexOfPlan(plan, { [siteId('hq')]: at, [paris1]: at })
    expect(hitTest(piled, { x: 60, y: 40 }, 1)).toEqual({ kind: 'node', id: paris1 })
  })
})
