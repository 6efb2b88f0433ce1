import { Trash2 } from 'lucide-react'
import { editingBlocked } from '../actions/blockers.ts'
import { deletionOf } from '../actions/deletion.ts'
import { deletionDenied } from '../actions/denied.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import { openDialog } from '../store/ui-slice.ts'
import { GuardedButton } from '../ui/guarded-button.tsx'

/** Offered to whoever may: what else stands in the way is said by the dialog, together with the way around it. */
export const DeleteButton = ({ ids, label }: { ids: readonly string[]; label: string }) => {
  const dispatch = useAppDispatch()
  const plan = useAppSelector(selectPlan)
  const blockedBy = useAppSelector((state) => editingBlocked(state) ?? deletionDenied(selectPlan(state), ids))
  const deletion = deletionOf(plan, ids)
  return (
    <GuardedButton
      blockedBy={blockedBy}
      variant="subtle"
      color="danger"
      leftSection={<Trash2 size={14} />}
      onClick={() => deletion !== null && dispatch(openDialog(deletion))}
    >
      {label}
    </GuardedButton>
  )
}
