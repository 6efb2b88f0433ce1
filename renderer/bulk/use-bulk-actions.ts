import type { Plan } from '../../shared/model/plan.ts'
import { text } from '../../shared/text/index.ts'
import { editingBlocked } from '../actions/blockers.ts'
import { deniedFor } from '../actions/denied.ts'
import type { BulkActionName } from '../store/dialog.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { selectPlan, type ThingKind } from '../store/select.ts'
import { openDialog } from '../store/ui-slice.ts'
import { ANYTHING } from '../ui/use-command.ts'
import { bulkActions, tagsOf, wishesOf } from './bulk-action.ts'

/** The permission set that is missing for what the action would send, as a sentence; null where none is. */
const denied = (plan: Plan, action: BulkActionName, ids: readonly string[]): string | null => {
  if (plan.access.role === 'owner') return null
  const tags = action === 'removeTags' ? ids.flatMap((id) => tagsOf(plan, id)) : [ANYTHING]
  const wish = wishesOf(plan, action, ids, { targetId: ANYTHING, tags }).find(({ commands }) => commands.length > 0)
  return deniedFor(plan, wish?.commands ?? [])
}

export type OfferedAction = {
  action: BulkActionName
  label: string
  /** Takes something away for good. */
  destroys: boolean
  blockedBy: string | null
  open: () => void
}

/** What can be done with several things of a kind, why not where it can't, and the pop-up that asks before. */
export const useBulkActions = (kind: ThingKind, ids: readonly string[]): OfferedAction[] => {
  const dispatch = useAppDispatch()
  const plan = useAppSelector(selectPlan)
  const blocked = useAppSelector(editingBlocked)
  return bulkActions(kind).map((action) => ({
    action,
    label: `${text.bulk.actions[action]}…`,
    destroys: action === 'delete' || action === 'detachAndDelete',
    blockedBy: blocked ?? denied(plan, action, ids),
    open: () => dispatch(openDialog({ kind: 'bulk', action, ids: [...ids] })),
  }))
}
