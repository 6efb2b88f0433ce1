import fc from 'fast-check'
import { expect, test } from 'vitest'
import { generatePlan } from '../../shared/sample/generate.ts'
import { samplePlan } from '../../shared/sample/sample-plan.ts'
import { boundsOf, overlaps, rectOf } from '../../shared/topology/geometry.ts'
import { graphOf, type TopologyGraph } from '../../shared/topology/graph.ts'
import { layout, type Positions } from '../../shared/topology/layout.ts'
import { arbitraryPlan, PLAN_ID } from './arbitrary-plan.ts'
import { arbitraryConnectedPlan, connectedPlan } from './connected-plan.ts'

const without = (graph: TopologyGraph, gone: (id: string, index: number) => boolean): TopologyGraph => {
  const ids = new Set(graph.nodes.filter((node, i) => gone(node.id, i)).map((node) => node.id))
  return {
    nodes: graph.nodes.filter((node) => !ids.has(node.id)),
    edges: graph.edges.filter((edge) => !ids.has(edge.from) && !ids.has(edge.to)),
  }
}

const overlapping = (graph: TopologyGraph, positions: Positions): string[] => {
  const rects = graph.nodes.map((node) => ({ label: node.label, rect: rectOf(node.kind, positions[node.id]!) }))
  return rects.flatMap((a, i) =>
    rects.slice(i + 1).flatMap((b) => (overlaps(a.rect, b.rect) ? [`${a.label} on ${b.label}`] : [])),
  )
}

test('every node has a place of its own', () => {
  fc.assert(
    fc.property(arbitraryPlan(), (plan) => {
      const graph = graphOf(plan)
      const positions = layout(graph, {})
      expect(Object.keys(positions).sort()).toEqual(graph.nodes.map((node) => node.id).sort())
      expect(overlapping(graph, positions)).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('the same plan is laid out the same, even by who has never seen it', () => {
  fc.assert(
    fc.property(arbitraryPlan(), (plan) => {
      expect(layout(graphOf(structuredClone(plan)), {})).toEqual(layout(graphOf(plan), {}))
    }),
    { numRuns: 20 },
  )
})

test('adding a few things moves nothing and covers nothing', () => {
  fc.assert(
    fc.property(arbitraryPlan(), fc.integer({ min: 0, max: 6 }), (plan, newest) => {
      const graph = graphOf(plan)
      const spread = Math.ceil(graph.nodes.length / 12)
      const before = without(graph, (_, i) => i % spread === newest % spread)
      const earlier = layout(before, {})
      const later = layout(graph, earlier)
      for (const node of before.nodes) expect(later[node.id]).toEqual(earlier[node.id])
      expect(Object.keys(later)).toHaveLength(graph.nodes.length)
      expect(overlapping(graph, later)).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('a large import into a laid out plan stands below it', () => {
  const before = graphOf(samplePlan())
  const imported = graphOf(generatePlan({ links: 40, seed: 3 }, PLAN_ID))
  const graph = { nodes: [...before.nodes, ...imported.nodes], edges: [...before.edges, ...imported.edges] }
  const earlier = layout(before, {})
  const later = layout(graph, earlier)
  const bottom = Math.max(...before.nodes.map((node) => later[node.id]!.y))
  expect(before.nodes.every((node) => later[node.id] === earlier[node.id])).toBe(true)
  expect(imported.nodes.every((node) => later[node.id]!.y > bottom)).toBe(true)
  expect(overlapping(graph, later)).toEqual([])
})

test('nodes moved by hand anywhere, onto each other even, stay there and newcomers avoid them', () => {
  const graph = graphOf(samplePlan())
  const placed = Object.fromEntries(graph.nodes.slice(0, 8).map((node, i) => [node.id, { x: 300 + 7 * i, y: -5 * i }]))
  const positions = layout(graph, placed)
  for (const [id, position] of Object.entries(placed)) expect(positions[id]).toEqual(position)
  const newcomers = graph.nodes.filter((node) => !placed[node.id])
  for (const node of newcomers)
    for (const other of graph.nodes)
      if (other !== node)
        expect(overlaps(rectOf(node.kind, positions[node.id]!), rectOf(other.kind, positions[other.id]!))).toBe(false)
})

test('positions of things that are gone are forgotten', () => {
  expect(layout(graphOf(samplePlan()), { 'no-such-node': { x: 0, y: 0 } })['no-such-node']).toBeUndefined()
})

test('columns: external infrastructure left of InterLinks left of VPCs', () => {
  const graph = graphOf(samplePlan())
  const positions = layout(graph, {})
  for (const edge of graph.edges)
    if (edge.kind !== 'policy-link') expect(positions[edge.from]!.x).toBeLessThan(positions[edge.to]!.x)
})

test('an empty plan has an empty layout', () => {
  expect(layout({ nodes: [], edges: [] }, {})).toEqual({})
})

test('many parts wrap into strips of a screen-like proportion instead of one endless column', () => {
  const parts = Array.from({ length: 30 }, (_, i) => graphOf(generatePlan({ links: 3, seed: i }, PLAN_ID)))
  const graph = { nodes: parts.flatMap((p) => p.nodes), edges: parts.flatMap((p) => p.edges) }
  const positions = Object.values(layout(graph, {}))
  const width = Math.max(...positions.map((p) => p.x)) - Math.min(...positions.map((p) => p.x))
  const height = Math.max(...positions.map((p) => p.y)) - Math.min(...positions.map((p) => p.y))
  expect(width / height).toBeGreaterThan(0.8)
  expect(width / height).toBeLessThan(3)
})

const boundsOfPlan = (plan: Parameters<typeof graphOf>[0]) => {
  const graph = graphOf(plan)
  const positions = layout(graph, {})
  return boundsOf(graph.nodes.map((node) => rectOf(node.kind, positions[node.id]!)))
}

test('a plan that all hangs together has the shape of a screen, not of a column', () => {
  fc.assert(
    fc.property(arbitraryConnectedPlan(), (plan) => {
      const { width, height } = boundsOfPlan(plan)
      expect(width / height).toBeGreaterThan(0.5)
      expect(width / height).toBeLessThan(3)
    }),
    { numRuns: 25 },
  )
})

test('cards of a plan in bands have places of their own, and the plan is laid out the same again', () => {
  fc.assert(
    fc.property(arbitraryConnectedPlan(150), (plan) => {
      const graph = graphOf(plan)
      const positions = layout(graph, {})
      expect(Object.keys(positions)).toHaveLength(graph.nodes.length)
      expect(overlapping(graph, positions)).toEqual([])
      expect(layout(graphOf(structuredClone(plan)), {})).toEqual(positions)
    }),
    { numRuns: 15 },
  )
})

test('as long as it is read at a glance, what hangs together stays one column', () => {
  const graph = graphOf(connectedPlan(40, 1, 'local'))
  const positions = layout(graph, {})
  const columns = new Set(graph.nodes.filter((node) => node.kind === 'link').map((node) => positions[node.id]!.x))
  expect(columns.size).toBe(1)
})
