import type { Plan } from '../../shared/model/plan.ts'
import type { Routing } from '../../shared/routing/routing.ts'
import { text } from '../../shared/text/index.ts'
import { candidatesOfFlow } from '../../shared/trace/candidates.ts'
import { arrives } from '../../shared/trace/disposition.ts'
import { writeEnd } from '../../shared/trace/endpoint.ts'
import type { Flow } from '../../shared/trace/flow.ts'
import type { Trace, Way } from '../../shared/trace/trace.ts'
import { stepsOf } from '../../shared/trace/walk.ts'
import { type Highlight, type Look, Looks } from '../canvas/highlight/highlight.ts'

/** The InterLinks and networks on the way there and back; where traffic ends early, those that could carry it and don't. */
export function traceHighlight(routing: Routing, { forward, back }: Trace): Highlight {
  const looks = new Looks()
  const ways = [forward, ...back]
  for (const way of ways) for (const flow of way.flows) addPath(looks, way, flow, way === forward ? 'path' : 'back')
  // What carries some of the traffic is shown as that: what else it could carry is for the list.
  const carrying = looks.record()
  const lost = new Looks()
  for (const way of ways) for (const flow of way.flows) addLost(lost, routing, way, flow)
  return highlightOf(routing.plan, forward, { ...lost.record(), ...carrying })
}

/** One flow of a way by itself, as it is pointed at. */
export function flowHighlight(routing: Routing, way: Way, flow: Flow, look: 'path' | 'back'): Highlight {
  const looks = new Looks()
  addPath(looks, way, flow, look)
  addLost(looks, routing, way, flow)
  return highlightOf(routing.plan, way, looks.record())
}

function highlightOf(plan: Plan, { from, to }: Way, looks: Highlight['looks']): Highlight {
  const present = new Set(Object.values(looks))
  const { title, ...words } = text.trace.legend
  return {
    title: title(writeEnd(plan, from), writeEnd(plan, to)),
    looks,
    legend: (['path', 'back', 'lost'] as const)
      .filter((look) => present.has(look))
      .map((look) => ({ look, label: words[look] })),
  }
}

function addPath(looks: Looks, { from }: Way, { start }: Flow, look: Look): void {
  looks.add(from.network.id, look)
  for (const { at, branches } of start === null ? [] : stepsOf(start)) {
    looks.add(at.id, look)
    for (const { linkId } of branches) looks.addLink({ id: linkId }, look)
  }
}

/** Of a flow that arrives nowhere: where it should, and the InterLinks that could carry it and don't. */
function addLost(looks: Looks, routing: Routing, { from }: Way, flow: Flow): void {
  if (arrives(flow.disposition) || flow.links.size > 0) return
  for (const { id } of flow.holders) looks.add(id, 'lost')
  for (const { link, verdict } of candidatesOfFlow(routing, from.network, flow)) {
    if (verdict !== 'used') looks.addLink(link, 'lost')
  }
}
