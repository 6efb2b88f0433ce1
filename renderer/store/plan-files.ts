import type { HostError, Reply } from '../../shared/contract/host-error.ts'
import type { RecentPlan } from '../../shared/contract/requests.ts'
import type { HistoryEntry, PlanSnapshot } from '../../shared/contract/snapshot.ts'
import { tellLanguage } from './language.ts'
import { hostKnown, planFailed, planOpened } from './plan-slice.ts'
import type { AppThunk, Notice } from './store.ts'

const failure = ({ message, hint }: HostError): Notice => ({ kind: 'failed', title: message, hint })

/** Whether `snapshot` is the plan that is shown already (the same file), so that selection and view stay. */
const isShown = (shown: PlanSnapshot | null, snapshot: PlanSnapshot) =>
  shown !== null && shown.path === snapshot.path && shown.plan.id === snapshot.plan.id

export const showSnapshot =
  (snapshot: PlanSnapshot): AppThunk =>
  (dispatch, getState) => {
    dispatch(planOpened(snapshot, isShown(getState().plan.snapshot, snapshot)))
  }

/** Fetches the open plan anew: at start, and whenever changes were missed, by a host that may have been started anew. */
export const fetchPlan =
  (): AppThunk<Promise<void>> =>
  async (dispatch, _getState, { host }) => {
    // Not waited for: a plan has no words of ours.
    void dispatch(tellLanguage())
    const reply = await host.request('plan.current', {})
    if (reply.ok) dispatch(showSnapshot(reply.value))
    else dispatch(planFailed(reply.error))
  }

/** First contact: what the host is, then its plan. */
export const start =
  (): AppThunk<Promise<void>> =>
  async (dispatch, _getState, { host }) => {
    const info = await host.request('host.info', {})
    if (!info.ok) {
      dispatch(planFailed(info.error))
      return
    }
    dispatch(hostKnown(info.value))
    await dispatch(fetchPlan())
  }

type FileWish =
  | { name: 'plan.new'; input: { path?: string; name?: string } }
  | { name: 'plan.open'; input: { path?: string } }
  | { name: 'plan.openSample'; input: Record<string, never> }
  | { name: 'plan.saveAs'; input: { path?: string } }

/**
 * Opens, makes or copies a plan file. The answer tells whether a plan is now shown, null when the user cancelled.
 * Failures are answered, and shown as notices unless `quiet`: a dialog asking for a path shows them itself and stays open.
 */
export const switchPlan =
  (wish: FileWish, { quiet = false }: { quiet?: boolean } = {}): AppThunk<Promise<Reply<PlanSnapshot | null>>> =>
  async (dispatch, _getState, { host, notify }) => {
    const reply: Reply<PlanSnapshot | null> = await host.request(wish.name, wish.input as never)
    if (!reply.ok && !quiet) notify(failure(reply.error))
    else if (reply.ok && reply.value !== null) dispatch(showSnapshot(reply.value))
    return reply
  }

/** Plans opened lately, the last one first; none where the host can't tell. */
export const recentPlans =
  (): AppThunk<Promise<RecentPlan[]>> =>
  async (_dispatch, _getState, { host }) => {
    const reply = await host.request('plan.recent', {})
    return reply.ok ? reply.value : []
  }

/** The newest steps of the journal, or why they can't be read. */
export const planHistory =
  (): AppThunk<Promise<Reply<HistoryEntry[]>>> =>
  (_dispatch, _getState, { host }) =>
    host.request('plan.history', { limit: 1000 })
