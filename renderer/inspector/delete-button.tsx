import { Trash2 } from 'lucide-react'
import { actionOf } from '../actions/actions.ts'
import { deletionOf } from '../actions/deletion.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import { openDialog } from '../store/ui-slice.ts'
import { GuardedButton } from '../ui/guarded-button.tsx'

/** Always offered: what stands in the way is said by the dialog, together with the way around it. */
export const DeleteButton = ({ ids, label }: { ids: readonly string[]; label: string }) => {
  const dispatch = useAppDispatch()
  const plan = useAppSelector(selectPlan)
  const blockedBy = useAppSelector((state) => actionOf('delete').blockedBy?.(state) ?? null)
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
