import { ROW_GAP } from './columns.ts'
import type { Attachments, Component } from './components.ts'
import { placeInOrder } from './coordinates.ts'
import { bipartite } from './crossings.ts'
import { NODE_SIZES } from './geometry.ts'
import { type Order, orderLayers } from './ordering.ts'

/** A component on its own: the column of each node and its top edge, 0 and below. Node indices as keys. */
export type ComponentLayout = { rows: Placed[]; height: number; policiesLeft: boolean; policiesRight: boolean }
export type Placed = { node: number; column: 'site' | 'policyLeft' | 'link' | 'policyRight' | 'vpc'; y: number }

/** Space between two InterLinks' lines, unless policies stand between them. */
const PITCH = NODE_SIZES.link.height + ROW_GAP
const POLICY_PITCH = NODE_SIZES.policy.height + 12

/** Each column's nodes from top to bottom, the policies' two lanes in any order. */
export type OrderedComponent = { links: number[]; sites: number[]; vpcs: number[] } & Sides
type Sides = { left: number[]; right: number[] }

/**
 * Policies of small components all stand left of the InterLinks, where the eye expects the filter; in larger ones they
 * take the side that costs fewer crossings.
 */
export function orderComponent(component: Component, attachments: Attachments): OrderedComponent {
  const allLeft = { left: component.policies, right: [] }
  const order = orderWith(component, attachments, allLeft)
  if (order.crossings === 0) return { ...columnsOf(order), ...allLeft }
  const split = alternate(component, attachments, order)
  const other = orderWith(component, attachments, split, order)
  return other.crossings < order.crossings * 0.9
    ? { ...columnsOf(other), ...split }
    : { ...columnsOf(order), ...allLeft }
}

const columnsOf = ({ links, sites, vpcs }: ComponentOrder) => ({ links, sites, vpcs })

/** `middle`: `links` as indices into the component's own list. */
type ComponentOrder = { links: number[]; sites: number[]; vpcs: number[]; crossings: number; middle: Int32Array }

function orderWith(
  component: Component,
  attachments: Attachments,
  sides: Sides,
  start?: ComponentOrder,
): ComponentOrder {
  const { links, sites, vpcs } = component
  const leftNodes = [...sites, ...sides.left]
  const rightNodes = [...vpcs, ...sides.right]
  const layers = {
    left: bipartite(links.length, leftNodes.length, pairsOf(links, leftNodes, attachments)),
    right: bipartite(links.length, rightNodes.length, pairsOf(links, rightNodes, attachments)),
  }
  const found: Order = orderLayers(layers, start?.middle)
  const from = (order: Int32Array, nodes: number[], count: number) => {
    const list: number[] = []
    for (const i of order) if (i < count) list.push(nodes[i]!)
    return list
  }
  return {
    links: from(found.middle, links, links.length),
    sites: from(found.left, leftNodes, sites.length),
    vpcs: from(found.right, rightNodes, vpcs.length),
    crossings: found.crossings,
    middle: found.middle,
  }
}

/** Pairs [link, far node] as indices into the two lists. */
function pairsOf(links: number[], farNodes: number[], attachments: Attachments): number[] {
  const index = new Map<number, number>()
  for (const node of farNodes) index.set(node, index.size)
  const pairs: number[] = []
  links.forEach((link, i) => {
    for (const ends of [attachments.site, attachments.vpc, attachments.policyV4, attachments.policyV6]) {
      const far = index.get(ends[link]!)
      if (far !== undefined) pairs.push(i, far)
    }
  })
  return pairs
}

/** Every second policy, by where its InterLinks are, goes right: those that compete for the same space part. */
function alternate(component: Component, attachments: Attachments, order: ComponentOrder): Sides {
  const users = usersOf(component.policies, order.links, attachments)
  const sorted = [...component.policies].sort((a, b) => mean(users.get(a)!) - mean(users.get(b)!) || a - b)
  const sides: Sides = { left: [], right: [] }
  for (const [i, policy] of sorted.entries()) (i % 2 === 0 ? sides.left : sides.right).push(policy)
  return sides
}

/** For each policy the positions of its InterLinks in `links`, ascending. */
function usersOf(policies: number[], links: number[], { policyV4, policyV6 }: Attachments): Map<number, number[]> {
  const users = new Map<number, number[]>(policies.map((policy) => [policy, []]))
  links.forEach((link, position) => {
    users.get(policyV4[link]!)?.push(position)
    users.get(policyV6[link]!)?.push(position)
  })
  return users
}

