import { expect, test } from 'vitest'
import { samplePlan } from '../../shared/sample/sample-plan.ts'
import { edgePath } from '../../shared/topology/edge-path.ts'
import { overlaps, rectOf } from '../../shared/topology/geometry.ts'
import { graphOf } from '../../shared/topology/graph.ts'
import { LabelPlaces } from '../../shared/topology/label-place.ts'
import { layout } from '../../shared/topology/layout.ts'
import { sceneOf } from '../../shared/topology/scene.ts'

const path = edgePath('site-link', rectOf('site', { x: 0, y: 10 }), rectOf('link', { x: 600, y: 0 }))
const WORDS = '2 of 3 routes'
const boxOf = ({ x, y }: { x: number; y: number }) => ({ x, y: y - 17, width: 62, height: 14 })

test('a label stays at its usual place where no policy covers it', () => {
  expect(new LabelPlaces([]).of('site-link', path, WORDS)).toEqual(path.label)
  const between = rectOf('policy', { x: path.label.x, y: path.label.y + 30 })
  expect(new LabelPlaces([between]).of('site-link', path, WORDS)).toEqual(path.label)
})

test.each([
  ['above the line', -60],
  ['on the line', -28],
  ['below the line', -10],
])('a policy %s does not cover the label', (_, offset) => {
  const policy = rectOf('policy', { x: path.label.x - 20, y: path.label.y + offset })
  const place = new LabelPlaces([policy]).of('site-link', path, WORDS)
  expect(overlaps(boxOf(place), policy)).toBe(false)
  expect(place.x).toBeLessThan(path.marker.x)
})

const labelled = { edgeState: () => ({ state: 'flows' as const, label: WORDS }) }

test('a policy moved onto a line moves the label and leaves every other edge as it was', () => {
  const graph = graphOf(samplePlan())
  const positions = layout(graph, {})
  const before = sceneOf(graph, positions, labelled)
  const covered = before.edges.find((edge) => edge.kind === 'site-link')!
  const policy = graph.nodes.find(
    (node) =>
      node.kind === 'policy' && graph.edges.every((edge) => edge.from !== node.id || edge.linkId !== covered.linkId),
  )!
  const { x, y } = covered.path.label
  const after = sceneOf(graph, { ...positions, [policy.id]: { x: x - 10, y: y - 40 } }, labelled)
  const changed = after.edges.filter((edge, i) => edge !== before.edges[i])
  expect(changed.map((edge) => edge.id)).toContain(covered.id)
  for (const edge of changed) expect(edge.id === covered.id || edge.from === policy.id).toBe(true)
  const moved = after.edges.find((edge) => edge.id === covered.id)!
  expect(moved.path.d).toBe(covered.path.d)
  expect(overlaps(boxOf(moved.path.label), rectOf('policy', { x: x - 10, y: y - 40 }))).toBe(false)
  expect(sceneOf(graph, positions, labelled).edges.find((edge) => edge.id === covered.id)!.path).toEqual(covered.path)
})
