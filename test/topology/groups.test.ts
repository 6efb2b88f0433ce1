import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BUILTIN_POPS } from '../../shared/model/builtin-catalogue.ts'
import { overlaps, type Rect, rectOf } from '../../shared/topology/geometry.ts'
import { graphOf, type TopologyGraph } from '../../shared/topology/graph.ts'
import { FRAME_HEADER, type Grouping, groupsOf, type SceneGroup } from '../../shared/topology/groups.ts'
import { layout, type Positions } from '../../shared/topology/layout.ts'
import { placeLayout } from '../../shared/topology/place-layout.ts'
import { sceneOf } from '../../shared/topology/scene.ts'
import { ALL_SHOWN, shownGraph } from '../../shared/topology/shown.ts'
import { shownScene } from '../../shared/topology/shown-scene.ts'
import { linkId, PlanBuilder, vpcId } from '../support/plan-builder.ts'
import { arbitraryPlan } from './arbitrary-plan.ts'
import { arbitraryConnectedPlan } from './connected-plan.ts'

const framed = (graph: TopologyGraph, positions: Positions, grouping: Grouping): SceneGroup[] => {
  const kinds = new Map(graph.nodes.map(({ id, kind }) => [id, kind]))
  return groupsOf(graph.nodes, (id) => rectOf(kinds.get(id)!, positions[id]!), grouping)
}
const contains = (outer: Rect, inner: Rect) =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= inner.x + inner.width &&
  outer.y + outer.height >= inner.y + inner.height

const twoPlaces = () =>
  graphOf(
    new PlanBuilder()
      .site('hq', [], { location: 'Paris' })
      .site('annex', [], { location: ' Paris ' })
      .site('nowhere', [], { location: null })
      .vpc('prod', ['10.2.0.0/24'])
      .vpc('ams', [], { region: 'nl-ams' })
      .link('one', { site: 'hq', vpc: 'prod', popId: BUILTIN_POPS[0]!.id })
      .link('two', { site: 'annex', vpc: 'ams', region: 'nl-ams' })
      .build(),
  )

const groupings = fc.constantFrom('place' as const, 'pop' as const)

test('every thing is in the frame of its place and every frame in the one around it, wherever things stand', () => {
  fc.assert(
    fc.property(arbitraryPlan(), groupings, (plan, grouping) => {
      const graph = graphOf(plan)
      const positions = layout(graph, {})
      const groups = framed(graph, positions, grouping)
      const byId = new Map(groups.map((group) => [group.id, group]))
      const kinds = new Map(graph.nodes.map(({ id, kind }) => [id, kind]))
      for (const { rect, members, parent, depth } of groups) {
        for (const id of members)
          expect(contains({ ...rect, y: rect.y + FRAME_HEADER }, rectOf(kinds.get(id)!, positions[id]!))).toBe(true)
        if (parent === null) expect(depth).toBe(0)
        else expect(contains(byId.get(parent)!.rect, rect)).toBe(true)
      }
      const framedOnce = groups.flatMap(({ members }) => members)
      expect(new Set(framedOnce).size).toBe(framedOnce.length)
      expect(framedOnce).toHaveLength(
        graph.nodes.filter((node) => node.kind !== 'site' || node.site.location !== null).length,
      )
    }),
    { numRuns: 30 },
  )
})

test('arranged by place no frame overlaps another one, nothing overlaps anything, and everything has a place', () => {
  const plans = fc.oneof(arbitraryPlan(), arbitraryConnectedPlan(160))
  fc.assert(
    fc.property(plans, groupings, (plan, grouping) => {
      const graph = graphOf(plan)
      const positions = placeLayout(graph, grouping)
      expect(Object.keys(positions)).toHaveLength(graph.nodes.length)
      const groups = framed(graph, positions, grouping)
      for (const [i, a] of groups.entries())
        for (const b of groups.slice(i + 1))
          if (b.parent !== a.id) expect(overlaps(a.rect, b.rect), `${a.id} and ${b.id}`).toBe(false)
      const rects = graph.nodes.map(({ id, kind }) => rectOf(kind, positions[id]!))
      for (const [i, a] of rects.entries()) for (const b of rects.slice(i + 1)) expect(overlaps(a, b)).toBe(false)
      for (const { rect, members, kind } of groups)
        for (const [i, node] of graph.nodes.entries())
          if (kind !== 'region' && !members.includes(node.id)) expect(overlaps(rect, rects[i]!)).toBe(false)
    }),
    { numRuns: 30 },
  )
}, 60_000)

test('arranging by place is the same for the same plan', () => {
  expect(placeLayout(twoPlaces(), 'pop')).toEqual(placeLayout(twoPlaces(), 'pop'))
})

test('locations are one whatever blanks are around them; external infrastructure without one is in no frame', () => {
  const groups = framed(twoPlaces(), layout(twoPlaces(), {}), 'place')
  expect(groups.map(({ kind, label, members }) => [kind, label, members.length])).toEqual([
    ['location', 'Paris', 2],
    ['region', 'fr-par', 2],
    ['region', 'nl-ams', 2],
  ])
})

test('a PoP is a frame inside its region, around the InterLinks alone', () => {
  const groups = framed(twoPlaces(), layout(twoPlaces(), {}), 'pop')
  const pop = groups.find(({ kind }) => kind === 'pop')!
  expect(pop).toMatchObject({ parent: 'region:fr-par', depth: 1, members: [linkId('one')] })
  expect(groups.find(({ id }) => id === 'region:fr-par')!.members).toEqual([vpcId('prod')])
})

test('the scene of a part has the very cards and lines of the whole, and frames around what is shown', () => {
  const graph = twoPlaces()
  const whole = sceneOf(graph, layout(graph, {}), { edgeState: () => ({ state: 'flows' }) })
  expect(shownScene(whole, graph, 'none')).toBe(whole)
  const part = shownScene(whole, shownGraph(graph, { ...ALL_SHOWN, regions: ['nl-ams'] }), 'place')
  expect(part.nodes.map(({ card }) => card.label)).toEqual(['annex', 'two', 'ams'])
  for (const node of part.nodes) expect(whole.nodes).toContain(node)
  for (const edge of part.edges) expect(whole.edges).toContain(edge)
  expect(part.groups.map(({ id }) => id)).toEqual(['location:Paris', 'region:nl-ams'])
  for (const { rect } of [...part.groups, ...part.nodes.map((rect) => ({ rect }))])
    expect(contains(part.bounds, rect)).toBe(true)
})
