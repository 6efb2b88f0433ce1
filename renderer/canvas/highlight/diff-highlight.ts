import type { DiffedPlans } from '../../../shared/diff/describe.ts'
import type { Change, PlanDiff } from '../../../shared/diff/plan-diff.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { text } from '../../../shared/text/index.ts'
import { graphOf, type TopologyEdge } from '../../../shared/topology/graph.ts'
import { layout } from '../../../shared/topology/layout.ts'
import { type SceneFacts, sceneOf } from '../../../shared/topology/scene.ts'
import { type Ghosts, type Highlight, type Look, Looks } from './highlight.ts'

const LOOK: Record<Change['kind'], Look> = { added: 'gained', changed: 'shifted', removed: 'lost' }

/**
 * What was added, changed and removed between two plans, on the topology of a third, mostly one of them: nodes by what became of
 * the thing, lines by whether they are there. What a change took off the topology is drawn as a ghost, where it was. Things
 * without a node of their own show at the VPC that they belong to.
 */
export const highlightOfDiff = (shown: Plan, { before, after }: DiffedPlans, { changes }: PlanDiff): Highlight => {
  const looks = new Looks()
  const whole = new Set(changes.filter(({ kind }) => kind !== 'changed').map(({ id }) => id))
  for (const { kind, id, collection } of changes) {
    if (collection !== 'networks' && collection !== 'routes') looks.add(id, LOOK[kind])
    else {
      const vpcId = (after[collection][id] ?? before[collection][id])?.vpcId
      // Of a VPC that came or went with all that it holds, that is what is told.
      if (vpcId !== undefined && !whole.has(vpcId)) looks.add(vpcId, LOOK.changed)
    }
  }
  const lines = { before: linesOf(before), after: linesOf(after) }
  for (const [line, { id }] of lines.after) if (!lines.before.has(line)) looks.add(id, LOOK.added)
  const removed = [...lines.before].filter(([line]) => !lines.after.has(line))
  const there = linesOf(shown)
  for (const [line, { id }] of removed) if (there.has(line)) looks.add(id, LOOK.removed)
  const ghosts = ghostsOf(shown, before, new Set(removed.map(([line]) => line)), changes)
  const record = looks.record()
  const seen = new Set([...Object.values(record), ...(ghosts === null ? [] : [LOOK.removed])])
  return {
    title: text.changes.title,
    looks: record,
    ...(ghosts === null ? {} : { ghosts }),
    legend: (['added', 'changed', 'removed'] as const)
      .filter((kind) => seen.has(LOOK[kind]))
      .map((kind) => ({ look: LOOK[kind], label: text.changes.kinds[kind] })),
  }
}

/** A line is the same as long as it is between the same two nodes, whatever InterLink's field says so. */
const lineOf = ({ id, from, to }: Pick<TopologyEdge, 'id' | 'from' | 'to'>): string => `${id} ${from} ${to}`

const linesOf = (plan: Plan): Map<string, TopologyEdge> =>
  new Map(graphOf(plan).edges.map((edge) => [lineOf(edge), edge]))

const NO_STATE: SceneFacts = { edgeState: () => ({ state: 'idle' }) }

/** What was removed and is not in the plan that is shown, drawn as it was before; null where there is none. */
function ghostsOf(
  shown: Plan,
  before: Plan,
  removedLines: ReadonlySet<string>,
  changes: readonly Change[],
): Ghosts | null {
  const removed = new Set(changes.filter(({ kind }) => kind === 'removed').map(({ id }) => id))
  if (removed.size + removedLines.size === 0) return null
  const there = { nodes: new Set(graphOf(shown).nodes.map(({ id }) => id)), lines: linesOf(shown) }
  const graph = graphOf(before)
  // What is still there stands where it is shown, so that the lines of ghosts lead to it.
  const { nodes, edges } = sceneOf(graph, layout(graph, { ...before.positions, ...shown.positions }), NO_STATE)
  const ghosts = {
    nodes: nodes.filter(({ id }) => removed.has(id) && !there.nodes.has(id)),
    edges: edges.filter((edge) => removedLines.has(lineOf(edge)) && !there.lines.has(lineOf(edge))),
  }
  return ghosts.nodes.length + ghosts.edges.length === 0 ? null : ghosts
}
