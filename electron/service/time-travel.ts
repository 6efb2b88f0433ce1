import { applyPatches, enablePatches } from 'immer'
import type { NamedSnapshot, OwnPoint, PlanPoints } from '../../shared/contract/point.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { text } from '../../shared/text/index.ts'
import type { PlanStore } from '../storage/plan-store.ts'
import { accountState } from './account-state.ts'
import { HostFailure } from './host-failure.ts'

enablePatches()

/** What a plan can be compared with. */
export const pointsOf = (store: PlanStore): PlanPoints => ({
  baseline: store.lastImport(),
  snapshots: store.snapshots(),
})

/**
 * The plan at a point: from where it is now, back over what was done since or forth over what was undone. The baseline is the
 * account as the plan had it right after the last import. Throws `plan/no-such-point` for what is not there, and for a step on an abandoned branch.
 */
export const planAt = (store: PlanStore, now: Plan, point: OwnPoint): Plan => {
  switch (point.at) {
    case 'now':
      return now
    case 'start':
      return applyPatches(now, store.backTo(0))
    case 'baseline': {
      const baseline = store.lastImport()
      if (baseline === null) throw noSuchPoint(text.hostFailures.noBaseline)
      return accountState(store.accountSteps(), applyPatches(now, store.backTo(baseline.sequence)))
    }
    case 'step': {
      const step = store.findStep(point.sequence)
      if (step?.state === 'done') return applyPatches(now, store.backTo(point.sequence))
      if (step?.state === 'undone') return applyPatches(now, store.forthTo(point.sequence))
      throw noSuchPoint(text.hostFailures.noSuchStep(point.sequence))
    }
    case 'snapshot': {
      const plan = store.snapshotPlan(point.id)
      if (plan === null)
        throw noSuchPoint(
          text.hostFailures.noSuchSnapshot(
            point.id,
            store.snapshots().map(({ name }) => name),
          ),
        )
      return plan
    }
  }
}

const noSuchPoint = (words: { message: string; hint: string }) => new HostFailure('plan/no-such-point', words)

/** The snapshot of that id, or by that name where only one has it. */
export const findSnapshot = (store: PlanStore, wanted: string): NamedSnapshot => {
  const all = store.snapshots()
  const found = all.filter(({ id, name }) => id === wanted.toLowerCase() || name === wanted)
  if (found.length === 1) return found[0]!
  throw noSuchPoint(
    text.hostFailures.noSuchSnapshot(
      wanted,
      all.map(({ name }) => name),
    ),
  )
}
