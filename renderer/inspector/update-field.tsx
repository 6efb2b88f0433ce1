import { text } from '../../shared/text/index.ts'
import type { Command } from '../store/dialog.ts'
import { EditableTags } from '../ui/editable-tags.tsx'
import { EditableText } from '../ui/editable-text.tsx'
import { Field } from '../ui/field.tsx'
import { notify } from '../ui/notify.tsx'
import { useBlocker, useRunCommand } from '../ui/use-command.ts'
import { wholeNumber } from '../ui/whole-number.ts'

type UpdateProps = {
  /** The update command without the value, e.g. `{ command: 'vpc.update', vpcId }`. */
  update: Command
  /** The field of the command that takes the value. */
  field: string
  label: string
}

/** A text of a thing, edited in place. `isKey`: one that is read out or pasted elsewhere, letter by letter. */
export const TextField = ({
  update,
  field,
  label,
  value,
  isKey = false,
}: UpdateProps & { value: string; isKey?: boolean }) => {
  const run = useRunCommand()
  const blockedBy = useBlocker(update)
  return (
    <Field label={label} control>
      <EditableText
        label={label}
        value={value}
        placeholder={text.field.none}
        blockedBy={blockedBy}
        mono={isKey}
        copy={isKey}
        onCommit={async (next) => (await run({ ...update, [field]: next })).ok}
      />
    </Field>
  )
}

/** A whole number of a thing, edited in place. `fixed`: why it can't be. */
export const NumberField = ({
  update,
  field,
  label,
  value,
  fixed,
}: UpdateProps & { value: number | null; fixed?: string | null }) => {
  const run = useRunCommand()
  const blockedBy = useBlocker(update)
  const commit = async (typed: string) => {
    const next = wholeNumber(typed)
    if (next !== null) return (await run({ ...update, [field]: next })).ok
    notify({ kind: 'refused', title: `${label}: ${text.create.notANumber}` })
    return false
  }
  return (
    <Field label={label} control>
      <EditableText
        label={label}
        value={value === null ? '' : String(value)}
        placeholder={text.field.none}
        blockedBy={fixed ?? blockedBy}
        inputMode="numeric"
        mono
        onCommit={commit}
      />
    </Field>
  )
}

export const TagsField = ({ update, value }: { update: Command; value: string[] }) => {
  const run = useRunCommand()
  return (
    <Field label={text.field.tags} control>
      <EditableTags
        label={text.field.tags}
        value={value}
        blockedBy={useBlocker(update)}
        onCommit={(tags) => void run({ ...update, tags })}
      />
    </Field>
  )
}
