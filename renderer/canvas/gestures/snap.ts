import type { Position } from '../../../shared/model/plan.ts'
import type { Rect } from '../../../shared/topology/geometry.ts'

export const GRID = 8

/** A line that a moved node was aligned to, in scene units. */
export type Guide = { axis: 'x' | 'y'; at: number; from: number; to: number }

export type Snapped = { offset: Position; guides: Guide[] }

const toGrid = (value: number) => Math.round(value / GRID) * GRID

/** Left, centre and right of a box on one axis; top, centre and bottom on the other. */
const lines = (rect: Rect, axis: 'x' | 'y'): [number, number, number] => {
  const [start, length] = axis === 'x' ? [rect.x, rect.width] : [rect.y, rect.height]
  return [start, start + length / 2, start + length]
}

type Alignment = { by: number; at: number; neighbour: Rect }

/** The smallest shift that lines `rect` up with a neighbour: left with left, centre with centre, right with right. */
function alignment(rect: Rect, neighbours: readonly Rect[], axis: 'x' | 'y', reach: number): Alignment | null {
  const own = lines(rect, axis)
  let best: Alignment | null = null
  for (const neighbour of neighbours) {
    lines(neighbour, axis).forEach((at, i) => {
      const by = at - own[i]!
      if (Math.abs(by) <= reach && (best === null || Math.abs(by) < Math.abs(best.by))) best = { by, at, neighbour }
    })
  }
  return best
}

const guideOf = (axis: 'x' | 'y', { at, neighbour }: Alignment, rect: Rect): Guide => {
  const [from, to] =
    axis === 'x'
      ? [Math.min(rect.y, neighbour.y), Math.max(rect.y + rect.height, neighbour.y + neighbour.height)]
      : [Math.min(rect.x, neighbour.x), Math.max(rect.x + rect.width, neighbour.x + neighbour.width)]
  return { axis, at, from, to }
}

/**
 * Where a node dragged by `offset` comes to lie: lined up with a neighbour within `reach` scene units, else on the grid.
 * `node` is the one under the pointer; whatever moves with it moves by the same offset.
 */
export function snap(node: Rect, offset: Position, neighbours: readonly Rect[], reach: number): Snapped {
  const moved = { ...node, x: node.x + offset.x, y: node.y + offset.y }
  const alongX = alignment(moved, neighbours, 'x', reach)
  const alongY = alignment(moved, neighbours, 'y', reach)
  const landed = {
    ...moved,
    x: alongX === null ? toGrid(moved.x) : moved.x + alongX.by,
    y: alongY === null ? toGrid(moved.y) : moved.y + alongY.by,
  }
  return {
    offset: { x: landed.x - node.x, y: landed.y - node.y },
    guides: [
      ...(alongX === null ? [] : [guideOf('x', alongX, landed)]),
      ...(alongY === null ? [] : [guideOf('y', alongY, landed)]),
    ],
  }
}
