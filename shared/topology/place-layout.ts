import type { Position } from '../model/plan.ts'
import { MAX_BEND, MIN_BEND, ROW_GAP } from './columns.ts'
import { placeInOrder } from './coordinates.ts'
import { boundsOf, NODE_SIZES, type Rect, rectOf } from './geometry.ts'
import type { LinkNode, SiteNode, TopologyGraph, TopologyNode } from './graph.ts'
import { frameAround, type Grouping, placesOf } from './groups.ts'
import { layout, type Positions } from './layout.ts'
import { packStrips } from './packing.ts'

/** Things that stay together: their places, and the room that they take with the frame around them. */
type Block = { positions: Positions; rect: Rect }
/** `line`: the y that it should be level with. */
type Lined = Block & { line: number }

/** Clear space between frames beside each other. */
const FRAME_GAP = 40
/** As many InterLinks of one PoP are one column; more are a field as wide as a screen. */
const SMALL = 40
const ASPECT = 1.6

/**
 * Top left corner of every node, so that things of one place stand together and the frames of `groupsOf` for the same
 * grouping don't overlap: each region is a block, with the lines inside it as `layout` has them; external infrastructure
 * stands left of all, by location, level with its InterLinks. A pure function of the graph.
 */
export function placeLayout(graph: TopologyGraph, grouping: Exclude<Grouping, 'none'>): Positions {
  const sites = graph.nodes.filter((node) => node.kind === 'site')
  const regions = new Map<string, TopologyNode[]>()
  for (const node of graph.nodes) if (node.kind !== 'site') add(regions, placesOf(node, grouping)[0]!.id, node)
  const blocks = [...regions]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, nodes]) => regionBlock(nodes, graph, grouping))
  const clouds = stacked(blocks)
  const lines = linesOf(graph, clouds.positions, 'site-link')
  const left = strips(locationBlocks(sites, lines, clouds.rect), clouds.rect)
  return {
    ...clouds.positions,
    ...moved(left, { x: clouds.rect.x - MAX_BEND - left.rect.width, y: left.rect.y }).positions,
  }
}

function regionBlock(nodes: TopologyNode[], graph: TopologyGraph, grouping: Grouping): Block {
  const ids = new Set(nodes.map(({ id }) => id))
  const own = { nodes, edges: graph.edges.filter(({ from, to }) => ids.has(from) && ids.has(to)) }
  const laid = layout(own, {})
  const { positions, rect } = grouping === 'pop' ? byPop(own, laid) : blockOf(nodes, laid)
  return { positions, rect: frameAround(rect) }
}

/** InterLinks in the frames of their PoPs, policies left of them and VPCs right, level with their InterLinks. */
function byPop(graph: TopologyGraph, laid: Positions): Block {
  const pops = new Map<string, LinkNode[]>()
  for (const node of graph.nodes) if (node.kind === 'link') add(pops, node.link.popId ?? '', node)
  const heightOf = (links: LinkNode[]) => mean(links.map(({ id }) => laid[id]!.y))
  const fields = [...pops]
    .sort(([, a], [, b]) => heightOf(a) - heightOf(b))
    .map(([popId, links]): Block => {
      const field = fieldOf(links.toSorted((a, b) => laid[a.id]!.y - laid[b.id]!.y))
      return popId === '' ? field : { ...field, rect: frameAround(field.rect) }
    })
  const links = fields.reduce((sum, { positions }) => sum + Object.keys(positions).length, 0)
  const middle = links <= SMALL ? column(fields) : stacked(fields)
  const beside = (kind: 'policy' | 'vpc') => {
    const lines = linesOf(graph, middle.positions, kind === 'vpc' ? 'link-vpc' : 'policy-link')
    const nodes = graph.nodes.filter((node) => node.kind === kind)
    const level = (id: string) => {
      const line = lines.get(id) ?? 0
      return kind === 'policy' ? besideLines(line, middle.positions) : line
    }
    return strips(
      nodes.map((node) => ({ ...blockOf([node], { [node.id]: { x: 0, y: 0 } }), line: level(node.id) })),
      middle.rect,
    )
  }
  const [policies, vpcs] = [beside('policy'), beside('vpc')]
  const left = moved(policies, { x: middle.rect.x - MIN_BEND - policies.rect.width, y: policies.rect.y })
  const right = moved(vpcs, { x: middle.rect.x + middle.rect.width + MIN_BEND, y: vpcs.rect.y })
  return joined([left, middle, right])
}

/** The height nearest to `line` at which a policy stands between the lines that run straight to the InterLinks, and not on one. */
function besideLines(line: number, links: Positions): number {
  const clear = NODE_SIZES.policy.height / 2 + 8
  const centres = [...new Set(Object.values(links).map(({ y }) => y + NODE_SIZES.link.height / 2))]
  const isClear = (y: number) => centres.every((centre) => Math.abs(y - centre) >= clear)
  const candidates = [line, ...centres.flatMap((centre) => [centre - clear, centre + clear])].filter(isClear)
  return candidates.reduce((best, y) => (Math.abs(y - line) < Math.abs(best - line) ? y : best), candidates[0] ?? line)
}

