import { useMemo, useState } from 'react'
import { linksOfPolicy } from '../../../shared/commands/guards.ts'
import type { Policy } from '../../../shared/model/policy.ts'
import { text } from '../../../shared/text/index.ts'
import { policyEditConfirmation } from '../../actions/confirmation.ts'
import { DialogFrame } from '../../dialogs/dialog-frame.tsx'
import { NameInput } from '../../dialogs/fields.tsx'
import { Refusals } from '../../dialogs/refusals.tsx'
import { useSend } from '../../dialogs/use-send.ts'
import type { Dialog, PolicyDraft } from '../../store/dialog.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { selectPlan } from '../../store/select.ts'
import { openDialog } from '../../store/ui-slice.ts'
import { GuardedButton } from '../../ui/guarded-button.tsx'
import { useBlocker } from '../../ui/use-command.ts'
import { Step, WIZARD_WIDTH, Wizard } from '../step.tsx'
import classes from '../wizard.module.css'
import { type FilterName, FilterStep } from './filter-step.tsx'
import { policyChanges } from './policy-changes.ts'
import { PolicyReach } from './reach.tsx'

const FILTERS: readonly FilterName[] = ['prefixFilterOut', 'prefixFilterIn']

type EditDialog = Extract<Dialog, { kind: 'editPolicy' }>

/** Rule 5: edits are collected, then saved as one after the warning, whose Cancel comes back here with all of them. */
export const EditPolicy = ({ dialog, policy }: { dialog: EditDialog; policy: Policy }) => {
  const dispatch = useAppDispatch()
  const plan = useAppSelector(selectPlan)
  const [draft, setDraft] = useState<PolicyDraft>(dialog.draft ?? policy)
  const [pending, setPending] = useState({ prefixFilterIn: 0, prefixFilterOut: 0 })
  const { sending, refusals, send } = useSend()
  const whitelist = useMemo(() => ({ ...draft, isIpv6: policy.isIpv6 }), [draft, policy.isIpv6])
  const changes = policyChanges(policy, draft)
  const command = { command: 'policy.update', policyId: policy.id, ...changes }
  const refused = useBlocker(command)
  const waits = pending.prefixFilterIn + pending.prefixFilterOut > 0
  const unchanged = Object.keys(changes).length === 0
  const blockedBy = waits ? text.create.pendingPrefixes : unchanged ? text.interlink.editPolicy.unchanged : refused
  const submit = () => {
    if (blockedBy !== null) return
    if (linksOfPolicy(plan, policy.id).length === 0) void send(command)
    else dispatch(openDialog(policyEditConfirmation(command, { ...dialog, draft })))
  }
  return (
    <DialogFrame
      title={text.interlink.editPolicy.title}
      onSubmit={submit}
      size={WIZARD_WIDTH}
      buttons={
        <GuardedButton variant="filled" blockedBy={blockedBy} loading={sending} onClick={submit}>
          {text.interlink.editPolicy.submit}
        </GuardedButton>
      }
    >
      <Wizard
        steps={
          <>
            <Step title={text.wizards.policy.nameAndRegion} hint={text.wizards.policy.fixed}>
              <NameInput value={draft.name} onChange={(name) => setDraft({ ...draft, name })} />
              <dl className={classes.facts}>
                <dt>{text.field.region}</dt>
                <dd>{policy.region}</dd>
                <dt>{text.field.ipVersion}</dt>
                <dd>{policy.isIpv6 ? 'IPv6' : 'IPv4'}</dd>
              </dl>
            </Step>
            {FILTERS.map((filter) => (
              <FilterStep
                key={filter}
                filter={filter}
                value={draft[filter]}
                isIpv6={policy.isIpv6}
                onChange={(value) => setDraft({ ...draft, [filter]: value })}
                onPending={(count) => setPending({ ...pending, [filter]: count })}
              />
            ))}
          </>
        }
        aside={<PolicyReach region={policy.region} whitelist={whitelist} />}
      />
      <Refusals refusals={refusals} />
    </DialogFrame>
  )
}
