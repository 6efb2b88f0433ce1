import { Menu } from '@mantine/core'
import { ChevronDown } from 'lucide-react'
import type { Link } from '../../shared/model/link.ts'
import { text } from '../../shared/text/index.ts'
import { GuardedButton } from '../ui/guarded-button.tsx'
import { StatusMark } from '../ui/status-mark.tsx'
import { useBlocker } from '../ui/use-command.ts'
import { eventCommand, eventsOf, eventWords } from '../wizards/provisioning/events.ts'
import { useRecordEvent } from '../wizards/provisioning/use-record-event.ts'
import classes from './inspector.module.css'

/** Rule 10: what happened to the order or the sessions, recorded by hand; only what can follow is offered. */
export const LinkStatusMenu = ({ link }: { link: Link }) => {
  const record = useRecordEvent(link)
  const events = eventsOf(link)
  const denied = useBlocker(events[0] === undefined ? null : eventCommand(link, events[0]))
  const blockedBy = events.length === 0 ? text.inspector.statusEnd : denied
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
        {events.map((event) => (
          <Menu.Item key={`${event.status}${event.bgpV4Status ?? ''}`} onClick={() => record(event)}>
            <StatusMark status={event.status} />
            <div className={classes.none}>{eventWords(link, event)}</div>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
