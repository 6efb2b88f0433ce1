import type { Action, ActionId } from './action.ts'
import { CREATE_ACTIONS } from './create-actions.ts'
import { EDIT_ACTIONS } from './edit-actions.ts'
import { PLAN_ACTIONS } from './plan-actions.ts'
import { TRACE_ACTIONS } from './trace-actions.ts'
import { VIEW_ACTIONS } from './view-actions.ts'

export const ACTIONS: readonly Action[] = [
  ...PLAN_ACTIONS,
  ...EDIT_ACTIONS,
  ...CREATE_ACTIONS,
  ...TRACE_ACTIONS,
  ...VIEW_ACTIONS,
]

const byId = new Map(ACTIONS.map((action) => [action.id, action]))

export const actionOf = (id: ActionId): Action => {
  const action = byId.get(id)
  if (action === undefined) throw new Error(`no action ${id}`)
  return action
}
