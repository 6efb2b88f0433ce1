import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { titleOf } from '../../shared/checks/words.ts'
import { text } from '../../shared/text/index.ts'
import dialogClasses from '../dialogs/dialog.module.css'
import { DialogFrame } from '../dialogs/dialog-frame.tsx'
import { Refusals } from '../dialogs/refusals.tsx'
import { useSend } from '../dialogs/use-send.ts'
import type { Dialog } from '../store/dialog.ts'
import { useAppSelector } from '../store/hooks.ts'
import { nameOf, selectPlan } from '../store/select.ts'
import { GuardedButton } from '../ui/guarded-button.tsx'
import { useBlocker } from '../ui/use-command.ts'

/** Asks for the reason, without which nobody could tell next year whether it still holds. */
export const SuppressFinding = ({ dialog }: { dialog: Extract<Dialog, { kind: 'suppressFinding' }> }) => {
  const { code, subjectId } = dialog
  const [reason, setReason] = useState('')
  const name = useAppSelector((state) => nameOf(selectPlan(state), subjectId))
  const { sending, refusals, send } = useSend()
  const command = { command: 'check.suppress', code, subjectId, reason }
  const blockedBy = useBlocker(command)
  const submit = () => {
    if (blockedBy === null && !sending) void send(command)
  }
  return (
    <DialogFrame
      title={text.checks.ui.suppressTitle(titleOf(code))}
      onSubmit={submit}
      buttons={
        <GuardedButton variant="filled" blockedBy={blockedBy} loading={sending} onClick={submit}>
          {text.checks.ui.confirmSuppress}
        </GuardedButton>
      }
    >
      <p className={dialogClasses.text}>{text.checks.ui.suppressText(name)}</p>
      <Textarea
        label={text.checks.ui.reason}
        description={text.checks.ui.reasonHint}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={1000}
        data-autofocus
      />
      <Refusals refusals={refusals} />
    </DialogFrame>
  )
}
