import { createSlice, type PayloadAction } from '@reduxjs/toolkit'
import { applyPatches, castDraft, enablePatches } from 'immer'
import type { HostError } from '../../shared/contract/host-error.ts'
import type { HostInfo } from '../../shared/contract/requests.ts'
import type { PlanChange, PlanSnapshot } from '../../shared/contract/snapshot.ts'
import { followPlan } from '../../shared/routing/of-plan.ts'
import type { Connection } from '../host/host-connection.ts'

enablePatches()

/**
 * The open plan as the host last told it. `stale`: changes were missed (a gap in the revisions, or the connection was
 * lost), so a fresh snapshot has to be fetched before the next patches fit.
 */
export type PlanState = {
  host: HostInfo | null
  connection: Connection
  snapshot: PlanSnapshot | null
  stale: boolean
  /** Why there is no plan to show; null while loading or when there is one. */
  error: HostError | null
  /** Requests under way that change the plan: the status line says "Saving…". */
  saving: number
}

const initialState: PlanState = {
  host: null,
  connection: 'up',
  snapshot: null,
  stale: false,
  error: null,
  saving: 0,
}

/** The snapshot after `change`; null when the change doesn't follow on it. */
const after = (snapshot: PlanSnapshot, change: PlanChange): PlanSnapshot | null => {
  if (change.revision !== snapshot.revision + 1) return null
  try {
    const plan = applyPatches(snapshot.plan, change.patches)
    followPlan(snapshot.plan, plan, change.patches)
    return {
      ...snapshot,
      plan,
      revision: change.revision,
      undo: change.undo,
    }
  } catch {
    // Patches that don't fit mean that our mirror is wrong, whatever the numbers say.
    return null
  }
}

const planSlice = createSlice({
  name: 'plan',
  initialState: castDraft(initialState),
  reducers: {
    hostKnown: (state, { payload }: PayloadAction<HostInfo>) => {
      state.host = payload
    },
    connectionChanged: (state, { payload }: PayloadAction<Connection>) => {
      if (payload !== 'up') state.stale = true
      state.connection = payload
    },
    planOpened: {
      /** `samePlan`: the plan that was shown already, fetched again after changes were missed. */
      prepare: (snapshot: PlanSnapshot, samePlan: boolean) => ({ payload: snapshot, meta: { samePlan } }),
      reducer: (state, { payload }: PayloadAction<PlanSnapshot, string, { samePlan: boolean }>) => {
        state.snapshot = castDraft(payload)
        state.error = null
        state.stale = false
      },
    },
    planFailed: (state, { payload }: PayloadAction<HostError>) => {
      state.error = payload
    },
    savingStarted: (state) => {
      state.saving += 1
    },
    savingEnded: (state) => {
      state.saving -= 1
    },
  },
})

const { reducer: sliceReducer } = planSlice
export const { hostKnown, connectionChanged, planOpened, planFailed, savingStarted, savingEnded } = planSlice.actions

const PLAN_CHANGED = 'plan/planChanged' as const
export const planChanged = (payload: PlanChange) => ({ type: PLAN_CHANGED, payload })

type PlanAction = Parameters<typeof sliceReducer>[1]

/**
 * Patches are applied outside of the slice's own draft: drafting a plan of ten thousand things to replace a few of them
 * costs more than the change, and unchanged things keep their identity, on which all memoised selectors rest.
 */
export const planReducer = (state: PlanState | undefined, action: PlanAction): PlanState => {
  if (action.type !== PLAN_CHANGED) return sliceReducer(state, action)
  const { payload } = action as ReturnType<typeof planChanged>
  if (state === undefined) return initialState
  // A repeated change (told by the stream after a fetch already brought it) is nothing new.
  if (state.snapshot === null || payload.revision <= state.snapshot.revision) return state
  const snapshot = after(state.snapshot, payload)
  return snapshot === null ? { ...state, stale: true } : { ...state, snapshot }
}
