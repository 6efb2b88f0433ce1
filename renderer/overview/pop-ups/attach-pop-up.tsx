import { Button } from '@mantine/core'
import { Plus } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { text } from '../../../shared/text/index.ts'
import { CommandRoutes } from '../../dialogs/command-routes.tsx'
import { DialogFrame } from '../../dialogs/dialog-frame.tsx'
import { Refusals } from '../../dialogs/refusals.tsx'
import { useSend } from '../../dialogs/use-send.ts'
import type { Command, Dialog } from '../../store/dialog.ts'
import { useAppDispatch } from '../../store/hooks.ts'
import { openDialog } from '../../store/ui-slice.ts'
import { GuardedButton } from '../../ui/guarded-button.tsx'
import { useBlocker } from '../../ui/use-command.ts'
import classes from '../overview.module.css'
import { type Choice, ChoiceSelect } from './choice-select.tsx'

type AttachPopUpProps = {
  /** `create`: the button that makes a new one in place of choosing. */
  words: { title: string; intro: string; create: string; noneChosen: string; submit: string }
  label: string
  choices: readonly Choice[]
  attach: (id: string) => Command
  /** Makes the thing of that id; what attaches it is in the same step. */
  create: (id: string, also: Command[]) => Dialog
  /** What is to be known before: of the choice made, or of none yet. */
  children: (chosen: string | null) => ReactNode
}

/** Attaches to an InterLink what is chosen, or a new one, created and attached as one step. */
export const AttachPopUp = ({ words, label, choices, attach, create, children }: AttachPopUpProps) => {
  const dispatch = useAppDispatch()
  const [id, setId] = useState<string | null>(null)
  const { sending, refusals, send } = useSend()
  const command = useMemo(() => (id === null ? null : attach(id)), [id, attach])
  const refused = useBlocker(command)
  const blockedBy = command === null ? words.noneChosen : refused
  const submit = () => {
    if (blockedBy === null && command !== null) void send(command)
  }
  const createNew = () => {
    const fresh = crypto.randomUUID()
    dispatch(openDialog(create(fresh, [attach(fresh)])))
  }
  return (
    <DialogFrame
      title={words.title}
      onSubmit={submit}
      size={560}
      beside
      buttons={
        <GuardedButton variant="filled" blockedBy={blockedBy} loading={sending} onClick={submit}>
          {words.submit}
        </GuardedButton>
      }
    >
      <p className={classes.text}>{words.intro}</p>
      <div className={classes.with}>
        <ChoiceSelect
          label={label}
          choices={choices}
          value={id}
          onChange={setId}
          placeholder={text.create.choose}
          autoFocus
        />
        <Button leftSection={<Plus size={14} />} onClick={createNew}>
          {words.create}
        </Button>
      </div>
      {children(id)}
      {command === null ? null : <CommandRoutes command={command} />}
      <Refusals refusals={refusals} />
    </DialogFrame>
  )
}
