import { SegmentedControl, Select } from '@mantine/core'
import { useState } from 'react'
import { REGIONS } from '../../shared/model/common.ts'
import type { LinkKind } from '../../shared/model/link.ts'
import { bandwidthOptions, popOptions } from '../inspector/link-options.ts'
import type { Dialog } from '../store/dialog.ts'
import { useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import { text } from '../text/index.ts'
import { CreateFrame } from './create-frame.tsx'
import { freeName } from './creation.ts'
import classes from './dialog.module.css'
import { asNumber, NameInput, NumberText, RegionSelect } from './fields.tsx'
import { useCreation } from './use-creation.ts'

const { field } = text

const optionsOf = (things: Record<string, { id: string; name: string }>) =>
  Object.values(things).map(({ id, name }) => ({ value: id, label: name }))

/** A planned InterLink: drawn, not ordered. What the PoP offers and the connection has left is checked by the core. */
export const CreateLink = ({ dialog }: { dialog: Extract<Dialog, { kind: 'createLink' }> }) => {
  const plan = useAppSelector(selectPlan)
  const [region, setRegion] = useState(dialog.region ?? REGIONS[0])
  const [typedName, setName] = useState(dialog.name ?? null)
  const [kind, setKind] = useState<LinkKind>('hosted')
  const [chosenHost, setHost] = useState<string | null>(null)
  const [chosenPop, setPop] = useState<string | null>(null)
  const [chosenMbps, setMbps] = useState<number | null>(null)
  const [vlan, setVlan] = useState('')
  const [siteId, setSiteId] = useState(dialog.siteId ?? null)

  // Each choice has a sensible default that follows the ones before it, until it is made by hand.
  const name = typedName ?? freeName(plan.links, (n) => text.create.names.link(region, n))
  const hosts = optionsOf(kind === 'hosted' ? plan.partners : plan.connections)
  const hostId = hosts.find(({ value }) => value === chosenHost)?.value ?? hosts[0]?.value ?? null
  const pops = popOptions(plan).find(({ group }) => group === region)?.items ?? []
  const ownPop = kind === 'hosted' || hostId === null ? null : (plan.connections[hostId]?.popId ?? null)
  const usablePops = pops.filter(({ disabled }) => !disabled)
  const popId =
    [chosenPop, ownPop].find((id) => usablePops.some(({ value }) => value === id)) ?? usablePops[0]?.value ?? null
  const offered = bandwidthOptions(popId === null ? undefined : plan.pops[popId])
  const mbps =
    offered.find(({ value }) => value === String(chosenMbps))?.value ??
    offered.find(({ value }) => value === '1000')?.value ??
    offered[0]?.value ??
    null

  const form = useCreation(dialog, {
    command: 'link.create',
    name,
    region,
    popId,
    bandwidthMbps: mbps === null ? null : Number(mbps),
    ...(kind === 'hosted' ? { partnerId: hostId } : { connectionId: hostId, vlan: asNumber(vlan) }),
    siteId,
  })
  return (
    <CreateFrame
      title={text.create.link}
      form={form}
      refusals={form.others('name', 'vlan')}
      attaches={dialog.also !== undefined}
    >
      <NameInput value={name} onChange={setName} error={form.errorOf('name')} />
      <div className={classes.row}>
        <RegionSelect value={region} onChange={setRegion} />
        <div>
          <div className={classes.label} id="link-kind">
            {field.kind}
          </div>
          <SegmentedControl
            fullWidth
            aria-labelledby="link-kind"
            value={kind}
            onChange={(value) => setKind(value as LinkKind)}
            data={[
              { value: 'hosted', label: field.hosted },
              { value: 'self_hosted', label: field.selfHosted },
            ]}
          />
        </div>
      </div>
      <Select
        label={kind === 'hosted' ? field.partner : field.connection}
        description={hosts.length > 0 ? null : kind === 'hosted' ? text.create.noPartner : text.create.noConnection}
        data={hosts}
        value={hostId}
        onChange={setHost}
        disabled={hosts.length === 0}
        allowDeselect={false}
        searchable
      />
      <div className={classes.row}>
        <Select label={field.pop} data={pops} value={popId} onChange={setPop} allowDeselect={false} searchable />
        <Select
          label={field.bandwidth}
          data={offered}
          value={mbps}
          onChange={(value) => setMbps(Number(value))}
          allowDeselect={false}
        />
      </div>
      <div className={classes.row}>
        <Select
          label={field.site}
          data={optionsOf(plan.sites)}
          value={siteId}
          onChange={setSiteId}
          placeholder={text.create.optional}
          clearable
          searchable
          limit={100}
        />
        {kind === 'hosted' ? null : (
          <NumberText label={field.vlan} value={vlan} onChange={setVlan} error={form.errorOf('vlan')} />
        )}
      </div>
    </CreateFrame>
  )
}
