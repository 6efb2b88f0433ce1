import { ActionIcon, Button, Menu } from '@mantine/core'
import { ChevronUp, X } from 'lucide-react'
import { useRef } from 'react'
import type { Plan } from '../../shared/model/plan.ts'
import { text } from '../../shared/text/index.ts'
import { editingBlocked } from '../actions/blockers.ts'
import { deniedFor } from '../actions/denied.ts'
import type { BulkActionName } from '../store/dialog.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { selectPlan, type ThingKind } from '../store/select.ts'
import { openDialog, selectionChanged } from '../store/ui-slice.ts'
import { GuardedButton } from '../ui/guarded-button.tsx'
import { ANYTHING } from '../ui/use-command.ts'
import { bulkActions, tagsOf, wishesOf } from './bulk-action.ts'
import classes from './bulk-bar.module.css'

/** The permission set that is missing for what the action would send, as a sentence; null where none is. */
const denied = (plan: Plan, action: BulkActionName, ids: readonly string[]): string | null => {
  if (plan.access.role === 'owner') return null
  const choice = {
    targetId: ANYTHING,
    tags: action === 'removeTags' ? ids.flatMap((id) => tagsOf(plan, id)) : [ANYTHING],
  }
  const wish = wishesOf(plan, action, ids, choice).find(({ commands }) => commands.length > 0)
  return deniedFor(plan, wish?.commands ?? [])
}

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
  const plan = useAppSelector(selectPlan)
  const blocked = useAppSelector(editingBlocked)
  const menuButton = useRef<HTMLButtonElement>(null)
  const actions = bulkActions(kind).map((action) => ({
    action,
    label: `${text.bulk.actions[action]}…`,
    blockedBy: blocked ?? denied(plan, action, ids),
  }))
  const open = (action: BulkActionName) => dispatch(openDialog({ kind: 'bulk', action, ids: [...ids] }))
  // The menu is gone by the time the pop-up closes: the focus goes back to what opened the menu.
  const openFromMenu = (action: BulkActionName) => {
    menuButton.current?.focus()
    open(action)
  }
  const inMenu = actions.filter(({ action }) => !BUTTONS.includes(action))
  return (
    <section className={classes.bar} aria-label={text.bulk.label}>
      <span className={classes.count} role="status">
        {text.bulk.selected(ids.length)}
        {notShown === 0 ? null : <span className="dim"> · {text.bulk.notShown(notShown)}</span>}
      </span>
      {actions
        .filter(({ action }) => BUTTONS.includes(action))
        .map(({ action, label, blockedBy }) => (
          <GuardedButton
            key={action}
            blockedBy={blockedBy}
            {...(action === 'delete' || action === 'detachAndDelete' ? { color: 'danger', variant: 'subtle' } : {})}
            onClick={() => open(action)}
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
            {inMenu.map(({ action, label, blockedBy }) => (
              <Menu.Item key={action} disabled={blockedBy !== null} onClick={() => openFromMenu(action)}>
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
