import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { execute } from '../../shared/commands/execute.ts'
import { type ChangeMark, drawnDiff, goneEdgeId, lineOf } from '../../shared/diff/drawn-diff.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { routingOf } from '../../shared/routing/of-plan.ts'
import { overlaps, rectOf } from '../../shared/topology/geometry.ts'
import { graphOf, siteEdgeId, vpcEdgeId } from '../../shared/topology/graph.ts'
import { layout } from '../../shared/topology/layout.ts'
import { sceneOf } from '../../shared/topology/scene.ts'
import { sceneFacts } from '../../shared/topology/scene-facts.ts'
import { startPlan, type Wish, wishes } from '../commands/arbitrary-commands.ts'
import { run, testContext } from '../commands/support.ts'
import { aPlan, linkId, vpcId } from '../support/plan-builder.ts'

const base = () =>
  aPlan()
    .site('hq', ['10.1.0.0/16'])
    .vpc('prod', ['172.16.0.0/24'])
    .vpc('lab', [])
    .policy('open', { in: ['10.0.0.0/8'], out: ['172.16.0.0/12'] })
    .link('paris-1', { site: 'hq', vpc: 'prod', policies: ['open'], propagating: true })
const plan = base().build()
const paris1 = linkId('paris-1')
const arranged = (of: Plan): Plan => ({ ...of, positions: layout(graphOf(of), {}) })
const withoutLink = aPlan()
  .site('hq', ['10.1.0.0/16'])
  .vpc('prod', ['172.16.0.0/24'])
  .vpc('lab', [])
  .policy('open', { in: ['10.0.0.0/8'], out: ['172.16.0.0/12'] })

describe('two plans in one drawing', () => {
  test('an InterLink that moved to another VPC has the line it had and the line it has', () => {
    const moved = run(
      plan,
      { command: 'link.detachVpc', linkId: paris1 },
      { command: 'link.attachVpc', linkId: paris1, vpcId: vpcId('lab') },
    )
    const { graph, marks } = drawnDiff({ before: plan, after: moved })
    const edge = vpcEdgeId(paris1)
    expect(marks).toEqual({ [paris1]: 'changed', [edge]: 'added', [goneEdgeId(edge)]: 'removed' })
    expect(graph.edges.find(({ id }) => id === goneEdgeId(edge))?.to).toBe(vpcId('prod'))
    expect(graph.edges.find(({ id }) => id === edge)?.to).toBe(vpcId('lab'))
  })

  test('a line that is gone carries nothing, whatever its InterLink carries now', () => {
    const detached = run(plan, { command: 'link.detachVpc', linkId: paris1 })
    const moved = run(detached, { command: 'link.attachVpc', linkId: paris1, vpcId: vpcId('lab') })
    const { graph, positions } = drawnDiff({ before: plan, after: moved })
    const { edges } = sceneOf(graph, positions, sceneFacts(plan, routingOf(plan, 'planned')))
    const stateOf = (id: string) => edges.find((edge) => edge.id === id)?.state
    expect(stateOf(vpcEdgeId(paris1))).not.toBe('idle')
    expect(stateOf(goneEdgeId(vpcEdgeId(paris1)))).toBe('idle')
  })

  test('what was removed stands where it was', () => {
    const before = { ...plan, positions: { ...arranged(plan).positions, [paris1]: { x: 640, y: 4800 } } }
    const after = { ...withoutLink.build(), positions: arranged(plan).positions }
    expect(drawnDiff({ before, after }, { ...after.positions, ...before.positions }).positions[paris1]).toEqual({
      x: 640,
      y: 4800,
    })
  })

  test('what was removed makes room for what stands there now', () => {
    const before = arranged(plan)
    const at = before.positions[paris1]!
    const { [paris1]: _, ...others } = before.positions
    const paris2 = linkId('paris-2')
    const after = {
      ...withoutLink.link('paris-2', { site: 'hq' }).build(),
      positions: { ...others, [paris2]: at },
    }
    const { positions } = drawnDiff({ before, after })
    expect(positions[paris2]).toEqual(at)
    expect(overlaps(rectOf('link', positions[paris1]!), rectOf('link', at))).toBe(false)
  })

  test('a VPC tells of its Private Networks, and of a network that went to another VPC both do', () => {
    const widened = run(plan, { command: 'network.create', vpcId: vpcId('lab'), name: 'n', subnets: ['10.77.0.0/24'] })
    expect(drawnDiff({ before: plan, after: widened }).marks).toEqual({ [vpcId('lab')]: 'changed' })
    const [network] = Object.values(plan.networks)
    const handed = { ...plan, networks: { ...plan.networks, [network!.id]: { ...network!, vpcId: vpcId('lab') } } }
    expect(drawnDiff({ before: plan, after: handed }).marks).toEqual({
      [vpcId('prod')]: 'changed',
      [vpcId('lab')]: 'changed',
    })
  })

  test('an InterLink that is deleted is gone from the drawing, as it is from every list', () => {
    const deleted = { ...plan, links: { [paris1]: { ...plan.links[paris1]!, status: 'deleted' as const } } }
    const { marks } = drawnDiff({ before: plan, after: deleted })
    expect([marks[paris1], marks[goneEdgeId(siteEdgeId(paris1))]]).toEqual(['removed', 'removed'])
  })
})

const walked = (all: readonly Wish[]): [Plan, Plan] => {
  const before = startPlan()
  const context = testContext()
  const after = all.reduce((at, wish) => {
    const done = execute(at, wish(at), context)
    return done.ok ? done.plan : at
  }, before)
  return [before, after]
}

const SWAPPED: Record<ChangeMark, ChangeMark> = { added: 'removed', changed: 'changed', removed: 'added' }

test('for any two plans: all of both is drawn and placed, every mark has its place, and swapping them swaps the marks', () => {
  fc.assert(
    fc.property(wishes(30), (all) => {
      const [before, after] = walked(all)
      const { graph, positions, marks } = drawnDiff({ before, after })
      const ids = graph.nodes.map(({ id }) => id)
      expect(new Set(ids)).toEqual(new Set([before, after].flatMap((of) => graphOf(of).nodes.map(({ id }) => id))))
      expect(new Set(ids).size).toBe(ids.length)
      expect(new Set(graph.edges.map(lineOf))).toEqual(
        new Set([before, after].flatMap((of) => graphOf(of).edges.map(lineOf))),
      )
      const drawn = new Set([...ids, ...graph.edges.map(({ id }) => id)])
      expect(drawn.size).toBe(graph.nodes.length + graph.edges.length)
      expect(Object.keys(marks).filter((id) => !drawn.has(id))).toEqual([])
      expect(ids.filter((id) => positions[id] === undefined)).toEqual([])

      const back = drawnDiff({ before: after, after: before })
      const byLine = ({ graph: g, marks: m }: typeof back) =>
        new Map([...g.nodes.map(({ id }) => [id, m[id]]), ...g.edges.map((e) => [lineOf(e), m[e.id]])] as [
          string,
          ChangeMark | undefined,
        ][])
      const swapped = [...byLine(back)].map(([key, mark]) => [key, mark && SWAPPED[mark]] as const)
      expect(byLine({ graph, positions, marks })).toEqual(new Map(swapped))

      expect(drawnDiff({ before: after, after: structuredClone(after) }).marks).toEqual({})
    }),
    { numRuns: 60 },
  )
})
