import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from '../overview.module.css'

/** Something to choose; `reason`: why it can't be. */
export type Choice = { id: string; name: string; detail: string; line?: string; reason: string | null }

type ChoiceSelectProps = {
  label: ReactNode
  choices: readonly Choice[]
  value: string | null
  onChange: (id: string | null) => void
  placeholder: string
  clearable?: boolean
  autoFocus?: boolean
}

/** Options shown at once: the rest is found by typing. */
const SHOWN = 60

/** A drop-down list in which what can't be chosen is greyed and says why. */
export const ChoiceSelect = ({ choices, value, onChange, autoFocus, ...props }: ChoiceSelectProps) => {
  const byId = new Map(choices.map((choice) => [choice.id, choice]))
  return (
    <Select
      {...props}
      data={choices.map(({ id, name, reason }) => ({ value: id, label: name, disabled: reason !== null }))}
      value={value}
      onChange={onChange}
      searchable
      limit={SHOWN}
      allowDeselect={false}
      classNames={{ option: classes.choice }}
      data-autofocus={autoFocus || undefined}
      renderOption={({ option }) => {
        const choice = byId.get(option.value)
        return (
          <div className={classes.option}>
            <div className={classes.optionName}>
              <bdi className="clip">{option.label}</bdi>
              <span className="dim no-shrink">{choice?.detail}</span>
            </div>
            <div className={classes.why}>{choice?.reason ?? choice?.line}</div>
          </div>
        )
      }}
    />
  )
}
