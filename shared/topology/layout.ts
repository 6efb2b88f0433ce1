import type { Position } from '../model/plan.ts'
import { cutIntoBands } from './bands.ts'
import { type Columns, columnsFor } from './columns.ts'
import { type ComponentLayout, type OrderedComponent, orderComponent, placeComponent } from './component-layout.ts'
import { type Attachments, attachmentsOf, type Component, componentsOf } from './components.ts'
import { boundsOf, rectOf } from './geometry.ts'
import type { TopologyGraph } from './graph.ts'
import { packStrips, stripHeight } from './packing.ts'
import { placeBeside } from './placement.ts'

export type Positions = Record<string, Position>

/** More newcomers than this get a layout of their own below the rest instead of a free slot each. */
const NEWCOMERS_MAX = 24
const BLOCK_GAP = 64
/** As many InterLinks that hang together stay one column: they are read at a glance, and nothing is gained by a cut. */
const SMALL = 40

/**
 * Top left corner of every node. Nodes in `placed` (by the user, or by an earlier layout) stay exactly where they are;
 * the others are fitted in, so adding one thing to a plan moves nothing else. With nothing placed: the full layout, a
 * pure function of the graph.
 */
export function layout(graph: TopologyGraph, placed: Positions): Positions {
  const newcomers = graph.nodes.filter((node) => !placed[node.id])
  if (newcomers.length === graph.nodes.length) return fullLayout(graph)
  const kept: Positions = {}
  for (const node of graph.nodes) {
    const position = placed[node.id]
    if (position) kept[node.id] = position
  }
  if (newcomers.length === 0) return kept
  if (newcomers.length <= NEWCOMERS_MAX) return placeBeside(graph, kept)
  return { ...kept, ...below(graph, new Set(newcomers.map((node) => node.id)), kept) }
}

function below(graph: TopologyGraph, ids: Set<string>, kept: Positions): Positions {
  const own = fullLayout({
    nodes: graph.nodes.filter((node) => ids.has(node.id)),
    edges: graph.edges.filter((edge) => ids.has(edge.from) && ids.has(edge.to)),
  })
  const taken = boundsOf(graph.nodes.filter((node) => kept[node.id]).map((node) => rectOf(node.kind, kept[node.id]!)))
  const shifted: Positions = {}
  for (const [id, { x, y }] of Object.entries(own))
    shifted[id] = { x: x + taken.x, y: y + taken.y + taken.height + BLOCK_GAP }
  return shifted
}

function fullLayout(graph: TopologyGraph): Positions {
  const attachments = attachmentsOf(graph)
  const ordered = withLooseNodesInRows(componentsOf(graph, attachments)).map((c) => orderComponent(c, attachments))
  const blocks = inProportion(ordered, attachments)
  const columns = columnsOf(blocks)
  const corners = packStrips(
    blocks.map((block) => block.height),
    columns.width,
  )
  const positions: Positions = {}
  blocks.forEach((block, i) => {
    for (const { node, column, y } of block.rows)
      positions[graph.nodes[node]!.id] = { x: corners[i]!.x + columns[column], y: corners[i]!.y + y }
  })
  return positions
}

/** Components as blocks; as several where one would be much taller than the whole drawing should be. */
function inProportion(ordered: OrderedComponent[], attachments: Attachments): ComponentLayout[] {
  const whole = ordered.map((component) => placeComponent(component, attachments))
  const heights = whole.map((block) => block.height)
  const widthAt = (height: number) => columnsOf(whole.map((block) => ({ ...block, height }))).width
  // The lower the blocks, the narrower their columns, and the more of them side by side.
  const most = stripHeight(heights, widthAt(stripHeight(heights, widthAt(0))))
  return ordered.flatMap((component, i) => {
    const bands = Math.round(heights[i]! / most)
    if (bands < 2 || component.links.length <= SMALL) return [whole[i]!]
    return cutIntoBands(component, attachments, bands).map((band) => placeComponent(band, attachments))
  })
}

function columnsOf(blocks: ComponentLayout[]): Columns {
  return columnsFor(
    blocks.reduce((max, block) => Math.max(max, block.height), 0),
    blocks.some((block) => block.policiesLeft),
    blocks.some((block) => block.policiesRight),
  )
}

/** Nodes without any edge share rows, one of each kind at most, after everything that is connected. */
function withLooseNodesInRows(components: Component[]): Component[] {
  const size = (c: Component) => c.sites.length + c.links.length + c.vpcs.length + c.policies.length
  const connected = components.filter((c) => size(c) > 1)
  const loose = components.filter((c) => size(c) === 1)
  const columns = (['sites', 'links', 'vpcs', 'policies'] as const).map((kind) => loose.flatMap((c) => c[kind]))
  const rows = Math.max(0, ...columns.map((column) => column.length))
  for (let i = 0; i < rows; i++) {
    const [sites, links, vpcs, policies] = columns.map((column) => column.slice(i, i + 1)) as [
      number[],
      number[],
      number[],
      number[],
    ]
    connected.push({ sites, links, vpcs, policies })
  }
  return connected
}
