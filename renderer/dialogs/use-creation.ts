import { useState } from 'react'
import type { Refusal } from '../../shared/contract/answer.ts'
import type { Position } from '../../shared/model/plan.ts'
import { text } from '../../shared/text/index.ts'
import type { Command } from '../store/dialog.ts'
import { useAppDispatch, useAppStore } from '../store/hooks.ts'
import { runCommand } from '../store/run-command.ts'
import { selectPlan } from '../store/select.ts'
import { malformedField, shownMessage } from '../store/shown-refusal.ts'
import { dialogClosed, thingShown } from '../store/ui-slice.ts'
import { creationCommand } from './creation.ts'

type Wish = { id?: string; at?: Position; also?: Command[]; stay?: boolean }

/**
 * A form that makes one thing. `create` is the command as it stands; refusals are the core's own, shown where their field is
 * (`errorOf`) or beneath the form (`others`), once it was tried.
 */
export const useCreation = (dialog: Wish, create: Command) => {
  const store = useAppStore()
  const dispatch = useAppDispatch()
  const [id] = useState(() => dialog.id ?? crypto.randomUUID())
  const [refusals, setRefusals] = useState<Refusal[]>([])
  const [sending, setSending] = useState(false)
  const [pending, setPending] = useState(0)

  const submit = async () => {
    if (sending) return
    if (pending > 0) {
      setRefusals([{ code: 'prefix/pending', subject: '', message: text.create.pendingPrefixes, hint: '' }])
      return
    }
    setSending(true)
    const command = creationCommand(selectPlan(store.getState()), {
      create: { ...create, id },
      at: dialog.at,
      also: dialog.also,
    })
    const answer = await dispatch(runCommand(command, { quiet: true }))
    setSending(false)
    if (!answer.ok) return setRefusals(answer.refusals)
    dispatch(dialogClosed())
    if (!dialog.stay) dispatch(thingShown(id))
  }
  const isOf = (field: string) => (refusal: Refusal) => fieldOf(refusal) === field
  return {
    submit: () => void submit(),
    sending,
    /** Told by prefix editors. */
    setPending,
    errorOf: (field: string) => {
      const refusal = refusals.find(isOf(field))
      return refusal && shownMessage(refusal)
    },
    others: (...shown: string[]) => refusals.filter((refusal) => !shown.some((field) => isOf(field)(refusal))),
  }
}

/** The field that a malformed input names; in a batch the making command is the first one. */
const fieldOf = ({ code, subject }: Refusal) => (code === 'input/invalid' ? malformedField(subject) : subject)
