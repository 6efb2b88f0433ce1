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
  /** Whether it may be left empty, which the command's `clear` says. */
  clearable?: boolean
}

/** The command that sets the field to what was typed, or empties it. */
const changed = ({ update, field, clearable }: Omit<UpdateProps, 'label'>, value: string | number): Command =>
  clearable && value === '' ? { ...update, clear: [field] } : { ...update, [field]: value }

/** A text of a thing, edited in place. `isKey`: one that is read out or pasted elsewhere, letter by letter. */
export const TextField = ({
  update,
  field,
  label,
  clearable = false,
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
        onCommit={async (next) => (await run(changed({ update, field, clearable }, next))).ok}
      />
    </Field>
  )
}

/** A whole number of a thing, edited in place. `fixed`: why it can't be. */
export const NumberField = ({
  update,
  field,
  label,
  clearable = false,
  value,
  fixed,
}: UpdateProps & { value: number | null; fixed?: string | null }) => {
  const run = useRunCommand()
  const blockedBy = useBlocker(update)
  const commit = async (typed: string) => {
    const next = clearable && typed === '' ? typed : wholeNumber(typed)
    if (next !== null) return (await run(changed({ update, field, clearable }, next))).ok
    notify({ kind: 'refused', title: `${label}${text.colon} ${text.create.notANumber}` })
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
