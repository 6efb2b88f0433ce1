import type { Plan } from '../../shared/model/plan.ts'
import { graphOf } from '../../shared/topology/graph.ts'
import { layout } from '../../shared/topology/layout.ts'

export type Moves = { command: 'node.move'; moves: { id: string; x: number; y: number }[] }

/** Puts every node that was not put anywhere yet where the layout has it, so that what is seen is what is stored; null where there is none. */
export const arrangement = (plan: Plan): Moves | null => {
  const { positions } = plan
  const moves = Object.entries(layout(graphOf(plan), positions))
    .filter(([id]) => !Object.hasOwn(positions, id))
    .map(([id, { x, y }]) => ({ id, x, y }))
  return moves.length > 0 ? { command: 'node.move', moves } : null
}

/** A plan that is about to be written for the first time, with every node placed. */
export const arranged = (plan: Plan): Plan => ({
  ...plan,
  positions: layout(graphOf(plan), plan.positions),
})

/** Whether a plan has nodes and none of them was ever placed. */
export const isUnarranged = (plan: Plan) => Object.keys(plan.positions).length === 0 && graphOf(plan).nodes.length > 0
