import { useEffect, useState } from 'react'
import type { Finding } from '../../shared/checks/finding.ts'
import { fixSteps, type TriedFix } from '../../shared/checks/fix.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { runIdly, whenIdle } from './idle.ts'

/** The one action that ends a finding, once it was tried; null until then, and where there is none. */
export const useFix = (plan: Plan, finding: Finding): TriedFix | null => {
  const [found, setFound] = useState<{ of: Finding; plan: Plan; fix: TriedFix | null } | null>(null)
  useEffect(
    () =>
      runIdly(
        whenIdle,
        fixSteps(plan, finding, () => crypto.randomUUID()),
        {
          done: (fix) => setFound({ of: finding, plan, fix }),
        },
      ),
    [plan, finding],
  )
  return found?.of === finding && found.plan === plan ? found.fix : null
}
