import type { Link } from '../../shared/model/link.ts'
import { text } from '../../shared/text/index.ts'
import { propagationDialog } from '../actions/confirmation.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import { openDialog } from '../store/ui-slice.ts'
import { GuardedSwitch } from '../ui/guarded-switch.tsx'
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
    <GuardedSwitch
      label={text.field.propagation}
      checked={on}
      blockedBy={blockedBy}
      onChange={() => dispatch(openDialog(propagationDialog(plan, link)))}
    />
  )
}

export const LinkPropagation = ({ link }: { link: Link }) => (
  <div className={classes.relation}>
    <span className={classes.grow}>{text.field.propagation}</span>
    <PropagationSwitch link={link} />
  </div>
)
