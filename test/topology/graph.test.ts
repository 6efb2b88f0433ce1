import fc from 'fast-check'
import { expect, test } from 'vitest'
import { execute } from '../../shared/commands/execute.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { samplePlan } from '../../shared/sample/sample-plan.ts'
import { graphOf } from '../../shared/topology/graph.ts'
import { startPlan, wishes } from '../commands/arbitrary-commands.ts'
import { testContext } from '../commands/support.ts'
import { networkId } from '../support/plan-builder.ts'

const linkNamed = (plan: ReturnType<typeof samplePlan>, name: string) =>
  Object.values(plan.links).find((link) => link.name === name)!

test('every site, InterLink, VPC and policy is a node', () => {
  const { nodes } = graphOf(samplePlan())
  const count = (kind: string) => nodes.filter((node) => node.kind === kind).length
  expect([count('site'), count('link'), count('vpc'), count('policy')]).toEqual([3, 6, 3, 4])
})

test("an InterLink's edges run site → InterLink → VPC and policy → InterLink", () => {
  const plan = samplePlan()
  const link = linkNamed(plan, 'hq-prod-1')
  const edges = graphOf(plan).edges.filter((edge) => edge.linkId === link.id)
  expect(edges.map(({ id, from, to }) => ({ id, from, to }))).toEqual([
    { id: `${link.id}:site`, from: link.siteId, to: link.id },
    { id: `${link.id}:vpc`, from: link.id, to: link.vpcId },
    { id: `${link.id}:policy4`, from: link.routingPolicyV4Id, to: link.id },
    { id: `${link.id}:policy6`, from: link.routingPolicyV6Id, to: link.id },
  ])
})

test('a deleted InterLink leaves the topology with its edges', () => {
  const plan = samplePlan()
  const link = linkNamed(plan, 'lyon-prod')
  plan.links[link.id] = { ...link, status: 'deleted' }
  const graph = graphOf(plan)
  expect(graph.nodes.some((node) => node.id === link.id)).toBe(false)
  expect(graph.edges.some((edge) => edge.linkId === link.id)).toBe(false)
})

test('asking again for an unchanged plan gives the same graph, whatever happened to positions', () => {
  const plan = samplePlan()
  const moved: Plan = { ...plan, positions: { somewhere: { x: 1, y: 1 } } }
  expect(graphOf(moved)).toBe(graphOf(plan))
})

test('a change to one InterLink keeps every other node as it is', () => {
  const plan = samplePlan()
  const link = linkNamed(plan, 'lyon-prod')
  const before = graphOf(plan)
  const after = graphOf({ ...plan, links: { ...plan.links, [link.id]: { ...link, name: 'renamed' } } })
  const changed = after.nodes.filter((node, i) => node !== before.nodes[i])
  expect(changed.map((node) => node.label)).toEqual(['renamed'])
})

test('a new Private Network makes a new node of its VPC alone', () => {
  const plan = samplePlan()
  const [network] = Object.values(plan.networks)
  const other = { ...network!, id: networkId('other'), subnets: ['10.1.7.0/24'] }
  const before = graphOf(plan)
  const after = graphOf({ ...plan, networks: { ...plan.networks, [other.id]: other } })
  const changed = after.nodes.filter((node, i) => node !== before.nodes[i])
  expect(changed.map((node) => node.id)).toEqual([network!.vpcId])
})

test('after any changes the graph is the one that would be made of the plan alone', () => {
  fc.assert(
    fc.property(wishes(60), (all) => {
      const context = testContext()
      const plans = [startPlan()]
      for (const make of all) {
        const outcome = execute(plans.at(-1)!, make(plans.at(-1)!), context)
        if (outcome.ok) plans.push(outcome.plan)
      }
      const followed = plans.map((plan) => graphOf(plan))
      // Nothing in a copy is an object that was seen before.
      const alone = plans.map((plan) => graphOf(structuredClone(plan)))
      expect(followed).toEqual(alone)
    }),
    { numRuns: 40 },
  )
})

test('what did not change keeps its edges as they are, through one InterLink that goes and one that comes', () => {
  const plan = samplePlan()
  const [gone, ...rest] = Object.values(plan.links)
  const before = graphOf(plan)
  const { [gone!.id]: _, ...links } = plan.links
  const copy = { ...gone!, id: '00000000-0000-4000-8000-0000000000aa' as Plan['links'][string]['id'] }
  const after = graphOf({ ...plan, links: { ...links, [copy.id]: copy } })
  const ofRest = rest.flatMap(({ id }) => before.edges.filter((edge) => edge.linkId === id))
  for (const edge of ofRest) expect(after.edges).toContain(edge)
  expect(after.edges.filter((edge) => !ofRest.includes(edge)).every(({ linkId }) => linkId === copy.id)).toBe(true)
})
