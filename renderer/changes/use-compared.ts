import { useEffect, useState } from 'react'
import { type Comparison, compareInSteps } from '../../shared/diff/compare.ts'
import type { DiffedPlans } from '../../shared/diff/describe.ts'
import type { View } from '../../shared/routing/view.ts'
import { runIdly, whenIdle } from '../checks/idle.ts'

/**
 * All that is said of two plans, worked out slice by slice while the window goes on; until then what was said of the last two,
 * null where there were none.
 */
export const useCompared = (plans: DiffedPlans | null, view: View): Comparison | null => {
  const [compared, setCompared] = useState<Comparison | null>(null)
  useEffect(
    () => (plans === null ? undefined : runIdly(whenIdle, compareInSteps(plans, view), { done: setCompared })),
    [plans, view],
  )
  return compared
}
