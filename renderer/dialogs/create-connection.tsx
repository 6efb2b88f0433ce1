import { Select } from '@mantine/core'
import { useState } from 'react'
import { text } from '../../shared/text/index.ts'
import { popOptions, portSpeedOptions } from '../inspector/link-options.ts'
import type { Dialog } from '../store/dialog.ts'
import { useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import { CreateFrame } from './create-frame.tsx'
import { freeName } from './creation.ts'
import classes from './dialog.module.css'
import { asNumber, NameInput, NumberText } from './fields.tsx'
import { useCreation } from './use-creation.ts'

export const CreateConnection = ({ dialog }: { dialog: Extract<Dialog, { kind: 'createConnection' }> }) => {
  const plan = useAppSelector(selectPlan)
  const [name, setName] = useState(() => freeName(plan.connections, text.create.names.connection))
  const [popId, setPopId] = useState<string | null>(null)
  const [bandwidthMbps, setBandwidthMbps] = useState(10_000)
  const [vlanStart, setVlanStart] = useState('')
  const [vlanEnd, setVlanEnd] = useState('')
  const form = useCreation(dialog, {
    command: 'connection.create',
    name,
    popId,
    bandwidthMbps,
    vlanStart: asNumber(vlanStart),
    vlanEnd: asNumber(vlanEnd),
  })
  return (
    <CreateFrame
      title={text.create.connection}
      form={form}
      refusals={form.others('name', 'popId', 'vlanStart', 'vlanEnd')}
    >
      <NameInput value={name} onChange={setName} error={form.errorOf('name')} />
      <Select
        label={text.field.pop}
        data={popOptions(plan)}
        value={popId}
        onChange={setPopId}
        placeholder={text.create.choose}
        error={form.errorOf('popId') && text.create.chooseOne}
        searchable
      />
      <div className={classes.row}>
        <Select
          label={text.field.portSpeed}
          data={portSpeedOptions(bandwidthMbps)}
          value={String(bandwidthMbps)}
          onChange={(value) => setBandwidthMbps(Number(value))}
          allowDeselect={false}
        />
        <NumberText
          label={text.field.vlanStart}
          value={vlanStart}
          onChange={setVlanStart}
          error={form.errorOf('vlanStart')}
        />
        <NumberText label={text.field.vlanEnd} value={vlanEnd} onChange={setVlanEnd} error={form.errorOf('vlanEnd')} />
      </div>
    </CreateFrame>
  )
}
