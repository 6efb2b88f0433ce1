import { Resvg } from '@resvg/resvg-js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DrawingOptions, drawingOf } from '../../shared/formats/drawing/drawing.ts'
import { svgOfDrawing } from '../../shared/formats/svg.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { samplePlan } from '../../shared/sample/sample-plan.ts'
import { graphOf } from '../../shared/topology/graph.ts'
import { layout } from '../../shared/topology/layout.ts'
import { sceneOf } from '../../shared/topology/scene.ts'
import { PLAIN, svgOf } from '../support/svg-of.ts'

const svgOfPlan = (plan: Plan, options: Partial<DrawingOptions> = {}, reason?: string) => {
  const graph = graphOf(plan)
  const scene = sceneOf(graph, layout(graph, {}), { edgeState: () => ({ state: 'blocked', reason, label: reason }) })
  return svgOf(scene, options)
}
const renamed = (name: string): Plan => {
  const plan = samplePlan()
  for (const things of [plan.sites, plan.links, plan.vpcs, plan.policies])
    for (const thing of Object.values(things)) thing.name = name
  return plan
}
/** resvg's parser refuses anything that isn't well-formed XML. */
const sizeOf = (svg: string) => {
  const { width, height } = new Resvg(svg)
  return { width, height }
}

test('the same plan gives the same bytes', () => {
  expect(svgOfPlan(structuredClone(samplePlan()))).toBe(svgOfPlan(samplePlan()))
})

test('names are real text and every edge is a path', () => {
  const svg = svgOfPlan(samplePlan())
  const { nodes, edges } = graphOf(samplePlan())
  for (const node of nodes) expect(svg).toContain(`>${node.label}</text>`)
  const lines = svg.match(/<path d="M[^"]*C[^"]*"\/>/g) ?? []
  expect(lines).toHaveLength(edges.length)
})

test.each(['light', 'dark', 'print'] as const)('the %s drawing is well-formed and of its declared size', (theme) => {
  const svg = svgOfPlan(samplePlan(), { theme, facts: ['today'] })
  const { width, height } = sizeOf(svg)
  expect(svg).toContain(`width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`)
})

test.each([
  '"><script>alert(1)</script>',
  "it's & 'quoted' <b>",
  ']]> --> <?xml',
  'عربى ‮gnp.exe',
  '👩‍👩‍👧‍👦🇫🇷',
  '\u0000\u0007\ud800\uffff',
  'line\nbreak\ttab',
])('a thing named %j can do no harm', (name) => {
  const svg = svgOfPlan(renamed(name), { title: name, facts: [name], date: name, author: name }, name)
  expect(svg).not.toMatch(/<script|<b>|<\?xml/)
  expect(sizeOf(svg).width).toBeGreaterThan(0)
})

test('any name at all gives a well-formed document', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), (name) => {
      expect(sizeOf(svgOfPlan(renamed(name), { title: name })).width).toBeGreaterThan(0)
    }),
    { numRuns: 60 },
  )
})

test('title and description speak to screen readers', () => {
  const svg = svgOfPlan(samplePlan(), { title: 'Q3 & Q4' })
  expect(svg).toContain('<title>Q3 &amp; Q4</title>')
  expect(svg).toContain('3 external infrastructures, 6 InterLinks, 3 VPCs, 4 routing policies.')
})

test('the legend names the states that occur and only those', () => {
  const svg = svgOfPlan(samplePlan())
  const legend = svg.slice(svg.lastIndexOf('</g>\n</g>\n<path'))
  expect(legend).toContain('>Blocked</text>')
  expect(legend).toContain('>All down</text>')
  expect(legend).not.toContain('>Refused</text>')
  expect(svgOfPlan(samplePlan(), { legend: false })).not.toContain('>Routing policy applies</text>')
})

test('given fonts are embedded, and generic families follow them', () => {
  const graph = graphOf(samplePlan())
  const drawing = drawingOf(sceneOf(graph, layout(graph, {}), { edgeState: () => ({ state: 'flows' }) }), PLAIN)
  const svg = svgOfDrawing(drawing, [
    { font: 'inter400', range: 'U+0-FF', woff2: 'AAAA' },
    { font: 'inter600', range: 'U+0-FF', woff2: 'BBBB' },
  ])
  expect(svg.match(/@font-face/g)).toHaveLength(2)
  expect(svg).toContain('url(data:font/woff2;base64,BBBB)')
  expect(svg).toMatch(/font-family="Inter, [^"]*sans-serif"/)
  expect(svgOfPlan(samplePlan())).not.toContain('@font-face')
})

test('an empty plan is a drawing too', () => {
  const empty = { ...samplePlan(), sites: {}, links: {}, vpcs: {}, policies: {}, networks: {} }
  expect(sizeOf(svgOfPlan(empty)).width).toBeGreaterThan(0)
})
