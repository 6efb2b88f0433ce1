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
/** Before the InterLink, for a few words where the line is short. */
const LABEL_ROOM = 72

const centreY = (r: Rect) => r.y + r.height / 2
const right = (r: Rect) => r.x + r.width
const round = (n: number) => Math.round(n * 10) / 10

/** Where a line leaves its source and arrives at its target, going right (`1`) or left at both. */
export type EdgeEnds = { start: Position; end: Position; direction: 1 | -1 }

/**
 * From the right side of the source to the left side of the target, wherever the user put them; or, for policies that
 * stand right of their InterLink, the other way round.
 */
export function edgeEnds(kind: EdgeKind, from: Rect, to: Rect): EdgeEnds {
  const forward = kind !== 'policy-link' || from.x + from.width / 2 <= to.x + to.width / 2
  const dy = kind === 'policy-link' ? centreY(from) - centreY(to) : 0
  const port = centreY(to) + Math.sign(dy) * POLICY_PORT_OFFSET
  return {
    start: { x: forward ? right(from) : from.x, y: centreY(from) },
    end: { x: forward ? to.x : right(to), y: port },
    direction: forward ? 1 : -1,
  }
}

export type EdgeSigns = Pick<EdgePath, 'marker' | 'label'>

/** What is said on a line, next to the InterLink: the mark of its state, and where a few words begin. */
export function signsOf(kind: EdgeKind, { start, end }: EdgeEnds): EdgeSigns {
  if (kind === 'policy-link') return { marker: end, label: start }
  return kind === 'site-link'
    ? { marker: { x: end.x - MARKER_DISTANCE, y: end.y }, label: { x: end.x - LABEL_ROOM, y: end.y } }
    : { marker: { x: start.x + MARKER_DISTANCE, y: start.y }, label: { x: start.x + 2 * MARKER_DISTANCE, y: start.y } }
}

/** The line of an edge whose ends are in columns beside each other, or have nothing between them. */
export function edgePath(kind: EdgeKind, from: Rect, to: Rect): EdgePath {
  const ends = edgeEnds(kind, from, to)
  const { start, end } = ends
  const signs = signsOf(kind, ends)
  const { marker } = signs
  const dx = end.x - start.x
  const bend = bendOf(dx)
  // A curve and, where there is room, a straight run past the policies' lane (columns.ts) on the InterLink's side.
  if (kind === 'policy-link' || dx < 48 || dx - bend < 1) return curve(ends, signs)
  if (kind === 'site-link') {
    const bent = { x: start.x + bend, y: end.y }
    const c1 = { x: (start.x + bent.x) / 2, y: start.y }
    const c2 = { x: c1.x, y: end.y }
    const d = `M${xy(start)}C${xy(c1)} ${xy(c2)} ${xy(bent)}H${round(end.x)}`
    const label = { x: Math.min(bent.x + 12, signs.label.x), y: end.y }
    return { d, points: [start, c1, c2, bent, bent, end, end], marker, label }
  }
  const straight = { x: end.x - bend, y: start.y }
  const c1 = { x: (straight.x + end.x) / 2, y: start.y }
  const c2 = { x: c1.x, y: end.y }
  const d = `M${xy(start)}H${round(straight.x)}C${xy(c1)} ${xy(c2)} ${xy(end)}`
  return { d, points: [start, start, straight, straight, c1, c2, end], marker, label: signs.label }
}

/** An S from start to end, leaving and arriving in their direction, with a loop where the target is behind. */
function curve({ start, end, direction }: EdgeEnds, { marker, label }: EdgeSigns): EdgePath {
  const dx = (end.x - start.x) * direction
  const reach =
    direction * (dx >= 0 ? Math.max(dx / 2, Math.min(24, Math.abs(end.y - start.y) / 4)) : Math.min(160, 40 - dx / 3))
  const c1 = { x: start.x + reach, y: start.y }
  const c2 = { x: end.x - reach, y: end.y }
  return { d: `M${xy(start)}C${xy(c1)} ${xy(c2)} ${xy(end)}`, points: [start, c1, c2, end], marker, label }
}

export const xy = (p: Position) => `${round(p.x)},${round(p.y)}`
