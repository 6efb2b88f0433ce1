import { Select } from '@mantine/core'
import { guard } from '../../shared/commands/execute.ts'
import type { Link } from '../../shared/model/link.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { text } from '../../shared/text/index.ts'
import { useAppSelector } from '../store/hooks.ts'
import { nameOf, selectPlan } from '../store/select.ts'
import { CopiedValue } from '../ui/copied-value.tsx'
import { Field, Fields } from '../ui/field.tsx'
import { useBlocker, useRunCommand } from '../ui/use-command.ts'
import { ReplaceButton } from '../wizards/link/replace-link.tsx'
import { AccountFields } from './account-fields.tsx'
import { bandwidthOptions, hostOptions, popOptions } from './link-options.ts'
import { NumberField, TagsField, TextField } from './update-field.tsx'

/** A value that no InterLink has, to ask the core whether the setting may change at all (rule 8). */
const OTHER = {
  popId: '00000000-0000-0000-0000-000000000000',
  partnerId: '00000000-0000-0000-0000-000000000000',
  bandwidthMbps: 1,
  vlan: 4094,
  peerAsn: 4200000000,
} as const

/** Why an ordered InterLink's setting is fixed; null where it may change. */
const fixedBy = (plan: Plan, link: Link, setting: keyof typeof OTHER): string | null => {
  const other = setting === 'vlan' && link.vlan === OTHER.vlan ? 4093 : OTHER[setting]
  const refusals = guard(plan, { command: 'link.update', linkId: link.id, [setting]: other })
  const refusal = refusals.find(({ code }) => code === 'link/immutable-setting')
  return refusal === undefined ? null : `${refusal.message} ${refusal.hint}`
}

type SettingProps = { link: Link; label: string; setting: keyof typeof OTHER; shown: string }
type Options = { group: string; items: { value: string; label: string; disabled?: boolean }[] }[]

/** A setting that is chosen from what there is; shown as it is once ordered. */
const Setting = ({
  link,
  label,
  setting,
  shown,
  options,
  value,
  onChoose,
}: SettingProps & {
  options: Options
  value: string | null
  onChoose: (value: string) => Record<string, unknown>
}) => {
  const plan = useAppSelector(selectPlan)
  const run = useRunCommand()
  const update = { command: 'link.update', linkId: link.id }
  const denied = useBlocker(update)
  const fixed = fixedBy(plan, link, setting) ?? denied
  if (fixed !== null) {
    return (
      <Field label={label} fixed={fixed}>
        <bdi>{shown || text.field.none}</bdi>
      </Field>
    )
  }
  return (
    <Field label={label} control>
      <Select
        aria-label={label}
        data={options}
        value={value}
        allowDeselect={false}
        searchable
        onChange={(next) => next !== null && next !== value && void run({ ...update, ...onChoose(next) })}
      />
    </Field>
  )
}

/** `withTags`: left out where they have a place of their own. */
export const LinkSettings = ({ link, withTags = true }: { link: Link; withTags?: boolean }) => {
  const plan = useAppSelector(selectPlan)
  const update = { command: 'link.update', linkId: link.id }
  const pop = link.popId === null ? undefined : plan.pops[link.popId]
  const hostId = link.partnerId ?? link.connectionId
  const hosted = link.kind === 'hosted'
  const partner = link.partnerId === null ? undefined : plan.partners[link.partnerId]
  const hostName = hosted ? (partner?.name ?? '') : link.connectionId === null ? '' : nameOf(plan, link.connectionId)
  return (
    <>
      <Fields>
        <TextField update={update} field="name" label={text.field.name} value={link.name} />
        <Field label={text.field.kind}>{hosted ? text.field.hosted : text.field.selfHosted}</Field>
        <Setting
          link={link}
          setting="partnerId"
          label={hosted ? text.field.partner : text.field.connectionShort}
          shown={hostName}
          value={hostId}
          options={hostOptions(plan)}
          onChoose={(id) => (plan.partners[id] === undefined ? { connectionId: id } : { partnerId: id })}
        />
        <Setting
          link={link}
          setting="popId"
          label={text.field.pop}
          shown={pop?.displayName ?? ''}
          value={link.popId}
          options={popOptions(plan)}
          onChoose={(popId) => ({ popId, region: plan.pops[popId]!.region })}
        />
        <Field label={text.field.region} fixed={text.inspector.regionFollows}>
          {link.region}
        </Field>
        <Setting
          link={link}
          setting="bandwidthMbps"
          label={text.field.bandwidth}
          shown={text.bandwidth(link.bandwidthMbps)}
          value={String(link.bandwidthMbps)}
          options={[{ group: pop?.displayName ?? '', items: bandwidthOptions(pop) }]}
          onChoose={(mbps) => ({ bandwidthMbps: Number(mbps) })}
        />
        {hosted ? (
          <TextField
            update={update}
            field="pairingKey"
            label={text.field.pairingKey}
            value={link.pairingKey ?? ''}
            isKey
            clearable
          />
        ) : (
          <NumberField
            update={update}
            field="vlan"
            label={text.field.vlan}
            value={link.vlan}
            clearable
            fixed={fixedBy(plan, link, 'vlan')}
          />
        )}
        <NumberField
          update={update}
          field="peerAsn"
          label={text.field.peerAsn}
          value={link.peerAsn}
          clearable
          fixed={fixedBy(plan, link, 'peerAsn')}
        />
        {withTags ? <TagsField update={update} value={link.tags} /> : null}
        {link.scwBgpConfig === null ? null : <Bgp label={text.field.scwBgp} config={link.scwBgpConfig} />}
        {link.peerBgpConfig === null ? null : <Bgp label={text.field.peerBgp} config={link.peerBgpConfig} />}
        <AccountFields thing={link} />
      </Fields>
      <ReplaceButton link={link} />
    </>
  )
}

const Bgp = ({ label, config }: { label: string; config: NonNullable<Link['scwBgpConfig']> }) => (
  <Field label={label}>
    <span className="mono">
      AS{config.asn}
      <CopiedValue value={config.ipv4} what="IPv4" />
      <CopiedValue value={config.ipv6} what="IPv6" />
    </span>
  </Field>
)
