import type { Plan, Position } from '../model/plan.ts'
import { mergeField } from './merge-field.ts'

type Positions = Plan['positions']

/** Where both sides put things of which `isThere` says that there are any. Never a conflict: ours holds. */
export const mergePositions = (
  base: Positions,
  ours: Positions,
  theirs: Positions,
  isThere: (id: string) => boolean,
): Positions => {
  const positions: Record<string, Position> = {}
  for (const id of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const { value } = mergeField(base[id], ours[id], theirs[id])
    if (value !== undefined && isThere(id)) positions[id] = value as Position
  }
  return positions
}

/**
 * Layouts without their plans, as they are kept beside a plan text. What one side took out is out, even where the other moved
 * it: its thing was deleted, and the plan text says whether it stays.
 */
export const mergeLayouts = (base: Positions, ours: Positions, theirs: Positions): Positions =>
  mergePositions(base, ours, theirs, (id) => !(id in base) || (id in ours && id in theirs))
