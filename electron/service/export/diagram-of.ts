import type { ExportOptions } from '../../../shared/contract/requests.ts'
import { type ChangeMarks, drawnDiff } from '../../../shared/diff/drawn-diff.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { routingOf } from '../../../shared/routing/of-plan.ts'
import { text } from '../../../shared/text/index.ts'
import { partsOf } from '../../../shared/topology/facets.ts'
import { graphOf, type TopologyGraph } from '../../../shared/topology/graph.ts'
import { layout, type Positions } from '../../../shared/topology/layout.ts'
import { type Scene, sceneOf } from '../../../shared/topology/scene.ts'
import { sceneFacts } from '../../../shared/topology/scene-facts.ts'
import { shownGraph } from '../../../shared/topology/shown.ts'
import { shownScene } from '../../../shared/topology/shown-scene.ts'
import type { Exported } from './exported.ts'

/** What a diagram shows, in whatever format, and what stands above it. `facts`: view, part, what it is compared with. */
export type Diagram = { scene: Scene; title: string; facts: readonly string[]; changes: ChangeMarks }

/**
 * The topology as it is seen: positions as stored, the rest laid out as on the canvas, filtered and framed as asked. Lines and
 * labels are those of the whole drawing, whatever is left out.
 */
export const diagramOf = ({ plan, before }: Exported, { view, shown, group }: ExportOptions): Diagram => {
  const { graph, positions, marks } = before === null ? alone(plan) : drawnDiff({ before: before.plan, after: plan })
  const whole = sceneOf(graph, positions, sceneFacts(plan, routingOf(plan, view)))
  return {
    scene: shownScene(whole, shownGraph(graph, shown), group),
    title: plan.name,
    facts: [
      text.drawing.subtitles[view],
      ...partsOf(graph, shown).map(({ words }) => words),
      ...(group === 'none' ? [] : [text.filter.groupedBy[group]]),
      ...(before === null ? [] : [before.words]),
    ],
    changes: marks,
  }
}

const alone = (plan: Plan): { graph: TopologyGraph; positions: Positions; marks: ChangeMarks } => {
  const graph = graphOf(plan)
  return { graph, positions: layout(graph, plan.positions), marks: {} }
}
