import { useMemo, useState } from 'react'
import type { Link } from '../../../shared/model/link.ts'
import { text } from '../../../shared/text/index.ts'
import { DialogFrame } from '../../dialogs/dialog-frame.tsx'
import { previewOf } from '../../dialogs/preview.ts'
import { Refusals } from '../../dialogs/refusals.tsx'
import { RouteChanges } from '../../dialogs/route-changes.tsx'
import { useSend } from '../../dialogs/use-send.ts'
import { useAppSelector } from '../../store/hooks.ts'
import { selectPlan } from '../../store/select.ts'
import { GuardedButton } from '../../ui/guarded-button.tsx'
import { useBlocker } from '../../ui/use-command.ts'
import classes from '../overview.module.css'
import { ChoiceSelect } from './choice-select.tsx'
import { activationCommand, type ChosenPolicies, replacementChoices } from './choices.ts'
import { FitnessDetails } from './fitness-details.tsx'

const SLOTS = [
  { slot: 'v4', isIpv6: false, version: 'IPv4' },
  { slot: 'v6', isIpv6: true, version: 'IPv6' },
] as const

type SlotProps = {
  link: Link
  isIpv6: boolean
  version: 'IPv4' | 'IPv6'
  value: string | null
  onChange: (id: string | null) => void
}

const PolicySlot = ({ link, isIpv6, version, value, onChange }: SlotProps) => {
  const plan = useAppSelector(selectPlan)
  const choices = useMemo(() => replacementChoices(plan, link, isIpv6), [plan, link, isIpv6])
  const policy = value === null ? undefined : plan.policies[value]
  return (
    <div>
      <ChoiceSelect
        label={`${text.field.policy} (${version})`}
        choices={choices}
        value={value}
        onChange={onChange}
        placeholder={text.interlink.activate.noPolicy}
        clearable
      />
      {policy === undefined ? (
        <p className={classes.missed}>{text.interlink.activate.unfiltered(version)}</p>
      ) : (
        <FitnessDetails policy={policy} ends={link} />
      )}
    </div>
  )
}

/** Rule 6: shows the policies that will filter, lets one change them, and says what will flow. */
export const ActivatePropagation = ({ link }: { link: Link }) => {
  const plan = useAppSelector(selectPlan)
  const [chosen, setChosen] = useState<ChosenPolicies>({ v4: link.routingPolicyV4Id, v6: link.routingPolicyV6Id })
  const { sending, refusals, send } = useSend()
  const command = useMemo(() => activationCommand(link, chosen), [link, chosen])
  const blockedBy = useBlocker(command)
  const preview = useMemo(() => previewOf(plan, command), [plan, command])
  const impossible = chosen.v4 === null && chosen.v6 === null
  const submit = () => {
    if (blockedBy === null) void send(command)
  }
  return (
    <DialogFrame
      title={text.interlink.activate.title}
      onSubmit={submit}
      size={560}
      beside
      buttons={
        <GuardedButton
          variant="filled"
          blockedBy={impossible ? text.interlink.activate.impossible : blockedBy}
          loading={sending}
          onClick={submit}
          focusFirst={!impossible}
        >
          {text.interlink.activate.title}
        </GuardedButton>
      }
    >
      <p className={classes.text}>{text.interlink.activate.intro}</p>
      {SLOTS.map(({ slot, isIpv6, version }) => (
        <PolicySlot
          key={slot}
          link={link}
          isIpv6={isIpv6}
          version={version}
          value={chosen[slot]}
          onChange={(id) => setChosen({ ...chosen, [slot]: id })}
        />
      ))}
      {impossible ? (
        <p className={classes.note} role="status">
          {text.interlink.activate.impossible}
        </p>
      ) : preview.ok ? (
        <RouteChanges changes={preview.routes} />
      ) : (
        <Refusals refusals={preview.refusals} />
      )}
      <Refusals refusals={refusals} />
    </DialogFrame>
  )
}
