import { useState } from 'react'
import { REGIONS } from '../../shared/model/common.ts'
import { text } from '../../shared/text/index.ts'
import type { Dialog } from '../store/dialog.ts'
import { useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import { CreateFrame } from './create-frame.tsx'
import { freeName } from './creation.ts'
import { NameInput, RegionSelect, regionFixed } from './fields.tsx'
import { useCreation } from './use-creation.ts'

export const CreateVpc = ({ dialog }: { dialog: Extract<Dialog, { kind: 'createVpc' }> }) => {
  const plan = useAppSelector(selectPlan)
  const [region, setRegion] = useState(dialog.region ?? REGIONS[0])
  const [typed, setName] = useState(dialog.name ?? null)
  const name = typed ?? freeName(plan.vpcs, (n) => text.create.names.vpc(region, n))
  const form = useCreation(dialog, { command: 'vpc.create', name, region })
  return (
    <CreateFrame
      title={text.create.vpc}
      form={form}
      refusals={form.others('name', 'region')}
      attaches={dialog.also !== undefined}
    >
      <NameInput value={name} onChange={setName} error={form.errorOf('name')} />
      <RegionSelect value={region} onChange={setRegion} error={form.errorOf('region')} fixed={regionFixed(dialog)} />
    </CreateFrame>
  )
}
