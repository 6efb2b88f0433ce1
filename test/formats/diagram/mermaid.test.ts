import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nodeLines } from '../../../shared/formats/diagram/labels.ts'
import { mermaidOf } from '../../../shared/formats/diagram/mermaid.ts'
import { plainLine } from '../../../shared/model/plain-line.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { routingOf } from '../../../shared/routing/of-plan.ts'
import { generatePlan } from '../../../shared/sample/generate.ts'
import { samplePlan } from '../../../shared/sample/sample-plan.ts'
import { graphOf } from '../../../shared/topology/graph.ts'
import { layout } from '../../../shared/topology/layout.ts'
import { type Scene, sceneOf } from '../../../shared/topology/scene.ts'
import { sceneFacts } from '../../../shared/topology/scene-facts.ts'
import { shownScene } from '../../../shared/topology/shown-scene.ts'
import { HOSTILE_NAMES } from '../../support/hostile-names.ts'
import { MermaidPage, noMermaid } from '../../support/mermaid.ts'

const sceneOfPlan = (plan: Plan): Scene => {
  const graph = graphOf(plan)
  return sceneOf(graph, layout(graph, plan.positions), sceneFacts(plan, routingOf(plan, 'planned')))
}
const written = (scene: Scene, title = 'A plan', changes = {}) =>
  mermaidOf(scene, { theme: 'light', title, facts: [], changes })

const named = (name: string): Scene => {
  const plan = structuredClone(samplePlan())
  for (const things of [plan.sites, plan.links, plan.vpcs, plan.policies])
    for (const thing of Object.values(things)) thing.name = name
  return sceneOfPlan(plan)
}

/** What a page should show of a scene: one line of text each, as browsers show white space. */
const shown = (said: string) => plainLine(said).replace(/\s+/g, ' ').trim()
const expected = ({ nodes, edges }: Scene) => {
  const names = new Map(nodes.map(({ id }, i) => [id, `n${i + 1}`]))
  return {
    nodes: Object.fromEntries(
      nodes.map((node) => [
        names.get(node.id),
        nodeLines(node).map((line) => shown(line.replaceAll('\\n', '\\\u2060n'))),
      ]),
    ),
    ends: edges.map(({ from, to }) => `L_${names.get(from)}_${names.get(to)}`).toSorted(),
    labels: edges.map(({ label }) => shown(label ?? '')).toSorted(),
  }
}

