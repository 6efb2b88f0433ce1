import { useMemo, useSyncExternalStore } from 'react'
import type { Finding } from '../../shared/checks/finding.ts'
import { countFindings, type SeverityCounts } from '../../shared/checks/report.ts'
import { useAppSelector, useAppStore } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import type { AppStore } from '../store/store.ts'
import { whenIdle } from './idle.ts'
import { type Checked, LiveChecks } from './live-checks.ts'

const live = new WeakMap<AppStore, LiveChecks>()

const liveChecksOf = (store: AppStore): LiveChecks => {
  const known = live.get(store)
  if (known !== undefined) return known
  const made = new LiveChecks(store, whenIdle)
  live.set(store, made)
  return made
}

/** What the checks found, kept up to date while a component that asks is shown. */
export const useChecks = (): Checked => {
  const checks = liveChecksOf(useAppStore())
  return useSyncExternalStore(checks.subscribe, checks.current)
}

/** How many of each severity, without those that somebody has accepted. */
export const useFindingCounts = (): SeverityCounts => {
  const plan = useAppSelector(selectPlan)
  const { findings } = useChecks()
  return useMemo(() => countFindings(plan, findings), [plan, findings])
}

/** What was found of some things, the worst first. */
export const useFindingsOf = (ids: readonly string[]): readonly Finding[] => {
  const { findings } = useChecks()
  const key = ids.join(' ')
  return useMemo(() => {
    const wanted = new Set(key.split(' '))
    return findings.filter(({ subjectId }) => wanted.has(subjectId))
  }, [findings, key])
}
