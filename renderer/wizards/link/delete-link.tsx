import { TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Link } from '../../../shared/model/link.ts'
import { attachedPolicyIds } from '../../../shared/model/link.ts'
import { isNeverProvisioned } from '../../../shared/model/link-status.ts'
import { text } from '../../../shared/text/index.ts'
import { Consequences } from '../../dialogs/consequences.tsx'
import classes from '../../dialogs/dialog.module.css'
import { DialogFrame } from '../../dialogs/dialog-frame.tsx'
import { previewOf } from '../../dialogs/preview.ts'
import { Refusals } from '../../dialogs/refusals.tsx'
import { RouteChanges } from '../../dialogs/route-changes.tsx'
import { useSend } from '../../dialogs/use-send.ts'
import type { Dialog } from '../../store/dialog.ts'
import { useAppSelector } from '../../store/hooks.ts'
import { nameOf, selectPlan, selectReadOnly } from '../../store/select.ts'
import { GuardedButton } from '../../ui/guarded-button.tsx'
import { reasonOf, refusalsOf } from '../../ui/use-command.ts'
import { PropagationFirst } from './propagation-first.tsx'

type DeleteDialog = Extract<Dialog, { kind: 'confirmCommand' }>

/** What deleting comes to: at once, or deprovisioning until the partner confirms (rule 10). */
export const Outcome = ({ link }: { link: Link }) => {
  const plan = useAppSelector(selectPlan)
  if (isNeverProvisioned(link.status)) return <p className={classes.text}>{text.wizards.deletion.atOnce}</p>
  const used = [link.siteId, link.vpcId, ...attachedPolicyIds(link)].filter((id) => id !== null)
  const partner = link.partnerId === null ? null : (plan.partners[link.partnerId]?.name ?? null)
  return (
    <p className={classes.text}>
      {text.wizards.deletion.deprovisioning(partner)}
      {used.length === 0 ? null : ` ${text.wizards.deletion.stillUses(used.map((id) => nameOf(plan, id)).join(', '))}`}
    </p>
  )
}

/** Rule 10: route propagation off first, then the word typed, where anything is ordered. */
const Deletion = ({ dialog, link }: { dialog: DeleteDialog; link: Link }) => {
  const plan = useAppSelector(selectPlan)
  const readOnly = useAppSelector(selectReadOnly)
  const [word, setWord] = useState('')
  const { sending, refusals, send } = useSend()
  const { command, typed } = dialog
  const refused = useMemo(() => refusalsOf(plan, readOnly, command), [plan, readOnly, command])
  const preview = useMemo(() => previewOf(plan, command), [plan, command])
  const title = text.wizards.deletion.title(link.name)
  const propagationOnly = refused.length > 0 && refused.every(({ code }) => code === 'link/propagation-on')
  const waits = typed !== undefined && word.trim() !== typed
  const blockedBy = reasonOf(refused) ?? (waits ? text.confirm.typeToConfirm(typed) : null)
  const submit = () => {
    if (blockedBy === null) void send(command)
  }
  return (
    <DialogFrame
      title={title}
      beside
      onSubmit={submit}
      buttons={
        <GuardedButton
          variant="filled"
          color="danger"
          blockedBy={blockedBy}
          loading={sending}
          onClick={submit}
          focusFirst={refused.length === 0 && typed === undefined}
        >
          {text.confirm.label.delete}
        </GuardedButton>
      }
    >
      {propagationOnly ? <PropagationFirst link={link} /> : <Refusals refusals={refused} />}
      {preview.ok ? (
        <>
          <Outcome link={link} />
          <Consequences consequences={preview.consequences} />
          <RouteChanges changes={preview.routes} />
          {typed === undefined ? (
            <p className={`dim ${classes.text}`}>{text.confirm.undoable}</p>
          ) : (
            <TextInput
              label={text.confirm.typeToConfirm(typed)}
              value={word}
              onChange={(event) => setWord(event.currentTarget.value)}
              data-autofocus
              autoFocus
              autoComplete="off"
              spellCheck={false}
            />
          )}
        </>
      ) : null}
      <Refusals refusals={refusals} />
    </DialogFrame>
  )
}

export const DeleteLink = ({ dialog }: { dialog: DeleteDialog }) => {
  const plan = useAppSelector(selectPlan)
  const link = plan.links[String(dialog.command.linkId)]
  return link === undefined ? null : <Deletion dialog={dialog} link={link} />
}
