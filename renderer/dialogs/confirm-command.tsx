import { TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Refusal } from '../../shared/contract/answer.ts'
import { text } from '../../shared/text/index.ts'
import { remedyOf } from '../actions/remedy.ts'
import type { Dialog } from '../store/dialog.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { selectPlan, selectReadOnly } from '../store/select.ts'
import { dialogOpened } from '../store/ui-slice.ts'
import { GuardedButton } from '../ui/guarded-button.tsx'
import { reasonOf, refusalsOf } from '../ui/use-command.ts'
import classes from './dialog.module.css'
import { DialogFrame } from './dialog-frame.tsx'
import { previewOf } from './preview.ts'
import { Refusals } from './refusals.tsx'
import { RouteChanges } from './route-changes.tsx'
import { useSend } from './use-send.ts'

type ConfirmDialog = Extract<Dialog, { kind: 'confirmCommand' }>

/** What stands in the way, and the one step around it where there is one. */
const Refused = ({ dialog, refusals }: { dialog: ConfirmDialog; refusals: Refusal[] }) => {
  const dispatch = useAppDispatch()
  const plan = useAppSelector(selectPlan)
  const remedy = remedyOf(plan, dialog.command, refusals)
  const button =
    remedy === null ? undefined : (
      <GuardedButton
        blockedBy={null}
        variant="filled"
        color={dialog.danger ? 'danger' : 'accent'}
        onClick={() =>
          dispatch(
            dialogOpened({ ...dialog, command: remedy.command, title: remedy.label, confirmLabel: remedy.label }),
          )
        }
      >
        {remedy.label}…
      </GuardedButton>
    )
  return (
    <DialogFrame title={dialog.title ?? text.confirm.refused} beside buttons={button}>
      <Refusals refusals={refusals} />
    </DialogFrame>
  )
}

/** Before anything happens: what will, with the routes that come and go. */
export const ConfirmCommand = ({ dialog }: { dialog: ConfirmDialog }) => {
  const dispatch = useAppDispatch()
  const plan = useAppSelector(selectPlan)
  const readOnly = useAppSelector(selectReadOnly)
  const [typed, setTyped] = useState('')
  const preview = useMemo(() => previewOf(plan, dialog.command), [plan, dialog.command])
  const { sending, refusals, send } = useSend()
  const { back } = dialog
  const goBack = back === undefined ? undefined : () => dispatch(dialogOpened(back))
  if (!preview.ok) return <Refused dialog={dialog} refusals={preview.refusals} />

  const waits = dialog.typed !== undefined && typed.trim() !== dialog.typed
  const blockedBy =
    readOnly !== null
      ? reasonOf(refusalsOf(plan, readOnly, dialog.command))
      : waits
        ? text.confirm.typeToConfirm(dialog.typed!)
        : null
  const submit = () => {
    if (blockedBy === null && !sending) void send(dialog.command)
  }
  // Withdrawn routes are listed one by one below: their count per InterLink would only say it again.
  const others = preview.consequences.filter(({ code }) => code !== 'link/routes-withdrawn')
  return (
    <DialogFrame
      title={dialog.title ?? preview.title}
      beside
      onSubmit={submit}
      onClose={goBack}
      buttons={
        <GuardedButton
          variant="filled"
          color={dialog.danger ? 'danger' : 'accent'}
          blockedBy={blockedBy}
          loading={sending}
          onClick={submit}
          focusFirst={dialog.typed === undefined}
        >
          {dialog.confirmLabel ?? text.confirm.label.confirm}
        </GuardedButton>
      }
    >
      {dialog.message === undefined ? null : <p className={classes.text}>{dialog.message}</p>}
      {others.length === 0 ? null : (
        <div>
          <h3 className={classes.subtitle}>{text.confirm.consequences}</h3>
          <ul className={classes.list}>
            {others.slice(0, 50).map(({ code, subject, message }) => (
              <li key={`${code} ${subject}`}>{message}</li>
            ))}
            {others.length > 50 ? <li>{text.confirm.more(others.length - 50)}</li> : null}
          </ul>
        </div>
      )}
      <RouteChanges changes={preview.routes} />
      {dialog.typed === undefined ? (
        <p className={`dim ${classes.text}`}>{text.confirm.undoable}</p>
      ) : (
        <TextInput
          label={text.confirm.typeToConfirm(dialog.typed)}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          data-autofocus
          autoComplete="off"
          spellCheck={false}
        />
      )}
      <Refusals refusals={refusals} />
    </DialogFrame>
  )
}
