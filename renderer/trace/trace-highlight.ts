import type { Routing } from '../../shared/routing/routing.ts'
import { text } from '../../shared/text/index.ts'
import { candidatesOfFlow } from '../../shared/trace/candidates.ts'
import { arrives } from '../../shared/trace/disposition.ts'
import { writeEnd } from '../../shared/trace/endpoint.ts'
import type { Flow } from '../../shared/trace/flow.ts'
import type { Trace, Way } from '../../shared/trace/trace.ts'
import { stepsOf } from '../../shared/trace/walk.ts'
import { type Highlight, type Look, Looks } from '../canvas/highlight/highlight.ts'

/** The InterLinks and networks on the way there and back; where traffic ends early, what keeps it from going on. */
export function traceHighlight(routing: Routing, { forward, back }: Trace): Highlight {
  const looks = new Looks()
  for (const way of back) addWay(looks, routing, way, 'back')
  addWay(looks, routing, forward, 'path')
  return highlightOf(routing, forward, looks)
}

/** One flow of a way by itself, as it is pointed at. */
export function flowHighlight(routing: Routing, way: Way, flow: Flow, look: Look): Highlight {
  const looks = new Looks().add(way.from.network.id, look)
  addFlow(looks, routing, way, flow, look)
  return highlightOf(routing, way, looks)
}

function highlightOf({ plan }: Routing, { from, to }: Way, gathered: Looks): Highlight {
  const looks = gathered.record()
  const present = new Set(Object.values(looks))
  const { title, ...words } = text.trace.legend
  const labels: [Look, string][] = [
    ['path', words.path],
    ['back', words.back],
    ['lost', words.lost],
  ]
  return {
    title: title(writeEnd(plan, from), writeEnd(plan, to)),
    looks,
    legend: labels.filter(([look]) => present.has(look)).map(([look, label]) => ({ look, label })),
  }
}

function addWay(looks: Looks, routing: Routing, way: Way, look: Look): void {
  looks.add(way.from.network.id, look)
  for (const flow of way.flows) addFlow(looks, routing, way, flow, look)
}

/** Of a flow that nowhere arrives, the InterLinks that could carry it are shown as what it is lost at. */
function addFlow(looks: Looks, routing: Routing, way: Way, flow: Flow, look: Look): void {
  const { plan } = routing
  for (const { at, branches } of flow.start === null ? [] : stepsOf(flow.start)) {
    looks.add(at.id, look)
    for (const { linkId } of branches) looks.addLinkOf(plan, linkId, look)
  }
  if (arrives(flow.disposition) || flow.links.size > 0) return
  for (const { id } of flow.holders) looks.add(id, 'lost')
  for (const { link, verdict } of candidatesOfFlow(routing, way.from.network, flow)) {
    if (verdict !== 'used') looks.addLink(link, 'lost')
  }
}
