import { useEffect, useMemo, useState } from 'react'
import type { PlanPoint } from '../../shared/contract/point.ts'
import type { DiffedPlans } from '../../shared/diff/describe.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { planHistory, recentPlans } from '../store/plan-files.ts'
import { planAt, planPoints } from '../store/plan-points.ts'
import { selectSnapshot } from '../store/select.ts'
import { defaultFrom, type KnownPoints, pointKey } from './points.ts'

/** What there is to compare, read anew with every change of the plan; null until it is read. `reread`: after snapshots changed. */
export const usePoints = (): { known: KnownPoints | null; reread: () => void } => {
  const dispatch = useAppDispatch()
  const { path, revision } = useAppSelector(selectSnapshot)
  const [read, setRead] = useState<(KnownPoints & { path: string }) | null>(null)
  const [asked, setAsked] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a revision or a wish to reread asks anew.
  useEffect(() => {
    let current = true
    void Promise.all([dispatch(planPoints()), dispatch(planHistory()), dispatch(recentPlans())]).then(
      ([points, history, recent]) => {
        if (!current || points === null || history === null) return
        setRead({ path, points, history, others: recent.filter((plan) => plan.path !== path) })
      },
    )
    return () => {
      current = false
    }
  }, [dispatch, path, revision, asked])
  return { known: read?.path === path ? read : null, reread: () => setAsked((count) => count + 1) }
}

/** The plan at a point; null while it is fetched, 'failed' where it can't be had. The present is the plan at hand. */
const usePlanAt = (point: PlanPoint | null): Plan | 'failed' | null => {
  const dispatch = useAppDispatch()
  const { plan, revision, path } = useAppSelector(selectSnapshot)
  const key = point === null ? null : `${path} ${revision} ${pointKey(point)}`
  const [fetched, setFetched] = useState<{ key: string; plan: Plan | 'failed' } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that matters of the point.
  useEffect(() => {
    if (key === null || point === null || point.at === 'now') return
    let current = true
    void dispatch(planAt(point)).then((at) => {
      if (current) setFetched({ key, plan: at ?? 'failed' })
    })
    return () => {
      current = false
    }
  }, [dispatch, key])
  if (point?.at === 'now') return plan
  return fetched?.key === key ? fetched!.plan : null
}

/** The two plans being compared, the same object as long as they are the same; null while one is fetched, 'failed' where one can't be had. */
export const useComparison = (known: KnownPoints | null) => {
  const chosen = useAppSelector((state) => state.ui.comparison)
  const from = chosen.from ?? (known === null ? null : defaultFrom(known.points))
  const before = usePlanAt(from)
  const after = usePlanAt(chosen.to)
  const plans = useMemo((): DiffedPlans | 'failed' | null => {
    if (before === 'failed' || after === 'failed') return 'failed'
    return before === null || after === null ? null : { before, after }
  }, [before, after])
  return { from, to: chosen.to, plans }
}
