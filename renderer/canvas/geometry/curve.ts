import type { Position } from '../../../shared/model/plan.ts'
import type { Rect } from '../../../shared/topology/geometry.ts'

/** Cubic Bézier control points as `shared/topology/edge-path.ts` gives them: the start, then three for each segment. */
export type Curve = readonly Position[]

/** Straight pieces per segment when measuring distances: within 0.3 px of curves as wide as edges are. */
const PIECES = 16

/** A curve lies within the hull of its control points. */
export function boundsOfCurve(curve: Curve): Rect {
  let left = Infinity
  let top = Infinity
  let right = -Infinity
  let bottom = -Infinity
  for (const { x, y } of curve) {
    if (x < left) left = x
    if (x > right) right = x
    if (y < top) top = y
    if (y > bottom) bottom = y
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** Shortest distance from `point` to the curve. */
export function distanceToCurve(point: Position, curve: Curve): number {
  let nearest = Infinity
  for (let i = 0; i + 3 < curve.length; i += 3) {
    let from = curve[i]!
    for (let piece = 1; piece <= PIECES; piece++) {
      const to = pointOnSegment(curve, i, piece / PIECES)
      nearest = Math.min(nearest, distanceToLine(point, from, to))
      from = to
    }
  }
  return nearest
}

/** The point at `t` (0 to 1) of the segment that begins at control point `at`. */
export function pointOnSegment(curve: Curve, at: number, t: number): Position {
  const [a, b, c, d] = [curve[at]!, curve[at + 1]!, curve[at + 2]!, curve[at + 3]!]
  const u = 1 - t
  const [wa, wb, wc, wd] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
  return { x: wa * a.x + wb * b.x + wc * c.x + wd * d.x, y: wa * a.y + wb * b.y + wc * c.y + wd * d.y }
}

function distanceToLine(p: Position, a: Position, b: Position): number {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length))
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy)
}
