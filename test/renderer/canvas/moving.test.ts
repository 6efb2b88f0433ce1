import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createCanvasStore } from '../../../renderer/canvas/canvas-state.ts'
import { changedRects } from '../../../renderer/canvas/geometry/changed.ts'
import { type Moves, movedParts, NO_MOVES, unsettled } from '../../../renderer/canvas/geometry/moved.ts'
import type { Pointer } from '../../../renderer/canvas/gestures/gesture.ts'
import { moveNodes } from '../../../renderer/canvas/gestures/move-nodes.ts'
import { GRID, snap } from '../../../renderer/canvas/gestures/snap.ts'
import type { Position } from '../../../shared/model/plan.ts'
import type { Rect } from '../../../shared/topology/geometry.ts'
import { graphOf } from '../../../shared/topology/graph.ts'
import { layout } from '../../../shared/topology/layout.ts'
import { linkId, siteId, vpcId } from '../../support/plan-builder.ts'
import { indexOfPlan, smallPlan } from './support.ts'

const plan = smallPlan()
const positions = layout(graphOf(plan), {})
const index = indexOfPlan(plan, positions)
const paris1 = linkId('paris-1')

const pointer = (x: number, y: number, altKey = false): Pointer => ({
  screen: { x, y },
  scene: { x, y },
  altKey,
  shiftKey: false,
})

describe('snapping', () => {
  const node: Rect = { x: 3, y: 5, width: 240, height: 84 }

  test('puts a node on the grid where nothing is near', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }), (x, y) => {
        const { offset, guides } = snap(node, { x, y }, [], 5)
        expect(Math.abs((node.x + offset.x) % GRID)).toBe(0)
        expect(Math.abs((node.y + offset.y) % GRID)).toBe(0)
        expect(Math.abs(offset.x - x)).toBeLessThanOrEqual(GRID / 2)
        expect(guides).toEqual([])
      }),
    )
  })

  test('lines a node up with a neighbour within reach, and shows along what', () => {
    const neighbour: Rect = { x: 100, y: 400, width: 208, height: 72 }
    const { offset, guides } = snap(node, { x: 95, y: 0 }, [neighbour], 5)
    expect(node.x + offset.x).toBe(neighbour.x)
    expect(guides).toEqual([{ axis: 'x', at: 100, from: 8, to: 472 }])
  })
})

describe('moving nodes', () => {
  const start = () => {
    const canvas = createCanvasStore()
    canvas.set({ index, viewport: { x: 0, y: 0, zoom: 1 }, size: { width: 0, height: 0 } })
    return canvas
  }

  test('moves the whole group by the same offset, and tells the plan once', () => {
    const canvas = start()
    const commits: Moves[] = []
    const gesture = moveNodes(canvas, pointer(0, 0), paris1, [paris1, siteId('hq')], (moves) => commits.push(moves))
    gesture.move(pointer(30, 30, true))
    gesture.move(pointer(40, 24, true))
    gesture.end(pointer(40, 24, true))
    expect(commits).toHaveLength(1)
    for (const id of [paris1, siteId('hq')]) {
      expect(commits[0]?.get(id)).toEqual({ x: positions[id]!.x + 40, y: positions[id]!.y + 24 })
    }
  })

  test('given up puts everything back and tells nobody', () => {
    const canvas = start()
    const gesture = moveNodes(canvas, pointer(0, 0), paris1, [paris1], () => expect.unreachable())
    gesture.move(pointer(100, 100))
    expect(canvas.get().moves.size).toBe(1)
    gesture.cancel()
    expect(canvas.get().moves).toBe(NO_MOVES)
  })

  test('takes a node on from where it was let go, before the plan has answered', () => {
    const canvas = start()
    canvas.set({ moves: new Map([[paris1, { x: 1000, y: 1000 }]]) })
    const gesture = moveNodes(canvas, pointer(0, 0), paris1, [paris1], () => {})
    gesture.move(pointer(10, 10, true))
    expect(canvas.get().moves.get(paris1)).toEqual({ x: 1010, y: 1010 })
  })
})

describe('moved nodes', () => {
  test('are drawn with their edges at the new place, each edge once', () => {
    const moves = new Map<string, Position>([
      [paris1, { x: 700, y: 300 }],
      [vpcId('prod'), { x: 1200, y: 300 }],
    ])
    const { nodes, edges } = movedParts(index, moves)
    expect(nodes.map(({ id, x, y }) => [id, x, y])).toEqual([
      [paris1, 700, 300],
      [vpcId('prod'), 1200, 300],
    ])
    expect(edges).toHaveLength(3)
    const attached = indexOfPlan(plan, { ...positions, ...Object.fromEntries(moves) })
    for (const edge of edges) expect(edge.path).toEqual(attached.edge(edge.id)!.path)
  })

  test('are settled once the plan’s own scene shows them there', () => {
    const moves = new Map([[paris1, { x: 700, y: 300 }]])
    expect(unsettled(index, moves)).toBe(moves)
    expect(unsettled(indexOfPlan(plan, { ...positions, ...Object.fromEntries(moves) }), moves).size).toBe(0)
  })

  test('of things that are gone are forgotten', () => {
    expect(unsettled(index, new Map([['gone', { x: 0, y: 0 }]])).size).toBe(0)
  })
})

describe('the places that have to be painted anew', () => {
  test('are none when a new scene looks the same', () => {
    const again = indexOfPlan(plan, positions)
    expect(changedRects({ index, moves: NO_MOVES }, { index: again, moves: NO_MOVES })).toEqual([])
  })

  test('cover a moved node where it was and where it is', () => {
    const there = indexOfPlan(plan, { ...positions, [linkId('paris-2')]: { x: 5000, y: 5000 } })
    const rects = changedRects({ index, moves: NO_MOVES }, { index: there, moves: NO_MOVES })!
    const covers = (x: number, y: number) =>
      rects.some((r) => x >= r.x && x <= r.x + r.width && y >= r.y && y <= r.y + r.height)
    const before = positions[linkId('paris-2')]!
    expect(covers(before.x + 1, before.y + 1)).toBe(true)
    expect(covers(5001, 5001)).toBe(true)
  })

  test('include the edges of a node that begins to be dragged', () => {
    const moves = new Map([[paris1, { x: 0, y: 0 }]])
    expect(changedRects({ index, moves: NO_MOVES }, { index, moves })).toHaveLength(1 + index.edgesOf(paris1).length)
  })

  test('are none while it goes on being dragged', () => {
    const moves = new Map([[paris1, { x: 0, y: 0 }]])
    expect(changedRects({ index, moves }, { index, moves: new Map([[paris1, { x: 9, y: 9 }]]) })).toEqual([])
  })
})
