import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Detours, isFar } from '../../shared/topology/detour.ts'
import { edgePath } from '../../shared/topology/edge-path.ts'
import { type Rect, rectOf } from '../../shared/topology/geometry.ts'
import { graphOf } from '../../shared/topology/graph.ts'
import { layout } from '../../shared/topology/layout.ts'
import { type Scene, sceneOf } from '../../shared/topology/scene.ts'
import { sampleBeziers } from '../bench/drawn-crossings.ts'
import { arbitraryConnectedPlan, connectedPlan } from './connected-plan.ts'

const flowing = { edgeState: () => ({ state: 'flows' as const }) }
const sceneOfPlan = (plan: Parameters<typeof graphOf>[0]): Scene => {
  const graph = graphOf(plan)
  return sceneOf(graph, layout(graph, {}), flowing)
}

const runsThrough = (line: Float64Array, { x, y, width, height }: Rect) => {
  for (let i = 0; i < line.length; i += 2) {
    const [px, py] = [line[i]!, line[i + 1]!]
    if (px > x + 1 && px < x + width - 1 && py > y + 1 && py < y + height - 1) return true
  }
  return false
}

const farEdges = ({ nodes, edges }: Scene) => {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  return edges.filter(({ kind, from, to }) => isFar(kind, byId.get(from)!, byId.get(to)!))
}

test('no line of a plan in bands runs through a card', () => {
  fc.assert(
    fc.property(arbitraryConnectedPlan(150), (plan) => {
      const scene = sceneOfPlan(plan)
      for (const { from, to, path } of scene.edges) {
        const line = sampleBeziers(path.points, 40)
        expect(scene.nodes.filter(({ id, ...card }) => id !== from && id !== to && runsThrough(line, card))).toEqual([])
      }
    }),
    { numRuns: 12 },
  )
})

test('the bounds of a plan in bands hold its detours', () => {
  const scene = sceneOfPlan(connectedPlan(120, 1, 'random'))
  const { x, y, width, height } = scene.bounds
  const outside = scene.edges.flatMap(({ path }) =>
    path.points.filter((p) => p.x < x || p.x > x + width || p.y < y || p.y > y + height),
  )
  expect(outside).toEqual([])
})

test("a policy's lines to the InterLinks of one column go the same way", () => {
  const scene = sceneOfPlan(connectedPlan(90, 1, 'local'))
  const linkX = new Map(scene.nodes.map((node) => [node.id, node.x]))
  const levels = new Map<string, Set<number>>()
  for (const { from, to, kind, path } of farEdges(scene)) {
    if (kind !== 'policy-link') continue
    const key = `${from} ${linkX.get(to)}`
    // Out, up or down, level: the level run begins after the second corner.
    levels.set(key, (levels.get(key) ?? new Set()).add(path.points[12]!.y))
  }
  expect(levels.size).toBeGreaterThan(0)
  for (const ys of levels.values()) expect(ys.size).toBe(1)
})

const site = rectOf('site', { x: 0, y: 0 })
const link = rectOf('link', { x: 2000, y: 40 })

test('far apart with nothing between, a line is what it always was', () => {
  expect(isFar('site-link', site, link)).toBe(true)
  expect(new Detours([site, link]).path('site-link', 'site', site, link)).toEqual(edgePath('site-link', site, link))
})

test('with a card between, the line leaves right, goes round and arrives from the left', () => {
  const between = rectOf('vpc', { x: 1000, y: 20 })
  const { points, d, marker } = new Detours([site, link, between]).path('site-link', 'site', site, link)
  expect(points[0]).toEqual({ x: site.width, y: site.height / 2 })
  expect(points.at(-1)).toEqual({ x: link.x, y: link.y + link.height / 2 })
  expect(runsThrough(sampleBeziers(points, 100), between)).toBe(false)
  expect(marker).toEqual(edgePath('site-link', site, link).marker)
  expect(d).not.toMatch(/NaN|Infinity/)
})

test('an InterLink left of its site is reached from the left, round both', () => {
  const [left, right] = [rectOf('link', { x: 0, y: 0 }), rectOf('site', { x: 1500, y: 10 })]
  const { points } = new Detours([left, right]).path('site-link', 'site', right, left)
  const line = sampleBeziers(points, 100)
  expect(points.at(-1)).toEqual({ x: 0, y: 48 })
  for (const card of [left, right]) expect(runsThrough(line, card)).toBe(false)
})

test('columns beside each other are not far, however tall the plan', () => {
  expect(isFar('site-link', site, rectOf('link', { x: site.width + 708, y: 90_000 }))).toBe(false)
})
