import { Button } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Link } from '../../../shared/model/link.ts'
import { text } from '../../../shared/text/index.ts'
import { DialogFrame } from '../../dialogs/dialog-frame.tsx'
import { previewOf } from '../../dialogs/preview.ts'
import { Refusals } from '../../dialogs/refusals.tsx'
import { RouteChanges } from '../../dialogs/route-changes.tsx'
import { useSend } from '../../dialogs/use-send.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { selectPlan } from '../../store/select.ts'
import { openDialog } from '../../store/ui-slice.ts'
import { GuardedButton } from '../../ui/guarded-button.tsx'
import { useBlocker } from '../../ui/use-command.ts'
import classes from '../overview.module.css'
import { ChoiceSelect } from './choice-select.tsx'
import { policyChoices } from './choices.ts'
import { FitnessDetails } from './fitness-details.tsx'

/** Rule 3: a policy of the InterLink's region, chosen by how well it fits what both ends announce. */
export const AttachPolicy = ({ link }: { link: Link }) => {
  const dispatch = useAppDispatch()
  const plan = useAppSelector(selectPlan)
  const [policyId, setPolicyId] = useState<string | null>(null)
  const { sending, refusals, send } = useSend()
  const choices = useMemo(() => policyChoices(plan, link), [plan, link])
  const policy = policyId === null ? undefined : plan.policies[policyId]
  const command = policyId === null ? null : { command: 'link.attachPolicy', linkId: link.id, policyId }
  const refused = useBlocker(command)
  const blockedBy = command === null ? text.interlink.attachPolicy.noneChosen : refused
  const preview = command !== null && link.enableRoutePropagation ? previewOf(plan, command) : null
  const submit = () => {
    if (blockedBy === null && command !== null) void send(command)
  }
  const create = () => {
    const id = crypto.randomUUID()
    const also = [{ command: 'link.attachPolicy', linkId: link.id, policyId: id }]
    const isIpv6 = link.routingPolicyV4Id !== null
    dispatch(openDialog({ kind: 'createPolicy', id, region: link.region, isIpv6, also, stay: true }))
  }
  return (
    <DialogFrame
      title={text.interlink.attachPolicy.title}
      onSubmit={submit}
      size={560}
      buttons={
        <GuardedButton variant="filled" blockedBy={blockedBy} loading={sending} onClick={submit}>
          {text.interlink.attachPolicy.submit}
        </GuardedButton>
      }
    >
      <p className={classes.text}>{text.interlink.attachPolicy.intro}</p>
      <div className={classes.with}>
        <ChoiceSelect
          label={text.field.policy}
          choices={choices}
          value={policyId}
          onChange={setPolicyId}
          placeholder={text.create.choose}
          autoFocus
        />
        <Button leftSection={<Plus size={14} />} onClick={create}>
          {text.interlink.attachPolicy.create}
        </Button>
      </div>
      {policy === undefined ? null : <FitnessDetails policy={policy} ends={link} />}
      {preview?.ok ? <RouteChanges changes={preview.routes} /> : null}
      <Refusals refusals={refusals} />
    </DialogFrame>
  )
}
