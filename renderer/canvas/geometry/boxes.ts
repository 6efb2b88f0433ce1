import type { Position } from '../../../shared/model/plan.ts'
import type { Rect } from '../../../shared/topology/geometry.ts'

const FIELDS = 4

/**
 * Many rectangles, asked for those that touch one. Typed numbers side by side: looking through all boxes of a plan with
 * 20 000 InterLinks takes a tenth of a millisecond, so there is no index to build and none to keep up to date.
 */
export type Boxes = { readonly count: number; readonly edges: Float64Array }

export function boxesOf<T>(things: readonly T[], rectOf: (thing: T) => Rect): Boxes {
  const edges = new Float64Array(things.length * FIELDS)
  things.forEach((thing, i) => {
    const { x, y, width, height } = rectOf(thing)
    edges.set([x, y, x + width, y + height], i * FIELDS)
  })
  return { count: things.length, edges }
}

/** Indices of the boxes that touch `rect`, in order. */
export function touching({ count, edges }: Boxes, rect: Rect): number[] {
  const found: number[] = []
  const right = rect.x + rect.width
  const bottom = rect.y + rect.height
  for (let i = 0; i < count; i++) {
    const at = i * FIELDS
    if (edges[at]! <= right && edges[at + 2]! >= rect.x && edges[at + 1]! <= bottom && edges[at + 3]! >= rect.y)
      found.push(i)
  }
  return found
}

export const boxesOverlap = (a: Rect, b: Rect): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height

export const inflate = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
})

export const around = ({ x, y }: Position, radius: number): Rect => inflate({ x, y, width: 0, height: 0 }, radius)

export const contains = (rect: Rect, { x, y }: Position): boolean =>
  x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height

export const isWithin = (inner: Rect, outer: Rect): boolean =>
  contains(outer, inner) && contains(outer, { x: inner.x + inner.width, y: inner.y + inner.height })

/** The rectangle between two corners, whichever way it was drawn. */
export const rectBetween = (a: Position, b: Position): Rect => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
})