/** Nodes of one kind in columns, in their order. */
function fieldOf(nodes: readonly TopologyNode[]): Block {
  const { width, height } = NODE_SIZES[nodes[0]!.kind]
  const [pitchX, pitchY] = [width + FRAME_GAP, height + ROW_GAP]
  const columns = nodes.length <= SMALL ? 1 : Math.ceil(Math.sqrt((ASPECT * nodes.length * pitchY) / pitchX))
  const rows = Math.ceil(nodes.length / columns)
  const positions: Positions = {}
  nodes.forEach(({ id }, i) => {
    positions[id] = { x: Math.floor(i / rows) * pitchX, y: (i % rows) * pitchY }
  })
  return blockOf(nodes, positions)
}

function locationBlocks(sites: readonly SiteNode[], lines: ReadonlyMap<string, number>, beside: Rect): Lined[] {
  const below = beside.y + beside.height
  const lineOf = ({ id }: SiteNode) => lines.get(id) ?? below
  const locations = new Map<string, SiteNode[]>()
  for (const site of sites) add(locations, placesOf(site, 'place')[0]?.id ?? site.id, site)
  return [...locations.values()].map((those) => {
    const field = fieldOf(those.toSorted((a, b) => lineOf(a) - lineOf(b)))
    const isPlace = placesOf(those[0]!, 'place').length > 0
    return { ...field, rect: isPlace ? frameAround(field.rect) : field.rect, line: mean(those.map(lineOf)) }
  })
}

/** Blocks in their order, one below the other, in as many strips as give the whole the shape of a screen. */
function stacked(blocks: readonly Block[]): Block {
  const corners = packStrips(
    blocks.map(({ rect }) => rect.height),
    Math.max(0, ...blocks.map(({ rect }) => rect.width)),
  )
  return joined(blocks.map((block, i) => moved(block, corners[i]!)))
}

/** Blocks in their order, one below the other. */
function column(blocks: readonly Block[]): Block {
  let y = 0
  return joined(
    blocks.map((block) => {
      const there = moved(block, { x: 0, y })
      y += block.rect.height + FRAME_GAP
      return there
    }),
  )
}

/** Blocks in columns side by side, together about as tall as `beside`, each as level with its line as there is room. */
function strips(blocks: readonly Lined[], beside: Rect): Block {
  const total = blocks.reduce((sum, { rect }) => sum + rect.height + ROW_GAP, 0)
  const count = Math.max(1, Math.ceil(total / Math.max(beside.height, Math.sqrt(total) * 32)))
  const ordered = blocks.toSorted((a, b) => a.line - b.line)
  const placed: Block[] = []
  let x = 0
  for (let strip = 0; strip < count; strip++) {
    const those = ordered.filter((_, i) => i % count === strip)
    const tops = placeInOrder(
      those.map(({ line, rect }) => line - rect.height / 2),
      those.map(({ rect }) => rect.height + ROW_GAP),
    )
    for (const [i, block] of those.entries()) placed.push(moved(block, { x, y: Math.round(tops[i]!) }))
    x += Math.max(0, ...those.map(({ rect }) => rect.width)) + FRAME_GAP
  }
  return joined(placed)
}

/** The block with the top left corner of its room at `to`. */
function moved({ positions, rect }: Block, to: Position): Block {
  const [dx, dy] = [to.x - rect.x, to.y - rect.y]
  const there: Positions = {}
  for (const [id, { x, y }] of Object.entries(positions)) there[id] = { x: x + dx, y: y + dy }
  return { positions: there, rect: { ...rect, x: to.x, y: to.y } }
}

const joined = (blocks: readonly Block[]): Block => ({
  positions: Object.assign({}, ...blocks.map(({ positions }) => positions)),
  rect: boundsOf(blocks.map(({ rect }) => rect)),
})

const blockOf = (nodes: readonly TopologyNode[], positions: Positions): Block => ({
  positions,
  rect: boundsOf(nodes.map(({ id, kind }) => rectOf(kind, positions[id]!))),
})

/** Of each node that edges of the kind join with placed InterLinks, the height that those are at. */
function linesOf({ edges }: TopologyGraph, positions: Positions, kind: string): Map<string, number> {
  const heights = new Map<string, number[]>()
  for (const edge of edges) {
    const at = positions[edge.linkId]
    if (edge.kind !== kind || at === undefined) continue
    const other = edge.from === edge.linkId ? edge.to : edge.from
    add(heights, other, at.y + NODE_SIZES.link.height / 2)
  }
  return new Map([...heights].map(([id, all]) => [id, mean(all)]))
}

const mean = (all: readonly number[]): number => all.reduce((sum, value) => sum + value, 0) / Math.max(1, all.length)

function add<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const known = lists.get(key)
  if (known) known.push(value)
  else lists.set(key, [value])
}
