import { Unlink } from 'lucide-react'
import type { Link } from '../../shared/model/link.ts'
import { vpcPartsOf } from '../../shared/routing/vpc-parts.ts'
import { text } from '../../shared/text/index.ts'
import { confirmationOf } from '../actions/confirmation.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import { openDialog } from '../store/ui-slice.ts'
import { GuardedIcon } from '../ui/guarded-button.tsx'
import { KindIcon } from '../ui/kind-icon.tsx'
import { ThingLink } from '../ui/thing-link.tsx'
import { useBlocker } from '../ui/use-command.ts'
import { AttachVpcButton } from './open-buttons.tsx'
import classes from './overview.module.css'
import { Panel } from './panel.tsx'

const Attached = ({ link, vpcId }: { link: Link; vpcId: string }) => {
  const dispatch = useAppDispatch()
  const plan = useAppSelector(selectPlan)
  const command = { command: 'link.detachVpc', linkId: link.id }
  const blockedBy = useBlocker(command)
  const announced = vpcPartsOf(plan).get(vpcId)?.announced.texts.length ?? 0
  return (
    <div className={classes.row}>
      <KindIcon kind="vpc" />
      <div className={classes.rowMain}>
        <ThingLink id={vpcId} />
        <div className="dim">
          {plan.vpcs[vpcId]?.region} · {text.interlink.vpc.announces(announced)}
        </div>
      </div>
      <GuardedIcon
        label={text.interlink.detachVpc.title}
        blockedBy={blockedBy}
        onClick={() => dispatch(openDialog(confirmationOf(plan, command, text.interlink.detachVpc.title)))}
      >
        <Unlink size={16} />
      </GuardedIcon>
    </div>
  )
}

export const VpcPanel = ({ link }: { link: Link }) => (
  <Panel title={text.interlink.vpc.title}>
    {link.vpcId === null ? (
      <div className={classes.none}>
        <p className="dim">{text.interlink.vpc.none}</p>
        <AttachVpcButton link={link} />
      </div>
    ) : (
      <Attached link={link} vpcId={link.vpcId} />
    )}
  </Panel>
)
