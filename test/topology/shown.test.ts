import fc from 'fast-check'
import { expect, test } from 'vitest'
import { generatePlan } from '../../shared/sample/generate.ts'
import { graphOf, type TopologyGraph } from '../../shared/topology/graph.ts'
import {
  ALL_SHOWN,
  FACETS,
  facetValues,
  HIDEABLE,
  neighbourhood,
  type Shown,
  shownGraph,
  shownSchema,
  showsAll,
} from '../../shared/topology/shown.ts'
import { linkId, PlanBuilder, siteId, vpcId } from '../support/plan-builder.ts'
import { arbitraryPlan, PLAN_ID } from './arbitrary-plan.ts'

/** Two sites; paris on fr-par, amsterdam on nl-ams; a policy and a VPC that nobody uses. */
const twoRegions = () =>
  graphOf(
    new PlanBuilder()
      .site('hq', ['10.1.0.0/16'])
      .site('lab', ['10.3.0.0/16'])
      .site('spare', ['10.9.0.0/16'])
      .vpc('prod', ['10.2.0.0/24'], { tags: ['gold'] })
      .vpc('ams', ['10.4.0.0/24'], { region: 'nl-ams' })
      .policy('corp', { in: ['10.0.0.0/8'], out: ['10.0.0.0/8'] })
      .policy('corp6', { in: ['2001:db8::/32'], isIpv6: true })
      .link('paris', { site: 'hq', vpc: 'prod', policies: ['corp', 'corp6'] })
      .link('amsterdam', { site: 'lab', vpc: 'ams', region: 'nl-ams', status: 'planned', tags: ['gold', 'new'] })
      .build(),
  )
const names = ({ nodes }: TopologyGraph) => nodes.map(({ label }) => label)
const showing = (shown: Partial<Shown>) => names(shownGraph(twoRegions(), { ...ALL_SHOWN, ...shown }))

/** Anything that can be asked of a plan, by values that occur in it and one that does not. */
const arbitraryShown = (graph: TopologyGraph): fc.Arbitrary<Shown> => {
  const some = (values: readonly string[]) => fc.subarray([...new Set(values)].slice(0, 3))
  const ofFacet = (facet: (typeof FACETS)[number]) => some(graph.nodes.flatMap((node) => facetValues(node, facet)))
  return fc
    .record({
      name: fc.constantFrom('', 'a', 'PAR', 'no such name'),
      hide: fc.subarray([...HIDEABLE], { maxLength: 2 }),
      ipVersion: fc.constantFrom(null, 'ipv4', 'ipv6'),
      around: some(graph.nodes.map(({ id }) => id)),
      hops: fc.integer({ min: 0, max: 4 }),
      ...Object.fromEntries(FACETS.map((facet) => [facet, ofFacet(facet)])),
    })
    .map((shown) => shownSchema.parse(shown))
}
const plansAndShown = arbitraryPlan().chain((plan) => {
  const graph = graphOf(plan)
  return fc.tuple(fc.constant(graph), arbitraryShown(graph))
})

test('nothing asked for is the whole plan, the same object', () => {
  const graph = twoRegions()
  expect(showsAll(shownSchema.parse({}))).toBe(true)
  expect(shownGraph(graph, ALL_SHOWN)).toBe(graph)
  expect(shownGraph(graph, { ...ALL_SHOWN, hops: 4, name: '  ' })).toBe(graph)
})

test('no edge lacks an end, things are the same objects in the same order, and every shown edge is between shown nodes', () => {
  fc.assert(
    fc.property(plansAndShown, ([graph, shown]) => {
      const part = shownGraph(graph, shown)
      const ids = new Set(part.nodes.map(({ id }) => id))
      expect(part.nodes).toEqual(graph.nodes.filter(({ id }) => ids.has(id)))
      for (const node of part.nodes) expect(graph.nodes).toContain(node)
      expect(part.edges).toEqual(graph.edges.filter(({ from, to }) => ids.has(from) && ids.has(to)))
    }),
    { numRuns: 60 },
  )
})

test('asking for more never shows more', () => {
  fc.assert(
    fc.property(plansAndShown, ([graph, shown]) => {
      const part = new Set(shownGraph(graph, shown).nodes)
      const wider = shownGraph(graph, { ...shown, hide: [], ipVersion: null, around: [] })
      for (const node of part) expect(wider.nodes).toContain(node)
    }),
    { numRuns: 60 },
  )
})

