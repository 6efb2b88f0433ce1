import { ActionIcon, Menu } from '@mantine/core'
import { EllipsisVertical } from 'lucide-react'
import { useRef } from 'react'
import type { Link } from '../../shared/model/link.ts'
import type { Policy } from '../../shared/model/policy.ts'
import { policyFitness } from '../../shared/routing/fitness.ts'
import { text } from '../../shared/text/index.ts'
import { confirmationOf } from '../actions/confirmation.ts'
import type { Dialog } from '../store/dialog.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import { openDialog } from '../store/ui-slice.ts'
import { KindIcon } from '../ui/kind-icon.tsx'
import { ThingLink } from '../ui/thing-link.tsx'
import { useBlocker } from '../ui/use-command.ts'
import { fitnessLine } from './fitness-line.ts'
import classes from './overview.module.css'

const Item = ({ label, blockedBy, onClick }: { label: string; blockedBy: string | null; onClick: () => void }) => (
  <Menu.Item disabled={blockedBy !== null} onClick={onClick}>
    {label}
    {blockedBy === null ? null : <div className={classes.why}>{blockedBy}</div>}
  </Menu.Item>
)

/** An attached policy: what it lets through of what both ends announce, and its ⋯ menu. */
export const PolicyRow = ({ link, policy }: { link: Link; policy: Policy }) => {
  const dispatch = useAppDispatch()
  const plan = useAppSelector(selectPlan)
  const button = useRef<HTMLButtonElement>(null)
  const detach = { command: 'link.detachPolicy', linkId: link.id, policyId: policy.id }
  // The menu is gone by the time the pop-up closes: the focus goes back to what opened the menu.
  const open = (dialog: Dialog) => {
    button.current?.focus()
    dispatch(openDialog(dialog))
  }
  return (
    <div className={classes.row}>
      <KindIcon kind="policy" />
      <div className={classes.rowMain}>
        <div className={classes.named}>
          <ThingLink id={policy.id} />
          <span className={classes.badge}>{policy.isIpv6 ? 'IPv6' : 'IPv4'}</span>
        </div>
        <div className="dim">{fitnessLine(policyFitness(plan, policy, link))}</div>
      </div>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            ref={button}
            aria-label={text.interlink.propagation.more(policy.name)}
            title={text.interlink.propagation.more(policy.name)}
          >
            <EllipsisVertical size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Item
            label={text.interlink.propagation.editPolicy}
            blockedBy={useBlocker({ command: 'policy.update', policyId: policy.id })}
            onClick={() => open({ kind: 'editPolicy', policyId: policy.id })}
          />
          <Item
            label={text.interlink.detachPolicy.title}
            blockedBy={useBlocker(detach)}
            onClick={() => open(confirmationOf(plan, detach, text.interlink.detachPolicy.title))}
          />
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
