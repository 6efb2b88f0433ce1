import type { Patch } from 'immer'
import type { Plan } from '../model/plan.ts'
import { sameValue } from '../model/same-value.ts'

const valueAt = (plan: Plan, path: Patch['path']): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined),
    plan,
  )

/**
 * Whether patches put in place only what is there already, such as a list given again: Immer compares by identity.
 * What comes to that is accepted, and is no step of the history.
 */
export const changesNothing = (plan: Plan, patches: readonly Patch[]): boolean =>
  patches.every(({ op, path, value }) => op === 'replace' && sameValue(value, valueAt(plan, path)))
