import { useEffect, useState } from 'react'
import { type Consequence, reportInSteps } from '../../shared/resilience/report.ts'
import type { Routing } from '../../shared/routing/routing.ts'
import { runIdly, whenIdle } from '../checks/idle.ts'

export type LiveReport = { readonly consequences: readonly Consequence[] | null; readonly running: boolean }

/** What was found last: a view that is left and opened again has it at once. */
let latest: { routing: Routing; consequences: readonly Consequence[] } | null = null

/** Every single failure, found slice by slice while the window goes on; until then what was found before. */
export function useReport(routing: Routing): LiveReport {
  const [found, setFound] = useState(latest)
  useEffect(() => {
    if (latest?.routing === routing) {
      setFound(latest)
      return
    }
    return runIdly(whenIdle, reportInSteps(routing), {
      done: (consequences) => {
        latest = { routing, consequences }
        setFound(latest)
      },
    })
  }, [routing])
  // Of another plan, nothing of it can be shown.
  const isSamePlan = found?.routing.plan.id === routing.plan.id
  return { consequences: isSamePlan ? found.consequences : null, running: found?.routing !== routing }
}
