import { NODE_SIZES } from './geometry.ts'
import type { NodeKind } from './graph.ts'

/** Clear vertical space between two nodes of a column. */
export const ROW_GAP = 20
/** Clear horizontal space that any two nodes keep. */
export const COLUMN_GAP = 24
/** Between a column's bend zone and the policies that stand in the lane. */
const LANE_MARGIN = 8
/** Shortest horizontal distance in which an edge bends. */
export const MIN_BEND = 96
export const MAX_BEND = 260

/** Left edges of the columns, the policies' two possible ones included; the site column starts at 0. */
export type Columns = Record<Exclude<NodeKind, 'policy'> | 'policyLeft' | 'policyRight' | 'width', number>

/**
 * Columns: external infrastructure → InterLinks → VPCs. Policies stand in the lane between sites and InterLinks, or
 * between InterLinks and VPCs, in the gaps between the lines that run straight through the lane (edge-path.ts). Taller
 * drawings get wider bends, so that long edges don't become a wall of vertical lines.
 */
export function columnsFor(height: number, policiesLeft: boolean, policiesRight: boolean): Columns {
  const bend = Math.round(Math.min(MAX_BEND, Math.max(MIN_BEND, height * 0.03)))
  const gap = (withPolicies: boolean) =>
    withPolicies || bend > MIN_BEND ? 2 * bend + NODE_SIZES.policy.width : MIN_BEND + 2 * LANE_MARGIN
  const link = NODE_SIZES.site.width + gap(policiesLeft)
  const linkRight = link + NODE_SIZES.link.width
  const vpc = linkRight + gap(policiesRight)
  return {
    site: 0,
    policyLeft: NODE_SIZES.site.width + bend + LANE_MARGIN,
    link,
    policyRight: vpc - bend - LANE_MARGIN - NODE_SIZES.policy.width,
    vpc,
    width: vpc + NODE_SIZES.vpc.width,
  }
}

/** How much of the horizontal distance `dx` an edge uses to bend; the rest is a straight run past the policies. */
export const bendOf = (dx: number): number => Math.min(dx, Math.max(MIN_BEND, (dx - NODE_SIZES.policy.width) / 2))
