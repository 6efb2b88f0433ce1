import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { HostError } from '../../shared/contract/host-error.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { selectSnapshotOrNull } from '../store/select.ts'
import { dialogClosed } from '../store/ui-slice.ts'
import { DialogFrame } from './dialog-frame.tsx'
import { Refusals } from './refusals.tsx'

/** Beside the plan that is open: most people keep their plans together. */
const folderOf = (path: string | undefined) => path?.replace(/[^/\\]*$/, '') ?? ''

/** A folder alone, as the field is filled in at first, names no file. */
const namesFile = (path: string) => /[^/\\\s]\s*$/.test(path)

type Words = { title: string; button: string; label: string; hint: string }

/** For hosts without native dialogs: the path is typed. Closes once `send` answers null, else shows the error that it answers. */
export const PathDialog = ({
  words: { title, button, label, hint },
  send,
}: {
  words: Words
  send: (path: string) => Promise<HostError | null>
}) => {
  const dispatch = useAppDispatch()
  const snapshot = useAppSelector(selectSnapshotOrNull)
  const [path, setPath] = useState(folderOf(snapshot?.path))
  const [error, setError] = useState<HostError | null>(null)
  const submit = async () => {
    const failed = await send(path.trim())
    if (failed === null) dispatch(dialogClosed())
    else setError(failed)
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
        label={label}
        description={hint}
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
