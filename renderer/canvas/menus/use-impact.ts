import { useEffect, useMemo, useState } from 'react'
import type { Plan } from '../../../shared/model/plan.ts'
import type { Impact } from '../../../shared/routing/impact.ts'
import { dragOf } from '../attach/drop-impact.ts'

/** The longest that a chosen target waits, in milliseconds, however busy the window is. */
const AT_MOST_MS = 120

/** What attaching to `toId` would do to the routes, worked out when the window has nothing better to do; null until then, and where nothing can be attached. */
export const useImpact = (plan: Plan, fromId: string, toId: string | null): Impact | null => {
  const { impactOn } = useMemo(() => dragOf(plan, fromId), [plan, fromId])
  const [known, setKnown] = useState<{ impactOn: typeof impactOn; toId: string; impact: Impact | null } | null>(null)
  useEffect(() => {
    if (toId === null) return
    const find = () => setKnown({ impactOn, toId, impact: impactOn(toId)?.impact ?? null })
    const waiting = requestIdleCallback(find, { timeout: AT_MOST_MS })
    return () => cancelIdleCallback(waiting)
  }, [impactOn, toId])
  return known?.impactOn === impactOn && known.toId === toId ? known.impact : null
}
