import { Switch, Tooltip } from '@mantine/core'
import type { Link } from '../../shared/model/link.ts'
import { text } from '../../shared/text/index.ts'
import { propagationDialog } from '../actions/confirmation.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import { openDialog } from '../store/ui-slice.ts'
import { useBlocker } from '../ui/use-command.ts'
import classes from './inspector.module.css'

/** Rules 6 and 7: on and off are both confirmed; why it can't be switched is said. A missing policy is chosen in the pop-up. */
export const PropagationSwitch = ({ link }: { link: Link }) => {
  const dispatch = useAppDispatch()
  const plan = useAppSelector(selectPlan)
  const on = link.enableRoutePropagation
  const command = on ? 'link.deactivatePropagation' : 'link.activatePropagation'
  const blockedBy = useBlocker({ command, linkId: link.id }, 'link/no-policy')
  return (
    <Tooltip label={blockedBy} disabled={blockedBy === null} events={{ hover: true, focus: true, touch: true }}>
      <Switch
        checked={on}
        onChange={() => blockedBy === null && dispatch(openDialog(propagationDialog(plan, link)))}
        aria-label={text.field.propagation}
        aria-disabled={blockedBy !== null}
        aria-description={blockedBy ?? undefined}
        className={blockedBy === null ? undefined : classes.blocked}
      />
    </Tooltip>
  )
}

export const LinkPropagation = ({ link }: { link: Link }) => (
  <div className={classes.relation}>
    <span className={classes.grow}>{text.field.propagation}</span>
    <PropagationSwitch link={link} />
  </div>
)
