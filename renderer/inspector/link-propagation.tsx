import { Switch, Tooltip } from '@mantine/core'
import type { Link } from '../../shared/model/link.ts'
import { attachedPolicyIds } from '../../shared/model/link.ts'
import type { Command } from '../store/dialog.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { nameOf, selectPlan } from '../store/select.ts'
import { openDialog } from '../store/ui-slice.ts'
import { text } from '../text/index.ts'
import { useBlocker } from '../ui/use-command.ts'
import classes from './inspector.module.css'

/** Rules 6 and 7: on and off are both confirmed; why it can't be switched is said. */
export const LinkPropagation = ({ link }: { link: Link }) => {
  const dispatch = useAppDispatch()
  const plan = useAppSelector(selectPlan)
  const on = link.enableRoutePropagation
  const command: Command = {
    command: on ? 'link.deactivatePropagation' : 'link.activatePropagation',
    linkId: link.id,
  }
  const blockedBy = useBlocker(command)
  const policies = attachedPolicyIds(link).map((id) => nameOf(plan, id))
  const ask = () => {
    if (blockedBy !== null) return
    dispatch(
      openDialog({
        kind: 'confirmCommand',
        command,
        confirmLabel: on ? text.confirm.label.deactivate : text.inspector.activate,
        danger: on,
        ...(on ? {} : { message: text.confirm.filteredBy(policies) }),
      }),
    )
  }
  return (
    <div className={classes.relation} data-blocked={blockedBy !== null || undefined}>
      <span className={classes.grow}>{text.field.propagation}</span>
      <Tooltip label={blockedBy} disabled={blockedBy === null} events={{ hover: true, focus: true, touch: true }}>
        <Switch
          checked={on}
          onChange={ask}
          aria-label={text.field.propagation}
          aria-disabled={blockedBy !== null}
          aria-description={blockedBy ?? undefined}
          className={classes.switch}
        />
      </Tooltip>
    </div>
  )
}
