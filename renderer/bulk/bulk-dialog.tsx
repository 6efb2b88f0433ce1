import { Button, Progress, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { text } from '../../shared/text/index.ts'
import { Consequences } from '../dialogs/consequences.tsx'
import classes from '../dialogs/dialog.module.css'
import { DialogFrame } from '../dialogs/dialog-frame.tsx'
import { Refusals } from '../dialogs/refusals.tsx'
import { RouteChanges } from '../dialogs/route-changes.tsx'
import { useSend } from '../dialogs/use-send.ts'
import type { Dialog } from '../store/dialog.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { runCommand } from '../store/run-command.ts'
import { selectPlan, selectReadOnly } from '../store/select.ts'
import { GuardedButton } from '../ui/guarded-button.tsx'
import { type BulkChoice, wishesOf } from './bulk-action.ts'
import { BulkChoiceField, choiceMissing } from './bulk-choice.tsx'
import { type BulkOutcome, deactivation } from './bulk-outcome.ts'
import { LeftOut, namedOf } from './left-out.tsx'
import { useBulkOutcome } from './use-bulk-outcome.ts'

type BulkDialogData = Extract<Dialog, { kind: 'bulk' }>

const NAMED = 8

/** Rule 10: route propagation off first, of all that wait for it in one step. */
const PropagationFirst = ({ linkIds }: { linkIds: readonly string[] }) => {
  const dispatch = useAppDispatch()
  const [sending, setSending] = useState(false)
  const deactivate = async () => {
    setSending(true)
    await dispatch(runCommand(deactivation(linkIds)))
    setSending(false)
  }
  return (
    <div>
      <p className={classes.text}>{text.bulk.propagationFirst(linkIds.length)}</p>
      <Button mt={8} loading={sending} onClick={() => void deactivate()}>
        {text.bulk.deactivateFirst(linkIds.length)}
      </Button>
    </div>
  )
}

/** To whom it happens, and what comes of it. */
const Possible = ({ outcome, count }: { outcome: BulkOutcome; count: number }) => {
  const plan = useAppSelector(selectPlan)
  const { possible, command, unaffected, routes } = outcome
  const names = possible.slice(0, NAMED).map((id) => namedOf(plan, id))
  return (
    <>
      <div role="status">
        <h3 className={classes.subtitle}>
          {possible.length === 0 ? text.bulk.none : text.bulk.possible(possible.length, count)}
        </h3>
        <p className={classes.text}>
          <bdi>{names.join(', ')}</bdi>
          {possible.length > NAMED ? ` ${text.confirm.more(possible.length - NAMED)}` : ''}
        </p>
        {unaffected === 0 ? null : <p className={`dim ${classes.text}`}>{text.bulk.unaffected(unaffected)}</p>}
      </div>
      <Consequences consequences={outcome.consequences} />
      {command === null ? null : <RouteChanges changes={routes} />}
    </>
  )
}

/** The one confirmation of an action for several things: all that is possible of it is one undo step. */
export const BulkDialog = ({ dialog: { action, ids } }: { dialog: BulkDialogData }) => {
  const plan = useAppSelector(selectPlan)
  const readOnly = useAppSelector(selectReadOnly)
  const [choice, setChoice] = useState<BulkChoice>({ targetId: null, tags: [] })
  const [word, setWord] = useState('')
  const { sending, refusals, send } = useSend()
  const missing = choiceMissing(action, choice)
  const wishes = useMemo(
    () => (missing === null ? wishesOf(plan, action, ids, choice) : null),
    [plan, action, ids, choice, missing],
  )
  const { outcome, done } = useBulkOutcome(plan, wishes)
  const command = outcome?.command ?? null
  const typed = outcome?.typed ?? null
  const blockedBy =
    readOnly !== null
      ? text.readOnly[readOnly]
      : (missing ??
        (outcome === null
          ? text.bulk.looking(done, ids.length)
          : command === null
            ? text.bulk.none
            : typed !== null && word.trim() !== typed
              ? text.confirm.typeToConfirm(typed)
              : null))
  const submit = () => {
    if (blockedBy === null && command !== null) void send(command)
  }
  const label = text.bulk.actions[action]
  const destroys = action === 'delete' || action === 'detachAndDelete'
  return (
    <DialogFrame
      title={text.bulk.of(label, ids.length)}
      onSubmit={submit}
      size={560}
      beside
      buttons={
        <GuardedButton
          variant="filled"
          color={destroys ? 'danger' : 'accent'}
          blockedBy={blockedBy}
          loading={sending}
          onClick={submit}
          focusFirst={missing === null && typed === null}
        >
          {label}
        </GuardedButton>
      }
    >
      <BulkChoiceField action={action} ids={ids} choice={choice} onChange={setChoice} />
      {outcome === null ? (
        missing === null ? (
          <div>
            <p className={classes.text}>{text.bulk.looking(done, ids.length)}</p>
            <Progress
              size={4}
              mt={6}
              value={(100 * done) / ids.length}
              aria-label={text.bulk.looking(done, ids.length)}
            />
          </div>
        ) : null
      ) : (
        <>
          {outcome.propagating.length === 0 ? null : <PropagationFirst linkIds={outcome.propagating} />}
          <Possible outcome={outcome} count={ids.length} />
          <LeftOut refused={outcome.refused} />
        </>
      )}
      {typed === null ? (
        <p className={`dim ${classes.text}`}>{text.bulk.oneStep}</p>
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
      <Refusals refusals={refusals} />
    </DialogFrame>
  )
}
