import type { Position } from '../model/plan.ts'
import type { NodeKind } from './graph.ts'

export type Size = { width: number; height: number }
export type Rect = Position & Size

/** What every view draws a node as, in CSS pixels at zoom 1. Fixed for each kind, so a layout needs no measuring. */
export const NODE_SIZES: Record<NodeKind, Size> = {
  site: { width: 208, height: 76 },
  link: { width: 248, height: 96 },
  vpc: { width: 216, height: 80 },
  policy: { width: 188, height: 56 },
}

export const rectOf = (kind: NodeKind, { x, y }: Position): Rect => {
  const { width, height } = NODE_SIZES[kind]
  return { x, y, width, height }
}

export const overlaps = (a: Rect, b: Rect, margin = 0): boolean =>
  a.x < b.x + b.width + margin &&
  b.x < a.x + a.width + margin &&
  a.y < b.y + b.height + margin &&
  b.y < a.y + a.height + margin

/** Smallest rectangle around all of them; an empty one at the origin when there are none. */
export function boundsOf(rects: Iterable<Rect>): Rect {
  let left = Infinity
  let top = Infinity
  let right = -Infinity
  let bottom = -Infinity
  for (const r of rects) {
    left = Math.min(left, r.x)
    top = Math.min(top, r.y)
    right = Math.max(right, r.x + r.width)
    bottom = Math.max(bottom, r.y + r.height)
  }
  return left > right
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top }
}
