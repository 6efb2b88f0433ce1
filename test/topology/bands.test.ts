import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutIntoBands } from '../../shared/topology/bands.ts'
import { type OrderedComponent, orderComponent } from '../../shared/topology/component-layout.ts'
import { type Attachments, attachmentsOf, componentsOf } from '../../shared/topology/components.ts'
import { graphOf } from '../../shared/topology/graph.ts'
import { arbitraryConnectedPlan } from './connected-plan.ts'

const nodesOf = ({ links, sites, vpcs, left, right }: OrderedComponent) => [
  ...links,
  ...sites,
  ...vpcs,
  ...left,
  ...right,
]

const isEnd = (node: number, attachments: Attachments) => (link: number) =>
  Object.values(attachments).some((ends) => ends[link] === node)

test('bands have every node once, about as many InterLinks each, and what has most of its InterLinks in one stands there', () => {
  fc.assert(
    fc.property(arbitraryConnectedPlan(120), fc.integer({ min: 2, max: 5 }), (plan, count) => {
      const graph = graphOf(plan)
      const attachments = attachmentsOf(graph)
      const largest = componentsOf(graph, attachments).toSorted((a, b) => b.links.length - a.links.length)[0]!
      const component = orderComponent(largest, attachments)
      const bands = cutIntoBands(component, attachments, count)
      expect(bands.flatMap(nodesOf).sort()).toEqual(nodesOf(component).sort())
      const even = component.links.length / count
      for (const band of bands) {
        expect(Math.abs(band.links.length - even)).toBeLessThanOrEqual(0.4 * even + 1)
        for (const node of [...band.sites, ...band.vpcs, ...band.left, ...band.right]) {
          const inBand = (other: OrderedComponent) => other.links.filter(isEnd(node, attachments)).length
          expect(inBand(band)).toBe(Math.max(...bands.map(inBand)))
        }
      }
    }),
    { numRuns: 25 },
  )
})

/** InterLink i joins `site(i)` and a VPC of its own; nodes are numbered InterLinks first, then sites, then VPCs. */
function ladder(links: number, siteOf: (link: number) => number) {
  const sites = new Set(Array.from({ length: links }, (_, i) => siteOf(i))).size
  const none = () => new Int32Array(2 * links + sites).fill(-1)
  const attachments: Attachments = { site: none(), vpc: none(), policyV4: none(), policyV6: none() }
  for (let i = 0; i < links; i++) {
    attachments.site[i] = links + siteOf(i)
    attachments.vpc[i] = links + sites + i
  }
  const range = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i)
  const component = {
    links: range(0, links),
    sites: range(links, sites),
    vpcs: range(links + sites, links),
    left: [],
    right: [],
  }
  return { component, attachments }
}

test('a cut falls where no edge goes across, though the middle would be more even', () => {
  const { component, attachments } = ladder(20, (link) => (link < 9 ? 0 : 1))
  const bands = cutIntoBands(component, attachments, 2)
  expect(bands.map((band) => band.links.length)).toEqual([9, 11])
  expect(bands.map((band) => band.sites)).toEqual([[20], [21]])
})

test('a cut goes through few edges of many InterLinks rather than many, and the second band is upside down', () => {
  const { component, attachments } = ladder(40, (link) => (link < 17 ? 0 : 1))
  const [first, second] = cutIntoBands(component, attachments, 2)
  expect(first!.links).toEqual(component.links.slice(0, 17))
  expect(second!.links).toEqual(component.links.slice(17).reverse())
})
