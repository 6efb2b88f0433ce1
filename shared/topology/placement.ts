import type { Position } from '../model/plan.ts'
import { COLUMN_GAP, columnsFor, ROW_GAP } from './columns.ts'
import { NODE_SIZES, type Rect, rectOf } from './geometry.ts'
import type { NodeKind, TopologyGraph, TopologyNode } from './graph.ts'

/** InterLinks first: they tie the others to what is already placed. */
const TURN: Record<NodeKind, number> = { link: 0, site: 1, vpc: 2, policy: 3 }

/**
 * Gives each node that `kept` lacks a free slot in the column of its kind, as near to its neighbours as there is room.
 * Nothing in `kept` moves. O(V) for each newcomer.
 */
export function placeBeside(graph: TopologyGraph, kept: Record<string, Position>): Record<string, Position> {
  const positions = { ...kept }
  const byId = new Map(graph.nodes.map((node) => [node.id, node]))
  const neighbours = new Map<string, TopologyNode[]>()
  const join = (a: string, b: string) => {
    const list = neighbours.get(a)
    if (list) list.push(byId.get(b)!)
    else neighbours.set(a, [byId.get(b)!])
  }
  for (const edge of graph.edges) {
    join(edge.from, edge.to)
    join(edge.to, edge.from)
  }
  const newcomers = graph.nodes.filter((node) => !kept[node.id]).sort((a, b) => TURN[a.kind] - TURN[b.kind])
  const taken = graph.nodes.filter((node) => kept[node.id]).map((node) => rectOf(node.kind, kept[node.id]!))
  for (const node of newcomers) {
    const near = (neighbours.get(node.id) ?? [])
      .filter((n) => positions[n.id])
      .map((n) => ({ kind: n.kind, rect: rectOf(n.kind, positions[n.id]!) }))
    const x = columnX(node.kind, near, graph, positions)
    const position = { x, y: freeY(node.kind, x, desiredY(node.kind, near, x, taken), taken) }
    positions[node.id] = position
    taken.push(rectOf(node.kind, position))
  }
  return positions
}

type Neighbour = { kind: NodeKind; rect: Rect }

/** The column: where nodes of this kind stand beside these neighbours, else beside anything, else the default one. */
function columnX(kind: NodeKind, near: Neighbour[], graph: TopologyGraph, positions: Record<string, Position>): number {
  const columns = columnsFor(0, true, false)
  const at = (k: NodeKind) => (k === 'policy' ? columns.policyLeft : columns[k])
  const siblings = graph.nodes.filter((node) => node.kind === kind && positions[node.id])
  const first = near[0]
  if (first) {
    const expected = first.rect.x + at(kind) - at(first.kind)
    // A sibling's column on the same side of the neighbour, when there is one about where it should be.
    const beside = siblings
      .map((node) => positions[node.id]!.x)
      .filter((x) => Math.sign(x - first.rect.x) === Math.sign(expected - first.rect.x))
    return nearest(beside, expected, 2 * NODE_SIZES.link.width + NODE_SIZES.policy.width) ?? expected
  }
  const usual = mostCommon(siblings.map((node) => positions[node.id]!.x))
  if (usual !== undefined) return usual
  // The kind's first: its column relative to the leftmost column there is of another kind.
  let x = at(kind)
  let leftmost = Infinity
  for (const node of graph.nodes) {
    const position = positions[node.id]
    if (!position || position.x >= leftmost) continue
    leftmost = position.x
    x = position.x + at(kind) - at(node.kind)
  }
  return x
}

const nearest = (values: number[], wanted: number, within: number): number | undefined => {
  let best: number | undefined
  for (const value of values)
    if (Math.abs(value - wanted) <= (best === undefined ? within : Math.abs(best - wanted))) best = value
  return best
}

function mostCommon(values: number[]): number | undefined {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best: number | undefined
  for (const [value, count] of counts) if (best === undefined || count > counts.get(best)!) best = value
  return best
}

/** Level with the middle of the neighbours; without any, below what stands in the column. */
function desiredY(kind: NodeKind, near: Neighbour[], x: number, taken: Rect[]): number {
  const { width, height } = NODE_SIZES[kind]
  if (near.length === 0) {
    const column = taken.filter((r) => r.x < x + width + COLUMN_GAP && x < r.x + r.width + COLUMN_GAP)
    return column.reduce((y, r) => Math.max(y, r.y + r.height + ROW_GAP), column.length ? -Infinity : 0)
  }
  const centre = near.reduce((sum, { rect }) => sum + rect.y + rect.height / 2, 0) / near.length
  // A policy stands between the lines that run past it, not on its InterLink's own.
  const aside = kind === 'policy' ? (NODE_SIZES.link.height + ROW_GAP) / 2 : 0
  return Math.round(centre - height / 2 + aside)
}

/** The free y nearest to the one desired: at it, or right above or below something that is in the way. O(m log m). */
function freeY(kind: NodeKind, x: number, desired: number, taken: Rect[]): number {
  const { width, height } = NODE_SIZES[kind]
  // Where this node's top edge can't be, because of each neighbour in the column.
  const barred = taken
    .filter((r) => r.x < x + width + COLUMN_GAP && x < r.x + r.width + COLUMN_GAP)
    .map((r) => ({ from: r.y - height - ROW_GAP, to: r.y + r.height + ROW_GAP }))
    .sort((a, b) => a.from - b.from)
  let free = desired
  let above = -Infinity
  for (let i = 0; i < barred.length; ) {
    const { from } = barred[i]!
    let { to } = barred[i++]!
    for (; i < barred.length && barred[i]!.from < to; i++) to = Math.max(to, barred[i]!.to)
    if (from < desired && desired < to) {
      above = from
      free = to
    }
  }
  return desired - above < free - desired ? above : free
}
