import { afterEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { execute } from '../../shared/commands/execute.ts'
import { routingOf } from '../../shared/routing/of-plan.ts'
import { samplePlan } from '../../shared/sample/sample-plan.ts'
import { language, perLanguage, speak, text } from '../../shared/text/index.ts'
import { languageFor } from '../../shared/text/languages.ts'
import { graphOf } from '../../shared/topology/graph.ts'
import { layout } from '../../shared/topology/layout.ts'
import { sceneOf } from '../../shared/topology/scene.ts'
import { sceneFacts } from '../../shared/topology/scene-facts.ts'

afterEach(() => speak('en'))

describe('the language for a system', () => {
  test.each([
    [['fr-FR', 'en'], 'fr'],
    [['fr-CA'], 'fr'],
    [['de-DE', 'fr'], 'fr'],
    [['en-GB', 'fr'], 'en'],
    [['de', 'pl'], 'en'],
    [['constructor'], 'en'],
    [[], 'en'],
  ] as const)('that wants %j is %s', (wanted, spoken) => {
    expect(languageFor(wanted)).toBe(spoken)
  })
})

describe('speaking another language', () => {
  test('changes what is said from then on', () => {
    const english = text.app.cancel
    speak('fr')
    expect(language()).toBe('fr')
    expect(text.app.cancel).not.toBe(english)
  })

  test('makes what is made of words anew, and gives the same back when it returns', () => {
    const made = perLanguage(() => ({ word: text.app.cancel }))
    const english = made()
    speak('fr')
    const french = made()
    expect(french.word).toBe(text.app.cancel)
    expect(made()).toBe(french)
    speak('en')
    expect(made()).toBe(english)
  })

  test('reaches refusals, and what zod says of a malformed field', () => {
    const plan = samplePlan()
    const [link] = Object.keys(plan.links)
    const context = { newId: () => crypto.randomUUID(), now: () => '' }
    const messages = () =>
      [
        { command: 'link.create', linkId: link },
        { command: 'site.delete', siteId: crypto.randomUUID() },
        { command: 'site.create', name: '' },
        { command: 'site.create', name: 'x', asn: 'many' },
      ].map((command) => {
        const { answer } = execute(plan, command, context)
        return answer.ok ? '' : (answer.refusals[0]?.message ?? '').replace(/[0-9a-f-]{36}/, 'id')
      })
    const english = messages()
    speak('fr')
    const french = messages()
    english.forEach((message, i) => {
      expect(message).not.toBe('')
      expect(french[i], message).not.toBe(message)
    })
    expect(z.string().safeParse(1).error?.issues[0]?.message).toMatch(/attendu/)
  })

  test('reaches every word of the topology, though nothing of the plan changed', () => {
    const plan = samplePlan()
    const graph = graphOf(plan)
    const positions = layout(graph, plan.positions)
    const scene = () => sceneOf(graph, positions, sceneFacts(plan, routingOf(plan, 'today')))
    const english = scene()
    speak('fr')
    const french = scene()
    french.nodes.forEach((node, i) => {
      expect(node.card.description).not.toBe(english.nodes[i]!.card.description)
    })
    const blocked = french.edges.findIndex((edge) => edge.reason !== null)
    expect(french.edges[blocked]!.reason).not.toBe(english.edges[blocked]!.reason)
    expect(scene().nodes[0]).toBe(french.nodes[0])
  })
})
