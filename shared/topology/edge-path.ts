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
  if (kind === 'policy-link') return policyPath(from, to)
  const start = { x: right(from), y: centreY(from) }
  const end = { x: to.x, y: centreY(to) }
  const dx = end.x - start.x
  const bend = bendOf(dx)
  // A curve and, where there is room, a straight run past the policies' lane (columns.ts) on the InterLink's side.
  const runs = dx >= 48 && dx - bend >= 1
  if (kind === 'site-link') {
    const marker = { x: end.x - MARKER_DISTANCE, y: end.y }
    const bent = { x: start.x + bend, y: end.y }
    const label = { x: Math.min(bent.x + 12, end.x - 72), y: end.y }
    if (!runs) return curve(start, end, 1, marker, label)
    const c1 = { x: (start.x + bent.x) / 2, y: start.y }
    const c2 = { x: c1.x, y: end.y }
    const d = `M${xy(start)}C${xy(c1)} ${xy(c2)} ${xy(bent)}H${round(end.x)}`
    return { d, points: [start, c1, c2, bent, bent, end, end], marker, label }
  }
  const marker = { x: start.x + MARKER_DISTANCE, y: start.y }
  const label = { x: start.x + 2 * MARKER_DISTANCE, y: start.y }
  if (!runs) return curve(start, end, 1, marker, label)
  const straight = { x: end.x - bend, y: start.y }
  const c1 = { x: (straight.x + end.x) / 2, y: start.y }
  const c2 = { x: c1.x, y: end.y }
  const d = `M${xy(start)}H${round(straight.x)}C${xy(c1)} ${xy(c2)} ${xy(end)}`
  return { d, points: [start, start, straight, straight, c1, c2, end], marker, label }
}

function policyPath(from: Rect, to: Rect): EdgePath {
  const leftOfLink = from.x + from.width / 2 <= to.x + to.width / 2
  const dy = centreY(from) - centreY(to)
  const port = centreY(to) + (dy < 0 ? -POLICY_PORT_OFFSET : dy > 0 ? POLICY_PORT_OFFSET : 0)
  const start = { x: leftOfLink ? right(from) : from.x, y: centreY(from) }
  const end = { x: leftOfLink ? to.x : right(to), y: port }
  return curve(start, end, leftOfLink ? 1 : -1, end, start)
}

/** An S from `start` to `end`, leaving in `direction` and arriving in it, with a loop where the target is behind. */
function curve(start: Position, end: Position, direction: 1 | -1, marker: Position, label: Position): EdgePath {
  const dx = (end.x - start.x) * direction
  const reach =
    direction * (dx >= 0 ? Math.max(dx / 2, Math.min(24, Math.abs(end.y - start.y) / 4)) : Math.min(160, 40 - dx / 3))
  const c1 = { x: start.x + reach, y: start.y }
  const c2 = { x: end.x - reach, y: end.y }
  return { d: `M${xy(start)}C${xy(c1)} ${xy(c2)} ${xy(end)}`, points: [start, c1, c2, end], marker, label }
}

const xy = (p: Position) => `${round(p.x)},${round(p.y)}`
