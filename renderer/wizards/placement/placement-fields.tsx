import { SegmentedControl, Select } from '@mantine/core'
import type { LinkKind } from '../../../shared/model/link.ts'
import { text } from '../../../shared/text/index.ts'
import dialogClasses from '../../dialogs/dialog.module.css'
import { NumberText } from '../../dialogs/fields.tsx'
import { useAppSelector } from '../../store/hooks.ts'
import { selectPlan } from '../../store/select.ts'
import type { LinkField, Placement, PlacementChoices } from './placement.ts'

export type PlacementProps = {
  choices: PlacementChoices
  placement: Placement
  onChange: (changed: Partial<PlacementChoices>) => void
  errors: Partial<Record<LinkField, string>>
}

/** Hosted or self-hosted, by whom or on what, and where. */
export const HostFields = ({ choices, placement, onChange, errors }: PlacementProps) => {
  const hosted = choices.kind === 'hosted'
  const { hosts, hostId, pops, popId } = placement
  const missing = hosted ? text.create.noPartner : text.wizards.placement.noConnection(choices.region)
  return (
    <>
      <div>
        <SegmentedControl
          aria-label={text.wizards.link.how}
          value={choices.kind}
          onChange={(kind) => onChange({ kind: kind as LinkKind })}
          data={[
            { value: 'hosted', label: text.field.hosted },
            { value: 'self_hosted', label: text.field.selfHosted },
          ]}
        />
        <p className={`dim ${dialogClasses.text}`}>
          {hosted ? text.wizards.link.hostedHint : text.wizards.link.selfHostedHint}
        </p>
      </div>
      <div className={dialogClasses.row}>
        <Select
          label={hosted ? text.field.partner : text.field.connection}
          data={hosts}
          value={hostId}
          onChange={(id) => onChange(hosted ? { partnerId: id } : { connectionId: id, vlan: null })}
          error={hosts.length === 0 ? missing : errors.host}
          disabled={hosts.length === 0}
          allowDeselect={false}
          searchable
        />
        <Select
          label={text.field.pop}
          description={!hosted && pops.length === 1 ? text.wizards.placement.popOfConnection : undefined}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={pops}
          value={popId}
          onChange={(id) => onChange({ popId: id })}
          error={errors.popId && (popId === null ? text.create.chooseOne : errors.popId)}
          allowDeselect={false}
          searchable
        />
      </div>
    </>
  )
}

/** What the PoP offers and the connection has left; the VLAN and the peer's ASN of self-hosted ones. */
export const CapacityFields = ({ choices, placement, onChange, errors }: PlacementProps) => {
  const plan = useAppSelector(selectPlan)
  const { bandwidths, bandwidthMbps, left, popId, freeVlan, vlan } = placement
  const pop = popId === null ? undefined : plan.pops[popId]
  const offer =
    pop === undefined
      ? ''
      : bandwidths.length === 0
        ? text.wizards.placement.nothingOffered
        : text.wizards.placement.offeredBy(pop.displayName)
  const remaining =
    left === null ? '' : `${text.wizards.placement.left(text.bandwidth(left.mbps), text.bandwidth(left.portMbps))}.`
  return (
    <>
      <Select
        label={text.field.bandwidth}
        description={`${offer} ${remaining}`.trim()}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={bandwidths}
        value={bandwidthMbps === null ? null : String(bandwidthMbps)}
        onChange={(mbps) => onChange({ bandwidthMbps: mbps === null ? null : Number(mbps) })}
        error={bandwidthMbps === null ? undefined : errors.bandwidthMbps}
        disabled={bandwidths.length === 0}
        allowDeselect={false}
      />
      {choices.kind === 'hosted' ? null : (
        <div className={dialogClasses.row}>
          <NumberText
            label={text.field.vlan}
            value={vlan}
            onChange={(typed) => onChange({ vlan: typed })}
            error={errors.vlan}
            {...(freeVlan === null ? {} : { description: text.wizards.placement.vlanFree(freeVlan) })}
          />
          <NumberText
            label={text.field.peerAsn}
            value={choices.peerAsn}
            onChange={(typed) => onChange({ peerAsn: typed })}
            error={errors.peerAsn}
            description={text.create.optional}
          />
        </div>
      )}
    </>
  )
}
