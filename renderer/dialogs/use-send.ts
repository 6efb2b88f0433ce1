import { useState } from 'react'
import type { Refusal } from '../../shared/contract/answer.ts'
import type { Command } from '../store/dialog.ts'
import { useAppDispatch } from '../store/hooks.ts'
import { runCommand } from '../store/run-command.ts'
import { dialogClosed } from '../store/ui-slice.ts'

/** A pop-up's one command: sent once at a time; taken, it closes the pop-up; refused, it says why in it. */
export const useSend = () => {
  const dispatch = useAppDispatch()
  const [sending, setSending] = useState(false)
  const [refusals, setRefusals] = useState<Refusal[]>([])
  const send = async (command: Command) => {
    if (sending) return
    setSending(true)
    const answer = await dispatch(runCommand(command, { quiet: true }))
    setSending(false)
    if (answer.ok) dispatch(dialogClosed())
    else setRefusals(answer.refusals)
  }
  return { sending, refusals, send }
}
