import { Unlink } from 'lucide-react'
import type { Link } from '../../shared/model/link.ts'
import { vpcPartsOf } from '../../shared/routing/vpc-parts.ts'
import { confirmationOf } from '../actions/confirmation.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import { openDialog } from '../store/ui-slice.ts'
import { text } from '../text/index.ts'
import { GuardedIcon } from '../ui/guarded-button.tsx'
import { KindIcon } from '../ui/kind-icon.tsx'
import { ThingLink } from '../ui/thing-link.tsx'
import { useBlocker } from '../ui/use-command.ts'
import { AttachVpcButton } from './open-buttons.tsx'
import classes from './overview.module.css'
import { Panel } from './panel.tsx'

const { vpc: words, detachVpc } = text.interlink

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
          {plan.vpcs[vpcId]?.region} · {words.announces(announced)}
        </div>
      </div>
      <GuardedIcon
        label={detachVpc.title}
        blockedBy={blockedBy}
        onClick={() => dispatch(openDialog(confirmationOf(plan, command, detachVpc.title)))}
      >
        <Unlink size={16} />
      </GuardedIcon>
    </div>
  )
}

export const VpcPanel = ({ link }: { link: Link }) => (
  <Panel title={words.title}>
    {link.vpcId === null ? (
      <div className={classes.none}>
        <p className="dim">{words.none}</p>
        <AttachVpcButton link={link} />
      </div>
    ) : (
      <Attached link={link} vpcId={link.vpcId} />
    )}
  </Panel>
)
