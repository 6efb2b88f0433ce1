import type { Plan } from '../../model/plan.ts'
import { routingOf } from '../../routing/of-plan.ts'
import { text } from '../../text/index.ts'
import { graphOf } from '../../topology/graph.ts'
import { layout } from '../../topology/layout.ts'
import { type Scene, sceneOf } from '../../topology/scene.ts'
import { sceneFacts } from '../../topology/scene-facts.ts'
import type { ChangeMarks } from '../drawing/change-mark.ts'
import { scoped } from './scope.ts'

export type DiagramOptions = {
  view: 'today' | 'planned'
  around: readonly string[]
  hops: number
}

/** What a diagram shows, in whatever format, and what stands above it. `facts`: view, part. */
export type Diagram = { scene: Scene; title: string; facts: readonly string[]; changes: ChangeMarks }

/** The topology as it is seen: positions as stored, the rest laid out as on the canvas, of all of it or of a part. */
export const diagramOf = (plan: Plan, { view, around, hops }: DiagramOptions): Diagram => {
  const graph = graphOf(plan)
  const positions = layout(graph, plan.positions)
  const shown = around.length === 0 ? graph : scoped(graph, { around, hops })
  const names = around.flatMap((id) => graph.nodes.find((node) => node.id === id)?.label ?? [])
  const part = names.length === 0 ? [] : [hops === 0 ? text.diagram.only(names) : text.diagram.around(names)]
  return {
    scene: sceneOf(shown, positions, sceneFacts(plan, routingOf(plan, view))),
    title: plan.name,
    facts: [text.drawing.subtitles[view], ...part],
    changes: {},
  }
}
