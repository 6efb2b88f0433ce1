import { Select, TextInput } from '@mantine/core'
import { REGIONS } from '../../shared/model/common.ts'
import { text } from '../../shared/text/index.ts'
import type { Command } from '../store/dialog.ts'
import { wholeNumber } from '../ui/whole-number.ts'

/** `focusFirst`: has the focus when its dialog opens. */
type Focusable = { focusFirst?: boolean }
type FieldProps<T> = { value: T; onChange: (value: T) => void; error?: string | undefined }

export const NameInput = ({ value, onChange, error, focusFirst = true }: FieldProps<string> & Focusable) => (
  <TextInput
    label={text.field.name}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
    onFocus={(event) => event.currentTarget.select()}
    error={error}
    dir="auto"
    data-autofocus={focusFirst || undefined}
  />
)

/** `fixed`: why it is no choice. */
export const RegionSelect = ({
  value,
  onChange,
  error,
  fixed,
  focusFirst = false,
}: FieldProps<string> & Focusable & { fixed?: string | undefined }) => (
  <Select
    label={text.field.region}
    data={[...REGIONS]}
    value={value}
    onChange={(region) => region !== null && onChange(region)}
    allowDeselect={false}
    error={error}
    readOnly={fixed !== undefined}
    description={fixed}
    {...(fixed === undefined ? {} : { rightSection: null, rightSectionWidth: 0 })}
    inputWrapperOrder={['label', 'input', 'description', 'error']}
    data-autofocus={focusFirst || undefined}
  />
)

/** Why the region of what is attached at once is no choice (rules 1 and 3); undefined where it is one. */
export const regionFixed = ({ also, region }: { also?: Command[]; region?: string }): string | undefined =>
  also !== undefined && region !== undefined ? text.forms.regionFixed : undefined

/** A whole number that may be left out; anything else goes to the core as it was typed, to be refused there. */
export const asNumber = (typed: string): number | string | null => {
  if (typed.trim() === '') return null
  return wholeNumber(typed) ?? typed
}

export const NumberText = ({
  value,
  onChange,
  error,
  label,
  description,
}: FieldProps<string> & { label: string; description?: string }) => (
  <TextInput
    label={label}
    description={description}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
    error={error}
    inputMode="numeric"
    classNames={{ input: 'mono' }}
  />
)
