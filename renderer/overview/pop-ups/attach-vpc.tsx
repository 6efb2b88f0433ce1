import { Button } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { attachedPolicyIds, type Link } from '../../../shared/model/link.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { policyFitness } from '../../../shared/routing/fitness.ts'
import { text } from '../../../shared/text/index.ts'
import { DialogFrame } from '../../dialogs/dialog-frame.tsx'
import { Refusals } from '../../dialogs/refusals.tsx'
import { useSend } from '../../dialogs/use-send.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { nameOf, selectPlan } from '../../store/select.ts'
import { openDialog } from '../../store/ui-slice.ts'
import { GuardedButton } from '../../ui/guarded-button.tsx'
import { useBlocker } from '../../ui/use-command.ts'
import classes from '../overview.module.css'
import { ChoiceSelect } from './choice-select.tsx'
import { vpcChoices } from './choices.ts'
import { FitnessDetails } from './fitness-details.tsx'

/** Attached policies that do not let everything through that the VPC announces. */
const unsuited = (plan: Plan, link: Link, vpcId: string) =>
  attachedPolicyIds(link)
    .flatMap((id) => plan.policies[id] ?? [])
    .filter((policy) => {
      const { announced, passing } = policyFitness(plan, policy, { ...link, vpcId: vpcId as Link['vpcId'] }).out
      return passing < announced
    })

const Reminder = ({ link, vpcId }: { link: Link; vpcId: string }) => {
  const plan = useAppSelector(selectPlan)
  return unsuited(plan, link, vpcId).map((policy) => (
    <div key={policy.id} className={classes.note} role="status">
      <p className={classes.text}>{text.interlink.attachVpc.unsuited(policy.name, nameOf(plan, vpcId))}</p>
      <FitnessDetails policy={policy} ends={{ ...link, vpcId: vpcId as Link['vpcId'] }} directions={['out']} />
    </div>
  ))
}

/** Rule 1: an existing VPC of the InterLink's region, or a new one, created and attached as one step. */
export const AttachVpc = ({ link }: { link: Link }) => {
  const dispatch = useAppDispatch()
  const plan = useAppSelector(selectPlan)
  const [vpcId, setVpcId] = useState<string | null>(null)
  const { sending, refusals, send } = useSend()
  const choices = useMemo(() => vpcChoices(plan, link.id), [plan, link.id])
  const command = vpcId === null ? null : { command: 'link.attachVpc', linkId: link.id, vpcId }
  const refused = useBlocker(command)
  const blockedBy = command === null ? text.interlink.attachVpc.noneChosen : refused
  const submit = () => {
    if (blockedBy === null && command !== null) void send(command)
  }
  const create = () => {
    const id = crypto.randomUUID()
    const also = [{ command: 'link.attachVpc', linkId: link.id, vpcId: id }]
    dispatch(openDialog({ kind: 'createVpc', id, region: link.region, also, stay: true }))
  }
  const stillToDo = [
    ...(attachedPolicyIds(link).length === 0 ? [text.interlink.attachVpc.attachPolicy] : []),
    ...(link.enableRoutePropagation ? [] : [text.interlink.attachVpc.activate]),
  ]
  return (
    <DialogFrame
      title={text.interlink.attachVpc.title}
      onSubmit={submit}
      buttons={
        <GuardedButton variant="filled" blockedBy={blockedBy} loading={sending} onClick={submit}>
          {text.interlink.attachVpc.title}
        </GuardedButton>
      }
    >
      <p className={classes.text}>{text.interlink.attachVpc.intro}</p>
      <div className={classes.with}>
        <ChoiceSelect
          label={text.field.vpc}
          choices={choices}
          value={vpcId}
          onChange={setVpcId}
          placeholder={text.create.choose}
          autoFocus
        />
        <Button leftSection={<Plus size={14} />} onClick={create}>
          {text.interlink.attachVpc.create}
        </Button>
      </div>
      {vpcId === null ? null : <Reminder link={link} vpcId={vpcId} />}
      {stillToDo.length === 0 ? null : (
        <p className={`dim ${classes.text}`}>{text.interlink.attachVpc.stillToDo(stillToDo)}</p>
      )}
      <Refusals refusals={refusals} />
    </DialogFrame>
  )
}
