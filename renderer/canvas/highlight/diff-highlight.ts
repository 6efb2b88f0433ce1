import type { DiffedPlans } from '../../../shared/diff/describe.ts'
import { type ChangeMark, drawnDiff, lineOf } from '../../../shared/diff/drawn-diff.ts'
import { CHANGE_MARKS } from '../../../shared/formats/drawing/change-mark.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { text } from '../../../shared/text/index.ts'
import { graphOf } from '../../../shared/topology/graph.ts'
import { type SceneFacts, sceneOf } from '../../../shared/topology/scene.ts'
import { type Highlight, type Look, Looks } from './highlight.ts'

const LOOK: Record<ChangeMark, Look> = { added: 'gained', changed: 'shifted', removed: 'lost' }

const NO_STATE: SceneFacts = { edgeState: () => ({ state: 'idle' }) }

/**
 * What was added, changed and removed between two plans (`drawnDiff`), on the topology of a third, mostly one of them. What was
 * removed and is not on that topology is drawn as a ghost, where it was.
 */
export const highlightOfDiff = (shown: Plan, plans: DiffedPlans): Highlight => {
  const { before, after } = plans
  // What is still there stands where it is shown, so that the lines of ghosts lead to it.
  const { graph, positions, marks } = drawnDiff(plans, {
    ...before.positions,
    ...after.positions,
    ...shown.positions,
  })
  const there = graphOf(shown)
  const nodes = new Set(there.nodes.map(({ id }) => id))
  const lines = new Map(there.edges.map((edge) => [lineOf(edge), edge.id]))
  const looks = new Looks()
  const ghosts = new Set<string>()
  for (const { id } of graph.nodes) {
    const mark = marks[id]
    if (mark === undefined) continue
    if (nodes.has(id)) looks.add(id, LOOK[mark])
    else if (mark === 'removed') ghosts.add(id)
  }
  for (const edge of graph.edges) {
    const mark = marks[edge.id]
    if (mark === undefined) continue
    const line = lines.get(lineOf(edge))
    if (line !== undefined) looks.add(line, LOOK[mark])
    else if (mark === 'removed') ghosts.add(edge.id)
  }
  const record = looks.record()
  const seen = new Set([...Object.values(record), ...(ghosts.size === 0 ? [] : [LOOK.removed])])
  const scene = ghosts.size === 0 ? null : sceneOf(graph, positions, NO_STATE)
  const isGhost = ({ id }: { id: string }) => ghosts.has(id)
  return {
    title: text.changes.title,
    looks: record,
    ...(scene === null ? {} : { ghosts: { nodes: scene.nodes.filter(isGhost), edges: scene.edges.filter(isGhost) } }),
    legend: CHANGE_MARKS.filter((kind) => seen.has(LOOK[kind])).map((kind) => ({
      look: LOOK[kind],
      label: text.changes.kinds[kind],
    })),
  }
}
