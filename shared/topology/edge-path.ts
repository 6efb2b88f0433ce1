import type { Position } from '../model/plan.ts'
import { bendOf } from './columns.ts'
import type { Rect } from './geometry.ts'
import type { EdgeKind } from './graph.ts'

/**
 * `d`: SVG path data. `points`: the same path as cubic Bézier control points, start, then three for each segment.
 * `marker`: where the edge's state is marked, close to the InterLink. `label`: the start of the line under a few words.
 */
export type EdgePath = { d: string; points: Position[]; marker: Position; label: Position }

/** Policy edges meet the InterLink this far above or below the line of its site or VPC, on the side they come from. */
const POLICY_PORT_OFFSET = 16
const MARKER_DISTANCE = 18

const centreY = (r: Rect) => r.y + r.height / 2
const right = (r: Rect) => r.x + r.width
const round = (n: number) => Math.round(n * 10) / 10

/**
 * The line of an edge from `from` to `to`, wherever the user put them: from the right side of the source to the left
 * side of the target, or, for policies that stand right of their InterLink, the other way round.
 */
export function edgePath(kind: EdgeKind, from: Rect, to: Rect): EdgePath {
  if (kind === 'site-link') {
    const path = runPath({ x: right(from), y: centreY(from) }, { x: to.x, y: centreY(to) }, 'run-last')
    const bendEnd = path.points[3]!
    return {
      ...path,
      marker: { x: to.x - MARKER_DISTANCE, y: centreY(to) },
      label: { x: Math.min(bendEnd.x + 12, to.x - 72), y: bendEnd.y },
    }
  }
  if (kind === 'link-vpc') {
    const path = runPath({ x: right(from), y: centreY(from) }, { x: to.x, y: centreY(to) }, 'run-first')
    return {
      ...path,
      marker: { x: right(from) + MARKER_DISTANCE, y: centreY(from) },
      label: { x: right(from) + 2 * MARKER_DISTANCE, y: centreY(from) },
    }
  }
  const leftOfLink = from.x + from.width / 2 <= to.x + to.width / 2
  const dy = centreY(from) - centreY(to)
  const port = centreY(to) + (dy < 0 ? -POLICY_PORT_OFFSET : dy > 0 ? POLICY_PORT_OFFSET : 0)
  const start = { x: leftOfLink ? right(from) : from.x, y: centreY(from) }
  const end = { x: leftOfLink ? to.x : right(to), y: port }
  return { ...curve(start, end, leftOfLink ? 1 : -1), marker: end, label: start }
}

/** A curve and, where there is room, a straight run past the policies' lane (columns.ts). */
function runPath(start: Position, end: Position, order: 'run-first' | 'run-last'): Pick<EdgePath, 'd' | 'points'> {
  const dx = end.x - start.x
  const bend = bendOf(dx)
  if (dx < 48 || dx - bend < 1) return curve(start, end, 1)
  const [a, b] =
    order === 'run-last' ? [start, { x: start.x + bend, y: end.y }] : [{ x: end.x - bend, y: start.y }, end]
  const middle = (a.x + b.x) / 2
  const c1 = { x: middle, y: a.y }
  const c2 = { x: middle, y: b.y }
  const cubic = `C${xy(c1)} ${xy(c2)} ${xy(b)}`
  return order === 'run-last'
    ? { d: `M${xy(a)}${cubic}H${round(end.x)}`, points: [a, c1, c2, b, b, end, end] }
    : { d: `M${xy(start)}H${round(a.x)}${cubic}`, points: [start, start, a, a, c1, c2, b] }
}

/** An S from `start` to `end`, leaving in `direction` and arriving in it, with a loop where the target is behind. */
function curve(start: Position, end: Position, direction: 1 | -1): Pick<EdgePath, 'd' | 'points'> {
  const dx = (end.x - start.x) * direction
  const reach =
    direction * (dx >= 0 ? Math.max(dx / 2, Math.min(24, Math.abs(end.y - start.y) / 4)) : Math.min(160, 40 - dx / 3))
  const c1 = { x: start.x + reach, y: start.y }
  const c2 = { x: end.x - reach, y: end.y }
  return { d: `M${xy(start)}C${xy(c1)} ${xy(c2)} ${xy(end)}`, points: [start, c1, c2, end] }
}

const xy = (p: Position) => `${round(p.x)},${round(p.y)}`
