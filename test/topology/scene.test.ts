import { expect, test } from 'vitest'
import { LINK_STATUSES } from '../../shared/model/link.ts'
import { samplePlan } from '../../shared/sample/sample-plan.ts'
import { cardOf } from '../../shared/topology/card.ts'
import { edgePath } from '../../shared/topology/edge-path.ts'
import { rectOf } from '../../shared/topology/geometry.ts'
import { graphOf, type LinkNode } from '../../shared/topology/graph.ts'
import { layout } from '../../shared/topology/layout.ts'
import { type Scene, type SceneFacts, sceneOf } from '../../shared/topology/scene.ts'
import { edgeMarks, statusMarks } from '../../shared/topology/status-mark.ts'
import { measure } from '../../shared/topology/text.ts'

const flowing: SceneFacts = { edgeState: () => ({ state: 'flows' }) }
const sampleScene = (facts = flowing): Scene => {
  const graph = graphOf(samplePlan())
  return sceneOf(graph, layout(graph, {}), facts)
}
const linkNode = (change: Partial<LinkNode['link']>): LinkNode => {
  const plan = samplePlan()
  const [link] = Object.values(plan.links)
  plan.links = { [link!.id]: { ...link!, ...change } }
  return graphOf(plan).nodes.find((node) => node.kind === 'link')!
}
const words = (node: LinkNode) => cardOf(node).lines.map((line) => line.text)

test('an InterLink says its name, bandwidth, region, PoP, host, status, propagation and sessions', () => {
  const card = cardOf(linkNode({}))
  expect(card.title.text).toBe('hq-prod-1')
  expect(card.lines.map((line) => line.text)).toEqual([
    '1 Gbps',
    'fr-par · Paris - TeleHouse TH2',
    'FranceIX',
    'propagation on',
    'Active',
  ])
  expect(card.badges.map(({ text, mark }) => `${text} ${mark.word}`)).toEqual(['IPv4 up', 'IPv6 up'])
})

test.each(LINK_STATUSES.filter((status) => status !== 'deleted'))('status %s is told by shape and word', (status) => {
  const node = linkNode({ status })
  expect(cardOf(node).status).toBe(statusMarks()[status])
  expect(words(node)).toContain(statusMarks()[status].word)
})

test('what looks as it did is the same object again; what changed is not', () => {
  const plan = samplePlan()
  const graph = graphOf(plan)
  const positions = layout(graph, {})
  const before = sceneOf(graph, positions, flowing)
  const [moved] = before.nodes
  const after = sceneOf(graph, { ...positions, [moved!.id]: { x: 0, y: -500 } }, flowing)
  const touches = (edge: { from: string; to: string }) => edge.from === moved!.id || edge.to === moved!.id
  expect(after.nodes.filter((node, i) => node !== before.nodes[i]).map((node) => node.id)).toEqual([moved!.id])
  expect(after.edges.filter((edge, i) => edge !== before.edges[i])).toEqual(after.edges.filter(touches))

  const blocked = sceneOf(graph, positions, { edgeState: () => ({ state: 'blocked', reason: 'Because.' }) })
  expect(blocked.edges.every(({ state, reason }) => state === 'blocked' && reason === 'Because.')).toBe(true)
  expect(blocked.edges.map((edge) => edge.path)).toEqual(before.edges.map((edge) => edge.path))
})

test('states of edges differ in more than colour', () => {
  const looks = Object.values(edgeMarks()).map(({ shape, dash, width }) => `${shape} ${dash} ${width}`)
  expect(new Set(looks).size).toBe(looks.length)
})

test('a planned InterLink is dashed and has no sessions yet', () => {
  const card = cardOf(linkNode({ status: 'planned' }))
  expect(card.outline).toBe('dashed')
  expect(card.badges.map((badge) => badge.mark.word)).toEqual(['planned', 'planned'])
})

test('nothing written on a card leaves it, however long the names', () => {
  const node = linkNode({
    name: 'W'.repeat(255),
    region: 'a-region-newer-than-this-application',
    bandwidthMbps: 100_000,
  })
  const { width } = rectOf('link', { x: 0, y: 0 })
  const card = cardOf(node)
  for (const { text, x, font, size, anchor } of [card.title, ...card.lines]) {
    const left = anchor === 'end' ? x - measure(text, font, size) : x
    expect(left).toBeGreaterThanOrEqual(0)
    expect(left + measure(text, font, size)).toBeLessThanOrEqual(width)
  }
  expect(card.label).toBe('W'.repeat(255))
})

test('a node that stays the same keeps its card from scene to scene', () => {
  const graph = graphOf(samplePlan())
  const scenes = [{}, { [graph.nodes[0]!.id]: { x: 5, y: 5 } }].map((placed) =>
    sceneOf(graph, layout(graph, placed), flowing).nodes.map((node) => node.card),
  )
  expect(scenes[1]!.every((card, i) => card === scenes[0]![i])).toBe(true)
})

test('edges carry what the facts say of them', () => {
  const scene = sampleScene({ edgeState: (id) => ({ state: 'blocked', reason: `because of ${id}`, label: '2 in' }) })
  expect(scene.edges[0]).toMatchObject({ state: 'blocked', reason: `because of ${scene.edges[0]!.id}`, label: '2 in' })
})

test('the bounds hold every node and line', () => {
  const { bounds, nodes, edges } = sampleScene()
  const inside = (x: number, y: number) =>
    x >= bounds.x && x <= bounds.x + bounds.width && y >= bounds.y && y <= bounds.y + bounds.height
  expect(nodes.every((n) => inside(n.x, n.y) && inside(n.x + n.width, n.y + n.height))).toBe(true)
  expect(edges.every((edge) => edge.path.points.every((p) => inside(p.x, p.y)))).toBe(true)
})

test('a node without a position is left out, and so are its edges', () => {
  const graph = graphOf(samplePlan())
  const { [graph.nodes[0]!.id]: _, ...positions } = layout(graph, {})
  const scene = sceneOf(graph, positions, flowing)
  expect(scene.nodes).toHaveLength(graph.nodes.length - 1)
  expect(scene.edges.some((edge) => edge.from === graph.nodes[0]!.id)).toBe(false)
})

const link = rectOf('link', { x: 1000, y: 500 })

test.each([
  ['left of it', { x: 100, y: 300 }],
  ['close by', { x: 780, y: 500 }],
  ['above it', { x: 1000, y: 0 }],
  ['right of it', { x: 2000, y: 700 }],
])('a site %s is joined from its right side to the left side of the InterLink', (_, at) => {
  const site = rectOf('site', at)
  const { points, d } = edgePath('site-link', site, link)
  expect(points[0]).toEqual({ x: site.x + site.width, y: site.y + site.height / 2 })
  expect(points.at(-1)).toEqual({ x: link.x, y: link.y + link.height / 2 })
  expect(d).not.toMatch(/NaN|Infinity/)
})

test('a policy is joined on the side of the InterLink where it stands', () => {
  const left = edgePath('policy-link', rectOf('policy', { x: 500, y: 400 }), link).points.at(-1)!
  const right = edgePath('policy-link', rectOf('policy', { x: 1500, y: 400 }), link).points.at(-1)!
  expect([left.x, right.x]).toEqual([link.x, link.x + link.width])
})
