import { useEffect, useMemo, useState } from 'react'
import type { HostError } from '../../shared/contract/host-error.ts'
import type { PlanPoint } from '../../shared/contract/point.ts'
import type { DiffedPlans } from '../../shared/diff/describe.ts'
import { sharingUnchanged } from '../../shared/diff/share-unchanged.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { planHistory, recentPlans } from '../store/plan-files.ts'
import { planAt, planPoints } from '../store/plan-points.ts'
import { selectSnapshot } from '../store/select.ts'
import { defaultFrom, type KnownPoints, pointKey } from './points.ts'

/** Something that the host reads: null while it does. */
type Read<T> = { readonly value: T; readonly error: null } | { readonly value: null; readonly error: HostError } | null

const known = <T>(value: T): Read<T> => ({ value, error: null })
const failed = (error: HostError): Read<never> => ({ value: null, error })

/** What there is to compare, read anew with every change of the plan and on `reread`: after snapshots changed, or it failed. */
export const usePoints = (): { points: Read<KnownPoints>; reread: () => void } => {
  const dispatch = useAppDispatch()
  const { path, revision } = useAppSelector(selectSnapshot)
  const [read, setRead] = useState<{ path: string; points: Read<KnownPoints> } | null>(null)
  const [asked, setAsked] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a revision or a wish to reread asks anew.
  useEffect(() => {
    let current = true
    void Promise.all([dispatch(planPoints()), dispatch(planHistory()), dispatch(recentPlans())]).then(
      ([points, history, recent]) => {
        if (!current) return
        const others = recent.filter((plan) => plan.path !== path)
        const error = points.ok ? (history.ok ? null : history.error) : points.error
        if (points.ok && history.ok)
          setRead({ path, points: known({ points: points.value, history: history.value, others }) })
        else if (error !== null) setRead({ path, points: failed(error) })
      },
    )
    return () => {
      current = false
    }
  }, [dispatch, path, revision, asked])
  return { points: read?.path === path ? read.points : null, reread: () => setAsked((count) => count + 1) }
}

/** The plan at a point. The present is the plan at hand; any other shares with it what is the same. */
const usePlanAt = (point: PlanPoint, asked: number): Read<Plan> => {
  const dispatch = useAppDispatch()
  const { plan, revision, path } = useAppSelector(selectSnapshot)
  const key = `${asked} ${path} ${revision} ${pointKey(point)}`
  const [fetched, setFetched] = useState<{ key: string; read: Read<Plan> } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that matters of the point and of the plan.
  useEffect(() => {
    if (point.at === 'now') return
    let current = true
    void dispatch(planAt(point)).then((reply) => {
      if (current)
        setFetched({ key, read: reply.ok ? known(sharingUnchanged(reply.value, plan)) : failed(reply.error) })
    })
    return () => {
      current = false
    }
  }, [dispatch, key])
  const present = useMemo(() => known(plan), [plan])
  if (point.at === 'now') return present
  return fetched?.key === key ? fetched!.read : null
}

/** The two plans being compared, the same object as long as they are the same. `retry` reads them anew. */
export const useComparison = ({ points }: KnownPoints) => {
  const chosen = useAppSelector((state) => state.ui.comparison)
  const [asked, setAsked] = useState(0)
  const { to } = chosen
  const from = useMemo(() => chosen.from ?? defaultFrom(points), [chosen.from, points])
  const before = usePlanAt(from, asked)
  const after = usePlanAt(to, asked)
  const plans = useMemo((): Read<DiffedPlans> => {
    const error = before?.error ?? after?.error ?? null
    if (error !== null) return failed(error)
    if (before?.value == null || after?.value == null) return null
    // Two other files may be closer to each other than to the plan that is open.
    return known({ before: before.value, after: sharingUnchanged(after.value, before.value) })
  }, [before, after])
  return { from, to, plans, retry: () => setAsked((count) => count + 1) }
}
