import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Refusal } from '../../../shared/contract/answer.ts'
import type { Link } from '../../../shared/model/link.ts'
import { text } from '../../../shared/text/index.ts'
import classes from '../../dialogs/dialog.module.css'
import { previewOf } from '../../dialogs/preview.ts'
import { Refusals } from '../../dialogs/refusals.tsx'
import { RouteChanges } from '../../dialogs/route-changes.tsx'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { runCommand } from '../../store/run-command.ts'
import { selectPlan } from '../../store/select.ts'

/** Rule 10: the one step before an InterLink can be deleted or replaced, and what it does to the routes. */
export const PropagationFirst = ({ link }: { link: Link }) => {
  const dispatch = useAppDispatch()
  const plan = useAppSelector(selectPlan)
  const [sending, setSending] = useState(false)
  const [refusals, setRefusals] = useState<Refusal[]>([])
  const command = useMemo(() => ({ command: 'link.deactivatePropagation', linkId: link.id }), [link.id])
  const preview = useMemo(() => previewOf(plan, command), [plan, command])
  const deactivate = async () => {
    setSending(true)
    const answer = await dispatch(runCommand(command, { quiet: true }))
    setSending(false)
    if (!answer.ok) setRefusals(answer.refusals)
  }
  return (
    <>
      <p className={classes.text}>{text.wizards.deletion.propagationFirst}</p>
      {preview.ok ? (
        <>
          <RouteChanges changes={preview.routes} />
          <div>
            <Button variant="filled" loading={sending} onClick={() => void deactivate()} data-autofocus>
              {text.wizards.deletion.deactivate}
            </Button>
          </div>
        </>
      ) : (
        <Refusals refusals={preview.refusals} />
      )}
      <Refusals refusals={refusals} />
    </>
  )
}
