import { Combobox, useCombobox } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useLayoutEffect, useState } from 'react'
import type { Plan } from '../../shared/model/plan.ts'
import { text } from '../../shared/text/index.ts'
import type { Command, Dialog } from '../store/dialog.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import { openDialog } from '../store/ui-slice.ts'
import { GuardedButton } from '../ui/guarded-button.tsx'
import { rememberFocus } from '../ui/remember-focus.ts'
import { useRunCommand } from '../ui/use-command.ts'
import classes from './attach-menu.module.css'
import { attachOptions } from './attach-options.ts'

type AttachMenuProps = {
  label: string
  candidates: (plan: Plan) => { id: string; name: string; region?: string; location?: string | null }[]
  command: (id: string) => Command
  blockedBy: string | null
  /** Makes a new one and attaches it in one step. */
  create?: { label: string; dialog: () => Dialog }
}

const CREATE = '+'

/** A button that lists what could be attached: what can't be is there too, with the reason. */
export const AttachMenu = ({ label, candidates, command, blockedBy, create }: AttachMenuProps) => {
  const dispatch = useAppDispatch()
  const run = useRunCommand()
  const plan = useAppSelector(selectPlan)
  const [query, setQuery] = useState('')
  const combobox = useCombobox({
    onDropdownOpen: () => combobox.focusSearchInput(),
    onDropdownClose: () => {
      setQuery('')
      combobox.resetSelectedOption()
      combobox.focusTarget()
    },
  })
  const options = combobox.dropdownOpened ? attachOptions(plan, candidates(plan), command, query) : []
  const submit = (id: string) => {
    combobox.closeDropdown()
    if (id === CREATE && create !== undefined) dispatch(openDialog(create.dialog()))
    else void run(command(id))
  }
  // Once something is attached, this button is gone: what stands in its place then has the focus that the button had.
  const { targetRef } = combobox
  useLayoutEffect(
    () => () => {
      const { current: button } = targetRef
      if (button !== null && button === document.activeElement) setTimeout(rememberFocus(button))
    },
    [targetRef],
  )
  return (
    <Combobox store={combobox} onOptionSubmit={submit} width={296} position="bottom-end" shadow="md">
      <Combobox.Target targetType="button" withAriaAttributes={false}>
        <GuardedButton
          size="compact-sm"
          blockedBy={blockedBy}
          leftSection={<Plus size={13} />}
          onClick={() => combobox.toggleDropdown()}
        >
          {label}
        </GuardedButton>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value)
            combobox.updateSelectedOptionIndex()
          }}
          placeholder={text.create.choose}
          aria-label={label}
        />
        <Combobox.Options mah={280} className={classes.options} aria-label={label}>
          {create === undefined ? null : (
            <Combobox.Option value={CREATE}>
              <span className={classes.create}>
                <Plus size={13} aria-hidden="true" /> {create.label}
              </span>
            </Combobox.Option>
          )}
          {options.map((option) => (
            <Combobox.Option key={option.id} value={option.id} disabled={option.reason !== null}>
              <div className={classes.name}>
                <bdi className="clip">{option.name}</bdi>
                <span className="dim no-shrink">{option.detail}</span>
              </div>
              {option.reason === null ? null : <div className={classes.reason}>{option.reason}</div>}
            </Combobox.Option>
          ))}
          {options.length === 0 ? <Combobox.Empty>{text.inspector.notHere}</Combobox.Empty> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