describe.skipIf(noMermaid)('by Mermaid itself', () => {
  let page: MermaidPage
  beforeAll(async () => {
    page = await MermaidPage.open()
  })
  afterAll(() => page?.close())

  const expectDrawn = async (scene: Scene, title: string) => {
    const drawn = await page.drawn(written(scene, title))
    const { nodes, ends, labels } = expected(scene)
    expect(drawn.nodes).toEqual(nodes)
    expect(drawn.edges.map(({ ends: joined }) => joined.replace(/_\d+$/, '')).toSorted()).toEqual(ends)
    expect(drawn.edges.map(({ label }) => label).toSorted()).toEqual(labels)
    expect(drawn.foreign).toEqual([])
    return drawn
  }

  test('the sample is drawn with every name, every connection and every label', async () => {
    const { title } = await expectDrawn(sceneOfPlan(samplePlan()), 'Main site #3: 100% {ready}; 2024')
    expect(title).toBe('Main site #3: 100% {ready}; 2024')
  })

  test('places are subgraphs, PoPs inside their region, with all that stands in them', async () => {
    const plan = structuredClone(samplePlan())
    Object.values(plan.sites)[0]!.location = 'end\nof "Paris" ]'
    const scene = shownScene(sceneOfPlan(plan), graphOf(plan), 'pop')
    const { groups } = await expectDrawn(scene, 'By place')
    expect(groups.toSorted()).toEqual(scene.groups.map(({ label }) => shown(label)).toSorted())
    const { subgraphs } = await page.parsed(written(scene))
    const names = new Map(scene.nodes.map(({ id }, i) => [id, `n${i + 1}`]))
    const inPop = scene.groups.find(({ kind }) => kind === 'pop')!
    expect(inPop.parent).toMatch(/^region:/)
    const found = subgraphs.find(({ nodes }) => inPop.members.every((id) => nodes.includes(names.get(id)!)))
    expect(found?.nodes).toHaveLength(inPop.members.length)
  })

  test('200 InterLinks are parsed whole by a page that allows for so many', async () => {
    const scene = sceneOfPlan(generatePlan({ links: 200, seed: 5 }, samplePlan().id))
    const source = written(scene)
    const { vertices, edges } = await page.parsed(source, { maxEdges: 5000, maxTextSize: 1_000_000 })
    expect([vertices.length, edges.length]).toEqual([scene.nodes.length, scene.edges.length])
    const names = new Map(scene.nodes.map(({ id }, i) => [id, `n${i + 1}`]))
    expect(edges).toEqual(scene.edges.map(({ from, to }) => [names.get(from), names.get(to)]))
  })

  test('beyond what Mermaid draws by default, and only then, the diagram says what the page has to raise', async () => {
    const large = written(sceneOfPlan(generatePlan({ links: 200, seed: 5 }, samplePlan().id)))
    expect(large).toMatch(/^%% .*maxEdges/m)
    await expect(page.parsed(large, { maxEdges: 500, maxTextSize: 50_000 })).rejects.toThrow(/edges|text/i)
    expect(written(sceneOfPlan(samplePlan()))).not.toContain('maxEdges')
  })

  test.each(HOSTILE_NAMES)('a thing named %j is shown by its name, and nothing of it becomes markup', async (name) => {
    const { title } = await expectDrawn(named(name), name)
    const lookalikes: Record<string, string> = { '&': '+', '<': '‹', '>': '›' }
    expect(title).toBe(shown(name).replace(/[&<>]/g, (char) => lookalikes[char]!))
  })

  test('any names at all are read back', async () => {
    const name = fc
      .string({
        unit: fc.oneof(
          fc.constantFrom(...'"#;&<>[](){}|`*_~-=%:\\/@$^!?1. \n\u202efan'),
          fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
        ),
        minLength: 1,
        maxLength: 30,
      })
      .filter((one) => one.trim() !== '' && one.isWellFormed())
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 24, maxLength: 24 }), async (names) => {
        const plan = structuredClone(samplePlan())
        const things = [plan.sites, plan.links, plan.vpcs, plan.policies].flatMap((all) => Object.values(all))
        things.forEach((thing, i) => {
          thing.name = names[i % names.length]!
        })
        await expectDrawn(sceneOfPlan(plan), names[0]!)
      }),
      { numRuns: 12 },
    )
  })
})

test('what is planned is dashed, and what changed is marked by word, sign and border', () => {
  const scene = sceneOfPlan(samplePlan())
  const [first, second] = scene.nodes
  const [line] = scene.edges
  const source = written(scene, 'A plan', { [first!.id]: 'added', [second!.id]: 'removed', [line!.id]: 'removed' })
  expect(source).toMatch(/^ {2}classDef planned .*stroke-dasharray/m)
  expect(source).toMatch(/^ {2}n1.*<br\/>\+ Added"/m)
  expect(source).toMatch(/^ {2}class n1 added$/m)
  expect(source).toMatch(/^ {2}class n2 removed$/m)
  expect(source).toMatch(/^ {2}linkStyle 0(,\d+)* stroke:#b3261e,stroke-dasharray:5 4$/m)
})

test.each(['light', 'dark', 'print'] as const)('the %s theme colours cards, lines and canvas', (theme) => {
  const source = mermaidOf(sceneOfPlan(samplePlan()), { theme, title: 'A plan', facts: [], changes: {} })
  expect(source).toContain(`darkMode: ${theme === 'dark'}`)
  expect(source).toMatch(/^ {4}background: "#[0-9a-f]{6}"$/m)
})
