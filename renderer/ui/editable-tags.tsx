import { TagsInput, Tooltip } from '@mantine/core'
import { text } from '../../shared/text/index.ts'

type EditableTagsProps = {
  value: string[]
  label: string
  onCommit: (value: string[]) => void
  blockedBy: string | null
}

export const EditableTags = ({ value, label, onCommit, blockedBy }: EditableTagsProps) => (
  <Tooltip label={blockedBy} disabled={blockedBy === null} events={{ hover: true, focus: true, touch: true }}>
    <TagsInput
      aria-label={label}
      value={value}
      onChange={onCommit}
      readOnly={blockedBy !== null}
      placeholder={value.length === 0 ? text.field.tagsHint : ''}
      maxLength={255}
      splitChars={[',']}
    />
  </Tooltip>
)
