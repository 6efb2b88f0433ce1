import type { Position } from '../../../shared/model/plan.ts'
import type { Rect } from '../../../shared/topology/geometry.ts'
import { type Curve, pointOnSegment } from './curve.ts'

/**
 * Part of a curve: one cubic Bézier, and how far along the curve it begins, so that dashes go on where they were.
 * Measured along the axes: exact for straight lines, and the same from whichever rectangle it is asked.
 */
export type Piece = { points: readonly [Position, Position, Position, Position]; travelled: number }

type Axis = 'x' | 'y'
type Range = { from: number; to: number }
const ALL: Range = { from: 0, to: 1 }
const NONE: Range = { from: 1, to: 0 }
/** Halvings of [0, 1]: to a hundredth of a pixel on a curve of a million. */
const HALVINGS = 27
/** A segment up to this many times as large as the rectangle is drawn whole: cutting it saves nothing. */
const LARGE = 2

/** The parts of a curve that come near `rect`; what is far larger than it is cut to it. */
export function clipCurve(curve: Curve, rect: Rect): Piece[] {
  const pieces: Piece[] = []
  let travelled = 0
  for (let at = 0; at + 3 < curve.length; at += 3) {
    const points = [curve[at]!, curve[at + 1]!, curve[at + 2]!, curve[at + 3]!] as const
    const range = rangeWithin(points, rect)
    if (range.from < range.to) {
      const start = pointOnSegment(points, 0, range.from)
      pieces.push({
        points: range === ALL ? points : part(points, range),
        travelled: travelled + steps(points[0], start),
      })
    }
    travelled += steps(points[0], points[3])
  }
  return pieces
}

const steps = (a: Position, b: Position) => Math.abs(b.x - a.x) + Math.abs(b.y - a.y)

/** Whether any segment of the curve is far larger than `rect`. */
export const isLarge = (curve: Curve, rect: Rect): boolean => {
  for (let at = 0; at + 3 < curve.length; at += 3) if (isLargeSegment(curve[at]!, curve[at + 3]!, rect)) return true
  return false
}

const isLargeSegment = (a: Position, d: Position, rect: Rect) =>
  Math.abs(d.x - a.x) > LARGE * rect.width || Math.abs(d.y - a.y) > LARGE * rect.height

/** Which part of a segment (`t` from 0 to 1) lies within the rectangle's span on both axes. */
function rangeWithin(points: Piece['points'], rect: Rect): Range {
  const x = rangeOn(points, 'x', rect.x, rect.x + rect.width)
  const y = rangeOn(points, 'y', rect.y, rect.y + rect.height)
  if (x === ALL && y === ALL) return ALL
  return isLargeSegment(points[0], points[3], rect) || x === NONE || y === NONE
    ? { from: Math.max(x.from, y.from), to: Math.min(x.to, y.to) }
    : ALL
}

function rangeOn(points: Piece['points'], axis: Axis, low: number, high: number): Range {
  const [a, b, c, d] = points.map((point) => point[axis]) as [number, number, number, number]
  if (Math.max(a, b, c, d) < low || Math.min(a, b, c, d) > high) return NONE
  if (a <= b && b <= c && c <= d) {
    if (low <= a && d <= high) return ALL
    return { from: low <= a ? 0 : when(points, axis, low, 1), to: high >= d ? 1 : when(points, axis, high, 1) }
  }
  if (a >= b && b >= c && c >= d) {
    if (low <= d && a <= high) return ALL
    return { from: high >= a ? 0 : when(points, axis, high, -1), to: low <= d ? 1 : when(points, axis, low, -1) }
  }
  // It turns back on this axis, so it may be here more than once.
  return ALL
}

/** Where a segment that only rises (`sign` 1) or only falls (-1) on an axis reaches `value`. */
function when(points: Piece['points'], axis: Axis, value: number, sign: 1 | -1): number {
  let [from, to] = [0, 1]
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (from + to) / 2
    if (sign * (pointOnSegment(points, 0, middle)[axis] - value) < 0) from = middle
    else to = middle
  }
  return (from + to) / 2
}

/** De Casteljau's subdivision: the part of a Bézier as a Bézier of its own. */
function part([a, b, c, d]: Piece['points'], { from, to }: Range): Piece['points'] {
  const blend = (r: number, s: number, t: number): Position => {
    const mix = (p: Position, q: Position, u: number) => ({ x: p.x + (q.x - p.x) * u, y: p.y + (q.y - p.y) * u })
    const [ab, bc, cd] = [mix(a, b, r), mix(b, c, r), mix(c, d, r)]
    return mix(mix(ab, bc, s), mix(bc, cd, s), t)
  }
  return [blend(from, from, from), blend(from, from, to), blend(from, to, to), blend(to, to, to)]
}
