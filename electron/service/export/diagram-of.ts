import type { ExportOptions } from '../../../shared/contract/requests.ts'
import { type ChangeMarks, drawnDiff } from '../../../shared/diff/drawn-diff.ts'
import { scoped } from '../../../shared/formats/diagram/scope.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { routingOf } from '../../../shared/routing/of-plan.ts'
import { text } from '../../../shared/text/index.ts'
import { graphOf, type TopologyGraph } from '../../../shared/topology/graph.ts'
import { layout, type Positions } from '../../../shared/topology/layout.ts'
import { type Scene, sceneOf } from '../../../shared/topology/scene.ts'
import { sceneFacts } from '../../../shared/topology/scene-facts.ts'
import type { Exported } from './exported.ts'

/** What a diagram shows, in whatever format, and what stands above it. `facts`: view, part, what it is compared with. */
export type Diagram = { scene: Scene; title: string; facts: readonly string[]; changes: ChangeMarks }

/** The topology as it is seen: positions as stored, the rest laid out as on the canvas, of all of it or of a part. */
export const diagramOf = ({ plan, before }: Exported, { view, around, hops }: ExportOptions): Diagram => {
  const { graph, positions, marks } = before === null ? alone(plan) : drawnDiff({ before: before.plan, after: plan })
  const shown = around.length === 0 ? graph : scoped(graph, { around, hops })
  return {
    scene: sceneOf(shown, positions, sceneFacts(plan, routingOf(plan, view))),
    title: plan.name,
    facts: [text.drawing.subtitles[view], ...partOf(graph, around, hops), ...(before === null ? [] : [before.words])],
    changes: marks,
  }
}

const alone = (plan: Plan): { graph: TopologyGraph; positions: Positions; marks: ChangeMarks } => {
  const graph = graphOf(plan)
  return { graph, positions: layout(graph, plan.positions), marks: {} }
}

const partOf = ({ nodes }: TopologyGraph, around: readonly string[], hops: number): string[] => {
  const names = around.flatMap((id) => nodes.find((node) => node.id === id)?.label ?? [])
  if (names.length === 0) return []
  return [hops === 0 ? text.diagram.only(names) : text.diagram.around(names)]
}
