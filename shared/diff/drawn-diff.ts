import type { Plan } from '../model/plan.ts'
import { NODE_SIZES, overlaps, type Rect, rectOf } from '../topology/geometry.ts'
import { graphOf, type TopologyEdge, type TopologyGraph, type TopologyNode } from '../topology/graph.ts'
import { layout, type Positions } from '../topology/layout.ts'
import type { DiffedPlans } from './describe.ts'
import { type Change, diffPlans } from './plan-diff.ts'

export type ChangeMark = Change['kind']
/** What became of nodes and edges, by id. What isn't in it is the same in both plans. */
export type ChangeMarks = Readonly<Record<string, ChangeMark>>

/** Two plans as one drawing: the later one, with what was removed since the earlier one where it was. */
export type DrawnDiff = { readonly graph: TopologyGraph; readonly positions: Positions; readonly marks: ChangeMarks }

/**
 * The id of an edge that is gone. It has to be another one than it had: an InterLink that was moved from one VPC to another has
 * both lines. What edges carry is looked up by InterLink (`sceneFacts`), which no gone edge names: it is idle.
 */
export const goneEdgeId = (edgeId: string): string => `was:${edgeId}`

/** An edge is the same as long as it is between the same two nodes, whatever InterLink's field says so. */
export const lineOf = ({ from, to, kind, linkId, isIpv6 }: TopologyEdge): string =>
  `${linkId} ${kind} ${isIpv6} ${from} ${to}`

/**
 * `positions` are top left corners of whatever was placed; by default of both plans, the later one's first. What is removed stays
 * where it was, unless something else stands there by now: then it is fitted in, as is what was never placed. Things without a
 * node of their own mark the VPC that they belong to.
 */
export const drawnDiff = (
  { before, after }: DiffedPlans,
  positions: Positions = { ...before.positions, ...after.positions },
): DrawnDiff => {
  const [was, is] = [graphOf(before), graphOf(after)]
  const nodes = { before: idsOf(was.nodes), after: idsOf(is.nodes) }
  const lines = { before: linesOf(was), after: linesOf(is) }
  const goneNodes = was.nodes.filter(({ id }) => !nodes.after.has(id))
  const goneEdges = was.edges
    .filter((edge) => !lines.after.has(lineOf(edge)))
    .map((edge) => ({ ...edge, id: goneEdgeId(edge.id) }))
  const graph = { nodes: [...is.nodes, ...goneNodes], edges: [...is.edges, ...goneEdges] }
  const changed = changedNodes(before, after)
  const markOf = ({ id }: TopologyNode): ChangeMark | null =>
    nodes.before.has(id) ? (changed.has(id) ? 'changed' : null) : 'added'
  const marks: [string, ChangeMark | null][] = [
    ...is.nodes.map((node): [string, ChangeMark | null] => [node.id, markOf(node)]),
    ...is.edges.map((edge): [string, ChangeMark | null] => [edge.id, lines.before.has(lineOf(edge)) ? null : 'added']),
    ...[...goneNodes, ...goneEdges].map(({ id }): [string, ChangeMark] => [id, 'removed']),
  ]
  return {
    graph,
    positions: layout(graph, withoutCovered(is.nodes, goneNodes, positions)),
    marks: Object.fromEntries(marks.filter((entry): entry is [string, ChangeMark] => entry[1] !== null)),
  }
}

const idsOf = (nodes: readonly TopologyNode[]): Set<string> => new Set(nodes.map(({ id }) => id))

const linesOf = ({ edges }: TopologyGraph): Set<string> => new Set(edges.map(lineOf))

/** Ids of what differs and of the VPCs of which a Private Network or a custom route does. */
const changedNodes = (before: Plan, after: Plan): Set<string> =>
  new Set(
    diffPlans(before, after).changes.flatMap(({ collection, id }) => {
      if (collection !== 'networks' && collection !== 'routes') return [id]
      return [before[collection][id]?.vpcId, after[collection][id]?.vpcId].filter((vpcId) => vpcId !== undefined)
    }),
  )

/** No node is taller: what two rows or more apart begins can't overlap. */
const ROW = Math.max(...Object.values(NODE_SIZES).map(({ height }) => height))

/** The positions without those of gone nodes that are not free any more. */
function withoutCovered(
  there: readonly TopologyNode[],
  gone: readonly TopologyNode[],
  positions: Positions,
): Positions {
  const rows = new Map<number, Rect[]>()
  const rowOf = ({ y }: Rect) => Math.floor(y / ROW)
  const take = (rect: Rect) => {
    const row = rows.get(rowOf(rect))
    if (row === undefined) rows.set(rowOf(rect), [rect])
    else row.push(rect)
  }
  const isTaken = (rect: Rect): boolean =>
    [-1, 0, 1].some((by) => rows.get(rowOf(rect) + by)?.some((other) => overlaps(rect, other)))
  const placed = (node: TopologyNode): Rect | null => {
    const position = positions[node.id]
    return position === undefined ? null : rectOf(node.kind, position)
  }
  for (const node of there) {
    const rect = placed(node)
    if (rect !== null) take(rect)
  }
  const free = { ...positions }
  for (const node of gone) {
    const rect = placed(node)
    if (rect !== null && isTaken(rect)) delete free[node.id]
    else if (rect !== null) take(rect)
  }
  return free
}