const mean = (numbers: number[]) => numbers.reduce((sum, n) => sum + n, 0) / Math.max(1, numbers.length)

/** Policies in the gaps between InterLinks: gap g is above InterLink g. The median gap crosses the fewest lines. */
function gapsOf(policies: number[], users: Map<number, number[]>, linkCount: number): number[][] {
  const gaps: number[][] = Array.from({ length: linkCount + 1 }, () => [])
  const sorted = [...policies].sort((a, b) => mean(users.get(a)!) - mean(users.get(b)!) || a - b)
  for (const policy of sorted) {
    const positions = users.get(policy)!
    const k = positions.length
    const gap =
      k === 0 ? linkCount : Math.floor((positions[(k - 1) >> 1]! + positions[k >> 1]! + 1) / 2 + (k % 2 ? 0 : 0.5))
    gaps[Math.min(gap, linkCount)]!.push(policy)
  }
  return gaps
}

/** Policies in the gaps between their InterLinks, sites and VPCs level with theirs. Edges to what is elsewhere have no say. */
export function placeComponent(component: OrderedComponent, attachments: Attachments): ComponentLayout {
  const { links } = component
  const users = usersOf([...component.left, ...component.right], links, attachments)
  const gaps = [component.left, component.right].map((policies) => gapsOf(policies, users, links.length))

  // Lines of the InterLinks (their centres), pushed apart where policies stand between them.
  const lines = new Float64Array(links.length)
  for (let i = 1; i < links.length; i++) {
    const crowd = Math.max(gaps[0]![i]!.length, gaps[1]![i]!.length)
    lines[i] = lines[i - 1]! + Math.max(PITCH, (crowd + 0.5) * POLICY_PITCH)
  }
  const rows: Placed[] = []
  const put = (node: number, column: Placed['column'], centre: number, height: number) =>
    rows.push({ node, column, y: Math.round(centre - height / 2) })

  for (const [i, link] of links.entries()) put(link, 'link', lines[i]!, NODE_SIZES.link.height)
  column(component.sites, attachments.site, 'site')
  column(component.vpcs, attachments.vpc, 'vpc')
  lane(gaps[0]!, 'policyLeft')
  lane(gaps[1]!, 'policyRight')

  const top = rows.reduce((least, row) => Math.min(least, row.y), Infinity)
  let height = 0
  for (const row of rows) {
    row.y -= top
    height = Math.max(
      height,
      row.y + NODE_SIZES[row.column === 'policyLeft' || row.column === 'policyRight' ? 'policy' : row.column].height,
    )
  }
  return { rows, height, policiesLeft: component.left.length > 0, policiesRight: component.right.length > 0 }

  function column(nodes: number[], ends: Int32Array, kind: 'site' | 'vpc') {
    const { height } = NODE_SIZES[kind]
    const sum = new Map<number, [number, number]>(nodes.map((node) => [node, [0, 0]]))
    links.forEach((link, i) => {
      const entry = sum.get(ends[link]!)
      if (!entry) return
      entry[0] += lines[i]!
      entry[1]++
    })
    const desired = nodes.map((node) => sum.get(node)![0] / Math.max(1, sum.get(node)![1]))
    const centres = placeInOrder(desired, new Float64Array(nodes.length).fill(height + ROW_GAP))
    for (const [i, node] of nodes.entries()) put(node, kind, centres[i]!, height)
  }

  function lane(byGap: number[][], columnName: 'policyLeft' | 'policyRight') {
    byGap.forEach((policies, gap) => {
      const n = links.length
      const middle =
        n === 0
          ? 0
          : gap === 0
            ? lines[0]! - PITCH / 2 - ((policies.length - 1) / 2) * POLICY_PITCH
            : gap === n
              ? lines[n - 1]! + PITCH / 2 + ((policies.length - 1) / 2) * POLICY_PITCH
              : (lines[gap - 1]! + lines[gap]!) / 2
      for (const [i, policy] of policies.entries())
        put(policy, columnName, middle + (i - (policies.length - 1) / 2) * POLICY_PITCH, NODE_SIZES.policy.height)
    })
  }
}
