import type { HostError, Reply } from '../../shared/contract/host-error.ts'
import type { NamedSnapshot, PlanPoint, PlanPoints } from '../../shared/contract/point.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { text } from '../../shared/text/index.ts'
import type { ComparedSide } from './dialog.ts'
import type { AppThunk, Notice } from './store.ts'
import { comparedFileChosen, dialogOpened } from './ui-slice.ts'

const failure = ({ message, hint }: HostError): Notice => ({ kind: 'failed', title: message, hint })

/** What the plan can be compared with, or why that can't be read. */
export const planPoints =
  (): AppThunk<Promise<Reply<PlanPoints>>> =>
  (_dispatch, _getState, { host }) =>
    host.request('plan.points', {})

/** The plan at a point, or why it can't be had. */
export const planAt =
  (point: PlanPoint): AppThunk<Promise<Reply<Plan>>> =>
  (_dispatch, _getState, { host }) =>
    host.request('plan.at', { point })

/**
 * Compares with a plan file, which the host asks for where no `path` is given. Answers what went wrong, null where nothing did or
 * the user cancelled; it is shown as a notice as well, unless `quiet`.
 */
export const chooseComparedFile =
  (
    side: ComparedSide,
    { path, quiet = false }: { path?: string; quiet?: boolean } = {},
  ): AppThunk<Promise<HostError | null>> =>
  async (dispatch, _getState, { host, notify }) => {
    const reply = await host.request('plan.choose', path === undefined ? {} : { path })
    if (!reply.ok) {
      if (!quiet) notify(failure(reply.error))
      return reply.error
    }
    if (reply.value !== null) dispatch(comparedFileChosen({ side, file: reply.value }))
    return null
  }

/** A plan file to compare with: the host asks for it, or a dialog of ours where it has none. */
export const askForComparedFile =
  (side: ComparedSide): AppThunk =>
  (dispatch, getState) => {
    if (getState().plan.host?.asksForPaths) void dispatch(chooseComparedFile(side))
    else dispatch(dialogOpened({ kind: 'comparePlan', side }))
  }

/** Undoes or redoes up to a step; the plan's changes come as those of any undo. */
export const goTo =
  (sequence: number): AppThunk<Promise<void>> =>
  async (_dispatch, _getState, { host, notify }) => {
    const reply = await host.request('plan.goTo', { sequence })
    if (!reply.ok) notify(failure(reply.error))
  }

export const takeSnapshot =
  (name: string): AppThunk<Promise<NamedSnapshot | null>> =>
  async (_dispatch, _getState, { host, notify }) => {
    const reply = await host.request('snapshot.take', { name })
    if (!reply.ok) {
      notify(failure(reply.error))
      return null
    }
    notify({ kind: 'done', title: text.changes.snapshot.taken(reply.value.name) })
    return reply.value
  }

export const renameSnapshot =
  (id: string, name: string): AppThunk<Promise<void>> =>
  async (_dispatch, _getState, { host, notify }) => {
    const reply = await host.request('snapshot.rename', { id, name })
    if (!reply.ok) notify(failure(reply.error))
  }

export const deleteSnapshot =
  ({ id, name }: NamedSnapshot): AppThunk<Promise<void>> =>
  async (_dispatch, _getState, { host, notify }) => {
    const reply = await host.request('snapshot.delete', { id })
    if (reply.ok) notify({ kind: 'done', title: text.changes.snapshot.deleted(name) })
    else notify(failure(reply.error))
  }
