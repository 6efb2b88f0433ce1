import { Menu } from '@mantine/core'
import { ChevronDown } from 'lucide-react'
import type { BgpStatus, Link, LinkStatus } from '../../shared/model/link.ts'
import { transitionsOf } from '../../shared/model/link-status.ts'
import type { Command } from '../store/dialog.ts'
import { useAppDispatch } from '../store/hooks.ts'
import { openDialog } from '../store/ui-slice.ts'
import { text } from '../text/index.ts'
import { GuardedButton } from '../ui/guarded-button.tsx'
import { StatusMark } from '../ui/status-mark.tsx'
import { useBlocker, useRunCommand } from '../ui/use-command.ts'
import classes from './inspector.module.css'

type Choice = { status: LinkStatus; detail?: string; bgpV4Status?: BgpStatus; bgpV6Status?: BgpStatus }

/** Limited connectivity is two events: one or the other session is left. */
const choicesOf = (status: LinkStatus): Choice[] =>
  status === 'limited_connectivity'
    ? [
        { status, detail: text.inspector.v4up, bgpV4Status: 'up', bgpV6Status: 'down' },
        { status, detail: text.inspector.v6up, bgpV4Status: 'down', bgpV6Status: 'up' },
      ]
    : [{ status }]

/** Rule 10: what happened to the order or the sessions, recorded by hand; only what can follow is offered. */
export const LinkStatusMenu = ({ link }: { link: Link }) => {
  const dispatch = useAppDispatch()
  const run = useRunCommand()
  const choices = transitionsOf(link).flatMap(choicesOf)
  const denied = useBlocker(choices[0] === undefined ? null : commandOf(link, choices[0]))
  const blockedBy = choices.length === 0 ? text.inspector.statusEnd : denied
  const take = (choice: Choice) => {
    const command = commandOf(link, choice)
    // The one event that can't be looked at afterwards: the InterLink leaves every list.
    if (choice.status === 'deleted') dispatch(openDialog({ kind: 'confirmCommand', command, danger: true }))
    else void run(command)
  }
  const button = (
    <GuardedButton blockedBy={blockedBy} rightSection={<ChevronDown size={14} />} onClick={() => {}}>
      {text.inspector.setStatus}
    </GuardedButton>
  )
  if (blockedBy !== null) return button
  return (
    <Menu position="bottom-start">
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        {choices.map((choice) => (
          <Menu.Item key={`${choice.status}${choice.detail ?? ''}`} onClick={() => take(choice)}>
            <StatusMark status={choice.status} />
            {choice.detail === undefined ? null : <div className={classes.none}>{choice.detail}</div>}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

const commandOf = (link: Link, { detail: _, ...event }: Choice): Command => ({
  command: 'link.setStatus',
  linkId: link.id,
  ...event,
})
