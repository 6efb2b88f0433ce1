import { expect, test } from 'vitest'
import { flowHighlight, traceHighlight } from '../../../renderer/trace/trace-highlight.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { computeRouting } from '../../../shared/routing/compute-routing.ts'
import { siteEdgeId, vpcEdgeId } from '../../../shared/topology/graph.ts'
import { traceOf } from '../../../shared/trace/trace.ts'
import { aPlan, linkId, siteId, vpcId } from '../../support/plan-builder.ts'
import { at, OPEN, siteAt, vpcAt } from '../../trace/support.ts'

/** One carries both ways, two only towards the site, three nothing. */
const plan = aPlan()
  .site('hq', ['10.1.0.0/16'])
  .vpc('prod', ['172.16.0.0/24', '172.16.1.0/24'])
  .policy('first', { in: OPEN.in, out: ['172.16.0.0/24'] })
  .policy('in only', { in: OPEN.in, out: [] })
  .link('one', { site: 'hq', vpc: 'prod', policies: ['first'], propagating: true })
  .link('two', { site: 'hq', vpc: 'prod', policies: ['in only'], propagating: true })
  .link('three', { site: 'hq', vpc: 'prod', policies: ['first'] })
  .build()

const tracing = (of: Plan) => {
  const routing = computeRouting(of, 'planned')
  return { routing, trace: traceOf(routing, at(siteAt('hq')), at(vpcAt('prod'))) }
}

test('both ways light up; what carries nothing of a flow that is lost shows as that', () => {
  const { routing, trace } = tracing(plan)
  const { looks, legend } = traceHighlight(routing, trace)
  expect(looks[siteId('hq')]).toBe('path')
  expect(looks[vpcId('prod')]).toBe('path')
  for (const id of [linkId('one'), siteEdgeId(linkId('one')), vpcEdgeId(linkId('one'))]) expect(looks[id]).toBe('path')
  expect(looks[linkId('two')]).toBe('back')
  expect(looks[linkId('three')]).toBe('lost')
  expect(legend.map(({ look }) => look)).toEqual(['path', 'back', 'lost'])
})

test('a flow by itself lights up alone', () => {
  const { routing, trace } = tracing(plan)
  const [arriving, lost] = trace.forward.flows
  expect(Object.keys(flowHighlight(routing, trace.forward, arriving!, 'path').looks).sort()).toEqual(
    [siteId('hq'), vpcId('prod'), linkId('one'), siteEdgeId(linkId('one')), vpcEdgeId(linkId('one'))].sort(),
  )
  expect(flowHighlight(routing, trace.forward, lost!, 'path').looks[linkId('one')]).toBe('lost')
})