test('a neighbourhood is what a walk from node to node reaches', () => {
  fc.assert(
    fc.property(arbitraryPlan(), fc.integer({ min: 0, max: 4 }), fc.nat(), (plan, hops, pick) => {
      const graph = graphOf(plan)
      const start = graph.nodes[pick % graph.nodes.length]!.id
      const distance = new Map([[start, 0]])
      const queue = [start]
      for (const id of queue)
        for (const { from, to } of graph.edges) {
          const other = from === id ? to : to === id ? from : null
          if (other === null || distance.has(other)) continue
          distance.set(other, distance.get(id)! + 1)
          queue.push(other)
        }
      const walked = [...distance].filter(([, away]) => away <= hops).map(([id]) => id)
      expect([...neighbourhood(graph, [start], hops)].sort()).toEqual(walked.sort())
    }),
    { numRuns: 40 },
  )
})

test('a region shows its InterLinks, VPCs and policies, and the sites that they connect', () => {
  expect(showing({ regions: ['nl-ams'] })).toEqual(['lab', 'amsterdam', 'ams'])
})

test('a status shows the InterLinks that have it with all their ends', () => {
  expect(showing({ statuses: ['active'] })).toEqual(['hq', 'paris', 'prod', 'corp', 'corp6'])
  expect(showing({ statuses: ['all_down'] })).toEqual([])
})

test('a tag shows what has it, whatever its kind; a second list narrows, a second value widens', () => {
  expect(showing({ tags: ['gold'] })).toEqual(['lab', 'amsterdam', 'prod', 'ams'])
  expect(showing({ tags: ['gold'], regions: ['fr-par'] })).toEqual(['prod'])
  expect(showing({ tags: ['new'] })).toEqual(['lab', 'amsterdam', 'ams'])
  expect(showing({ tags: ['new', 'gold'] })).toEqual(['lab', 'amsterdam', 'prod', 'ams'])
})

test('a name is found without case and accents', () => {
  expect(showing({ name: 'PÁRIS' })).toEqual(['hq', 'paris', 'prod', 'corp', 'corp6'])
})

test('kinds, unattached things and policies of one IP version are left out', () => {
  expect(showing({ hide: ['policy', 'vpc'] })).toEqual(['hq', 'lab', 'spare', 'paris', 'amsterdam'])
  expect(showing({ hide: ['unattached'] })).not.toContain('spare')
  expect(showing({ hide: ['unattached'] })).toContain('corp6')
  expect(showing({ ipVersion: 'ipv4' })).not.toContain('corp6')
})

test('around a VPC: at one line its InterLinks, at two what those connect to; other filters narrow it further', () => {
  expect(showing({ around: [vpcId('prod')], hops: 0 })).toEqual(['prod'])
  expect(showing({ around: [vpcId('prod')], hops: 1 })).toEqual(['paris', 'prod'])
  expect(showing({ around: [vpcId('prod')], hops: 2 })).toEqual(['hq', 'paris', 'prod', 'corp', 'corp6'])
  expect(showing({ around: [vpcId('prod')], hops: 2, hide: ['policy'] })).toEqual(['hq', 'paris', 'prod'])
  expect(showing({ around: [siteId('spare'), linkId('amsterdam')], hops: 0 })).toEqual(['spare', 'amsterdam'])
})

test('an unknown field or value is refused', () => {
  expect(shownSchema.safeParse({ region: ['fr-par'] }).success).toBe(false)
  expect(shownSchema.safeParse({ hops: 5 }).success).toBe(false)
  expect(shownSchema.safeParse({ statuses: ['nice'] }).success).toBe(false)
})

test('every status that is in a plan of thousands is shown by asking for it alone', () => {
  const graph = graphOf(generatePlan({ links: 2000, seed: 4 }, PLAN_ID))
  for (const status of new Set(graph.nodes.flatMap((node) => (node.kind === 'link' ? [node.link.status] : [])))) {
    const { nodes } = shownGraph(graph, { ...ALL_SHOWN, statuses: [status] })
    const links = nodes.filter((node) => node.kind === 'link')
    expect(links).toEqual(graph.nodes.filter((node) => node.kind === 'link' && node.link.status === status))
  }
})
