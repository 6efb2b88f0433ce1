import type { Link } from '../../../shared/model/link.ts'
import { useAppDispatch } from '../../store/hooks.ts'
import { openDialog } from '../../store/ui-slice.ts'
import { useRunCommand } from '../../ui/use-command.ts'
import { eventCommand, type StatusEvent } from './events.ts'

/** Records what happened. The one event that can't be looked at afterwards is confirmed: the InterLink leaves every list. */
export const useRecordEvent = (link: Link) => {
  const dispatch = useAppDispatch()
  const run = useRunCommand()
  return (event: StatusEvent) => {
    const command = eventCommand(link, event)
    if (event.status === 'deleted') dispatch(openDialog({ kind: 'confirmCommand', command, danger: true }))
    else void run(command)
  }
}
