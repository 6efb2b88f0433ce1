import type { HostError } from '../../shared/contract/host-error.ts'
import type { NamedSnapshot, PlanPoint, PlanPoints } from '../../shared/contract/point.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { text } from '../../shared/text/index.ts'
import type { AppThunk, Notice } from './store.ts'

const failure = ({ message, hint }: HostError): Notice => ({ kind: 'failed', title: message, hint })

/** What the plan can be compared with; null where it can't be read, which is shown as a notice. */
export const planPoints =
  (): AppThunk<Promise<PlanPoints | null>> =>
  async (_dispatch, _getState, { host, notify }) => {
    const reply = await host.request('plan.points', {})
    if (reply.ok) return reply.value
    notify(failure(reply.error))
    return null
  }

/** The plan at a point; null as above. */
export const planAt =
  (point: PlanPoint): AppThunk<Promise<Plan | null>> =>
  async (_dispatch, _getState, { host, notify }) => {
    const reply = await host.request('plan.at', { point })
    if (reply.ok) return reply.value
    notify(failure(reply.error))
    return null
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
