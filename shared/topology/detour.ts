import type { Position } from '../model/plan.ts'
import { Clearings } from './clearings.ts'
import { MAX_BEND } from './columns.ts'
import { type EdgePath, edgeEnds, edgePath, signsOf, xy } from './edge-path.ts'
import { NODE_SIZES, type Rect } from './geometry.ts'
import type { EdgeKind } from './graph.ts'

/** Wider than from one column to the next: two bends and the policies' lane, or one bend, and some room. */
const FAR = { ahead: 2 * MAX_BEND + NODE_SIZES.policy.width + 48, behind: 240, policy: MAX_BEND + 48 }
/** Lines keep this far from cards; more than half the space between two rows, so that they don't run between those. */
const CLEARANCE = 14
/** About half a card: what matters is which columns a line crosses. */
const SLICE = 128
/** Detours of one site, VPC or policy run together, those of different ones in lanes beside each other. */
const LANES = 9
const LANE_WIDTH = 4
/** From a card to the first lane: room for the mark and the label next to the InterLink. */
const STUB = 56
const CORNER = 10
/** How far off a quarter of a circle's control points are, in radii. */
const KAPPA = 0.5523

/** Whether an edge's ends are farther apart than columns beside each other, so that there may be cards between them. */
export function isFar(kind: EdgeKind, from: Rect, to: Rect): boolean {
  const ahead = to.x - from.x - from.width
  const behind = from.x - to.x - to.width
  return kind === 'policy-link' ? Math.max(ahead, behind) > FAR.policy : ahead > FAR.ahead || behind > FAR.behind
}

/**
 * The lines of edges that are far, as in a large plan that stands in several bands: where there are cards between the
 * ends, out, along beside the cards, and in again, at right angles. Each site's, VPC's or policy's lines share one way,
 * so that they read as one line that branches.
 */
export class Detours {
  readonly #cards: Iterable<Rect>
  #clearings: Clearings | undefined

  constructor(cards: Iterable<Rect>) {
    this.#cards = cards
  }

  /** Of a far edge; `hub`: the id of the end that is not the InterLink. */
  path(kind: EdgeKind, hub: string, from: Rect, to: Rect): EdgePath {
    this.#clearings ??= new Clearings(this.#cards, CLEARANCE, SLICE)
    const ends = edgeEnds(kind, from, to)
    const { start, end, direction } = ends
    const ahead = (end.x - start.x) * direction > 0
    if (ahead && this.#clearings.isClear(around(start, end))) return edgePath(kind, from, to)
    const lane = laneOf(hub)
    const aside = direction * (STUB + lane * LANE_WIDTH)
    const [first, last] = [start.x + aside, end.x - aside]
    const [hubY, linkY] = kind === 'link-vpc' ? [end.y, start.y] : [start.y, end.y]
    const y = this.#level(Math.min(first, last), Math.max(first, last), hubY, linkY, lane)
    const stops = [
      { x: first, y: start.y },
      { x: first, y },
      { x: last, y },
      { x: last, y: end.y },
    ]
    return { ...along([start, ...stops, end]), ...signsOf(kind, ends) }
  }

  /** Where the detour runs level: near the hub, so that all its InterLinks in one column are reached the same way. */
  #level(left: number, right: number, hubY: number, linkY: number, lane: number): number {
    const clearings = this.#clearings!
    const above = clearings.nearestLevel(left, right, hubY, -1)
    const below = clearings.nearestLevel(left, right, hubY, 1)
    const detour = hubY - above - (below - hubY)
    const direction = detour < 0 || (detour === 0 && linkY < hubY) ? -1 : 1
    const level = direction === -1 ? above : below
    const inLane = level + direction * lane * LANE_WIDTH
    return clearings.nearestLevel(left, right, inLane, direction) === inLane ? inLane : level
  }
}

/** Stable, whatever else there is: FNV-1a. */
function laneOf(id: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
  return (hash >>> 0) % LANES
}

/** A line through `stops` with rounded corners, all its sides level or upright. */
function along(stops: Position[]): Pick<EdgePath, 'd' | 'points'> {
  const way = stops.filter((stop, i) => i === 0 || distance(stop, stops[i - 1]!) > 0.5)
  const points: Position[] = [way[0]!]
  let d = `M${xy(way[0]!)}`
  const straight = (to: Position) => {
    points.push(points.at(-1)!, to, to)
    d += `L${xy(to)}`
  }
  for (let i = 1; i + 1 < way.length; i++) {
    const [before, corner, after] = [way[i - 1]!, way[i]!, way[i + 1]!]
    const radius = Math.min(CORNER, distance(before, corner) / 2, distance(corner, after) / 2)
    const into = towards(corner, before, radius)
    const out = towards(corner, after, radius)
    const c1 = towards(corner, before, radius * (1 - KAPPA))
    const c2 = towards(corner, after, radius * (1 - KAPPA))
    straight(into)
    points.push(c1, c2, out)
    d += `C${xy(c1)} ${xy(c2)} ${xy(out)}`
  }
  straight(way.at(-1)!)
  return { d, points }
}

const around = (a: Position, b: Position): Rect => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
})
const distance = (a: Position, b: Position) => Math.abs(a.x - b.x) + Math.abs(a.y - b.y)
const towards = (from: Position, to: Position, by: number): Position => ({
  x: from.x + Math.sign(to.x - from.x) * by,
  y: from.y + Math.sign(to.y - from.y) * by,
})
