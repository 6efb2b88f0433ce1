import { useState } from 'react'
import { linksOfPolicy } from '../../../shared/commands/guards.ts'
import type { Policy } from '../../../shared/model/policy.ts'
import { policyEditConfirmation } from '../../actions/confirmation.ts'
import classes from '../../dialogs/dialog.module.css'
import { DialogFrame } from '../../dialogs/dialog-frame.tsx'
import { NameInput } from '../../dialogs/fields.tsx'
import { Refusals } from '../../dialogs/refusals.tsx'
import { useSend } from '../../dialogs/use-send.ts'
import { PrefixEditor } from '../../prefixes/prefix-editor.tsx'
import type { Dialog, PolicyDraft } from '../../store/dialog.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { selectPlan } from '../../store/select.ts'
import { openDialog } from '../../store/ui-slice.ts'
import { text } from '../../text/index.ts'
import { GuardedButton } from '../../ui/guarded-button.tsx'
import { useBlocker } from '../../ui/use-command.ts'
import { policyChanges } from './policy-changes.ts'

const { editPolicy: words } = text.interlink
const FILTERS = ['prefixFilterIn', 'prefixFilterOut'] as const
const LABELS = { prefixFilterIn: text.field.filterIn, prefixFilterOut: text.field.filterOut } as const

type EditDialog = Extract<Dialog, { kind: 'editPolicy' }>

/** Rule 5: edits are collected, then saved as one after the warning, whose Cancel comes back here with all of them. */
export const EditPolicy = ({ dialog, policy }: { dialog: EditDialog; policy: Policy }) => {
  const dispatch = useAppDispatch()
  const plan = useAppSelector(selectPlan)
  const [draft, setDraft] = useState<PolicyDraft>(dialog.draft ?? policy)
  const [pending, setPending] = useState({ prefixFilterIn: 0, prefixFilterOut: 0 })
  const { sending, refusals, send } = useSend()
  const changes = policyChanges(policy, draft)
  const command = { command: 'policy.update', policyId: policy.id, ...changes }
  const refused = useBlocker(command)
  const waits = pending.prefixFilterIn + pending.prefixFilterOut > 0
  const unchanged = Object.keys(changes).length === 0
  const blockedBy = waits ? text.create.pendingPrefixes : unchanged ? words.unchanged : refused
  const submit = () => {
    if (blockedBy !== null) return
    if (linksOfPolicy(plan, policy).length === 0) void send(command)
    else dispatch(openDialog(policyEditConfirmation(command, { ...dialog, draft })))
  }
  return (
    <DialogFrame
      title={words.title}
      onSubmit={submit}
      size={560}
      buttons={
        <GuardedButton variant="filled" blockedBy={blockedBy} loading={sending} onClick={submit}>
          {words.submit}
        </GuardedButton>
      }
    >
      <NameInput value={draft.name} onChange={(name) => setDraft({ ...draft, name })} />
      {FILTERS.map((filter) => (
        <div key={filter}>
          <h3 className={classes.subtitle}>{LABELS[filter]}</h3>
          <PrefixEditor
            label={LABELS[filter]}
            value={draft[filter]}
            onChange={(value) => setDraft({ ...draft, [filter]: value })}
            isIpv6={policy.isIpv6}
            blockedBy={null}
            emptyText={text.prefixes.nobody}
            onPending={(count) => setPending({ ...pending, [filter]: count })}
          />
        </div>
      ))}
      <Refusals refusals={refusals} />
    </DialogFrame>
  )
}
