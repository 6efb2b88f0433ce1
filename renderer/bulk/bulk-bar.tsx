import { ActionIcon, Button, Menu } from '@mantine/core'
import { ChevronUp, X } from 'lucide-react'
import { useRef } from 'react'
import { text } from '../../shared/text/index.ts'
import type { BulkActionName } from '../store/dialog.ts'
import { useAppDispatch } from '../store/hooks.ts'
import type { ThingKind } from '../store/select.ts'
import { selectionChanged } from '../store/ui-slice.ts'
import { GuardedButton } from '../ui/guarded-button.tsx'
import classes from './bulk-bar.module.css'
import { useBulkActions } from './use-bulk-actions.ts'

/** Those that are most wanted have a button; the others are in the menu. */
const BUTTONS: readonly BulkActionName[] = ['attachVpc', 'attachPolicy', 'detachAndDelete', 'delete']

type BulkBarProps = {
  kind: ThingKind
  /** What is selected of the list, whether its filter shows it or not. */
  ids: readonly string[]
  notShown: number
}

/** What is selected in a list, and what can be done with all of it. */
export const BulkBar = ({ kind, ids, notShown }: BulkBarProps) => {
  const dispatch = useAppDispatch()
  const menuButton = useRef<HTMLButtonElement>(null)
  const actions = useBulkActions(kind, ids)
  const inMenu = actions.filter(({ action }) => !BUTTONS.includes(action))
  return (
    <section className={classes.bar} aria-label={text.bulk.label}>
      <span className={classes.count} role="status">
        {text.bulk.selected(ids.length)}
        {notShown === 0 ? null : <span className="dim"> · {text.bulk.notShown(notShown)}</span>}
      </span>
      {actions
        .filter(({ action }) => BUTTONS.includes(action))
        .map(({ action, label, destroys, blockedBy, open }) => (
          <GuardedButton
            key={action}
            blockedBy={blockedBy}
            {...(destroys ? { color: 'danger', variant: 'subtle' } : {})}
            onClick={open}
          >
            {label}
          </GuardedButton>
        ))}
      {inMenu.length === 0 ? null : (
        <Menu position="top-end">
          <Menu.Target>
            <Button ref={menuButton} rightSection={<ChevronUp size={14} />}>
              {text.bulk.more}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {inMenu.map(({ action, label, blockedBy, open }) => (
              <Menu.Item
                key={action}
                disabled={blockedBy !== null}
                onClick={() => {
                  // The menu is gone by the time the pop-up closes: the focus goes back to what opened the menu.
                  menuButton.current?.focus()
                  open()
                }}
              >
                {label}
                {blockedBy === null ? null : <div className={classes.why}>{blockedBy}</div>}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <ActionIcon
        aria-label={text.bulk.clear}
        title={text.bulk.clear}
        className={classes.clear}
        onClick={() => dispatch(selectionChanged([]))}
      >
        <X size={16} />
      </ActionIcon>
    </section>
  )
}
