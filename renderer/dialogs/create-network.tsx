import { useState } from 'react'
import { text } from '../../shared/text/index.ts'
import { PrefixEditor } from '../prefixes/prefix-editor.tsx'
import type { Dialog } from '../store/dialog.ts'
import { useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import { CreateFrame } from './create-frame.tsx'
import { freeName } from './creation.ts'
import classes from './dialog.module.css'
import { NameInput } from './fields.tsx'
import { useCreation } from './use-creation.ts'

export const CreateNetwork = ({ dialog }: { dialog: Extract<Dialog, { kind: 'createNetwork' }> }) => {
  const plan = useAppSelector(selectPlan)
  const [name, setName] = useState(() => freeName(plan.networks, text.create.names.network))
  const [subnets, setSubnets] = useState<string[]>([])
  const form = useCreation({}, { command: 'network.create', vpcId: dialog.vpcId, name, subnets })
  return (
    <CreateFrame title={text.create.network} form={form} refusals={form.others('name')}>
      <NameInput value={name} onChange={setName} error={form.errorOf('name')} />
      <div>
        <h3 className={classes.subtitle}>{text.field.subnets}</h3>
        <PrefixEditor
          label={text.field.subnets}
          value={subnets}
          onChange={setSubnets}
          isIpv6={null}
          blockedBy={null}
          onPending={form.setPending}
        />
      </div>
    </CreateFrame>
  )
}
