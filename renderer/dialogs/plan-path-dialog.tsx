import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { HostError } from '../../shared/contract/host-error.ts'
import { text } from '../../shared/text/index.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { switchPlan } from '../store/plan-files.ts'
import { selectSnapshotOrNull } from '../store/select.ts'
import { dialogClosed } from '../store/ui-slice.ts'
import { DialogFrame } from './dialog-frame.tsx'
import { Refusals } from './refusals.tsx'

const requests = () =>
  ({
    newPlan: { request: 'plan.new', title: text.files.newTitle, button: text.files.create },
    openPlan: { request: 'plan.open', title: text.files.openTitle, button: text.files.open },
    saveAs: { request: 'plan.saveAs', title: text.files.saveAsTitle, button: text.files.save },
  }) as const

/** Beside the plan that is open: most people keep their plans together. */
const folderOf = (path: string | undefined) => path?.replace(/[^/\\]*$/, '') ?? ''

/** A folder alone, as the field is filled in at first, names no file. */
const namesFile = (path: string) => /[^/\\\s]\s*$/.test(path)

/** For hosts without native dialogs: the path is typed. */
export const PlanPathDialog = ({ kind }: { kind: keyof ReturnType<typeof requests> }) => {
  const dispatch = useAppDispatch()
  const snapshot = useAppSelector(selectSnapshotOrNull)
  const [path, setPath] = useState(folderOf(snapshot?.path))
  const [error, setError] = useState<HostError | null>(null)
  const { request, title, button } = requests()[kind]
  const submit = async () => {
    const reply = await dispatch(switchPlan({ name: request, input: { path: path.trim() } }, { quiet: true }))
    if (reply.ok) dispatch(dialogClosed())
    else setError(reply.error)
  }
  return (
    <DialogFrame
      title={title}
      onSubmit={() => void submit()}
      buttons={
        <Button type="submit" variant="filled" disabled={!namesFile(path)}>
          {button}
        </Button>
      }
    >
      <TextInput
        label={text.files.pathLabel}
        description={text.files.pathHint}
        value={path}
        onChange={(event) => setPath(event.currentTarget.value)}
        classNames={{ input: 'mono' }}
        spellCheck={false}
        data-autofocus
      />
      {error === null ? null : <Refusals refusals={[{ ...error, subject: 'path' }]} />}
    </DialogFrame>
  )
}
