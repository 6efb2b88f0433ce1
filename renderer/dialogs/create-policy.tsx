import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { REGIONS } from '../../shared/model/common.ts'
import { PrefixEditor } from '../prefixes/prefix-editor.tsx'
import type { Dialog } from '../store/dialog.ts'
import { useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import { text } from '../text/index.ts'
import { CreateFrame } from './create-frame.tsx'
import { freeName } from './creation.ts'
import classes from './dialog.module.css'
import { NameInput, RegionSelect } from './fields.tsx'
import { useCreation } from './use-creation.ts'

const FILTERS = ['prefixFilterIn', 'prefixFilterOut'] as const
const LABELS = { prefixFilterIn: text.field.filterIn, prefixFilterOut: text.field.filterOut } as const

export const CreatePolicy = ({ dialog }: { dialog: Extract<Dialog, { kind: 'createPolicy' }> }) => {
  const plan = useAppSelector(selectPlan)
  const [region, setRegion] = useState(dialog.region ?? REGIONS[0])
  const [typed, setName] = useState(dialog.name ?? null)
  const [isIpv6, setIsIpv6] = useState(dialog.isIpv6 ?? false)
  const [filters, setFilters] = useState({ prefixFilterIn: [] as string[], prefixFilterOut: [] as string[] })
  const [pending, setPending] = useState({ prefixFilterIn: 0, prefixFilterOut: 0 })
  const name = typed ?? freeName(plan.policies, (n) => text.create.names.policy(region, n))
  const form = useCreation(dialog, { command: 'policy.create', name, region, isIpv6, ...filters })
  return (
    <CreateFrame
      title={text.create.policy}
      form={form}
      refusals={form.others('name', 'region')}
      attaches={dialog.also !== undefined}
    >
      <NameInput value={name} onChange={setName} error={form.errorOf('name')} />
      <div className={classes.row}>
        <RegionSelect value={region} onChange={setRegion} error={form.errorOf('region')} />
        <div>
          <div className={classes.label} id="policy-version">
            {text.field.ipVersion}
          </div>
          <SegmentedControl
            fullWidth
            aria-labelledby="policy-version"
            value={isIpv6 ? '6' : '4'}
            onChange={(version) => setIsIpv6(version === '6')}
            data={[
              { value: '4', label: 'IPv4' },
              { value: '6', label: 'IPv6' },
            ]}
          />
        </div>
      </div>
      {FILTERS.map((filter) => (
        <div key={filter}>
          <h3 className={classes.subtitle}>{LABELS[filter]}</h3>
          <PrefixEditor
            label={LABELS[filter]}
            value={filters[filter]}
            onChange={(value) => setFilters({ ...filters, [filter]: value })}
            isIpv6={isIpv6}
            blockedBy={null}
            emptyText={text.prefixes.nobody}
            onPending={(count) => {
              const next = { ...pending, [filter]: count }
              setPending(next)
              form.setPending(next.prefixFilterIn + next.prefixFilterOut)
            }}
          />
        </div>
      ))}
    </CreateFrame>
  )
}
