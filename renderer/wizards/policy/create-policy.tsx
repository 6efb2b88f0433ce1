import { Button, SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import { REGIONS } from '../../../shared/model/common.ts'
import { text } from '../../../shared/text/index.ts'
import { freeName } from '../../dialogs/creation.ts'
import classes from '../../dialogs/dialog.module.css'
import { DialogFrame } from '../../dialogs/dialog-frame.tsx'
import { NameInput, RegionSelect, regionFixed } from '../../dialogs/fields.tsx'
import { Refusals } from '../../dialogs/refusals.tsx'
import { useCreation } from '../../dialogs/use-creation.ts'
import type { Dialog } from '../../store/dialog.ts'
import { useAppSelector } from '../../store/hooks.ts'
import { selectPlan } from '../../store/select.ts'
import { Step, WIZARD_WIDTH, Wizard } from '../step.tsx'
import wizard from '../wizard.module.css'
import { type FilterName, FilterStep } from './filter-step.tsx'
import { PolicyReach } from './reach.tsx'

const FILTERS: readonly FilterName[] = ['prefixFilterOut', 'prefixFilterIn']

type IpVersion = 'IPv4' | 'IPv6'
type Filters = Record<FilterName, string[]>
const NO_FILTERS: Filters = { prefixFilterIn: [], prefixFilterOut: [] }

/** The routing policy wizard: name and region, IP version, outgoing routes, incoming routes. */
export const CreatePolicy = ({ dialog }: { dialog: Extract<Dialog, { kind: 'createPolicy' }> }) => {
  const plan = useAppSelector(selectPlan)
  const [region, setRegion] = useState(dialog.region ?? REGIONS[0])
  const [typed, setName] = useState(dialog.name ?? null)
  const [isIpv6, setIsIpv6] = useState(dialog.isIpv6 ?? false)
  const [ofVersion, setOfVersion] = useState<Record<IpVersion, Filters>>({ IPv4: NO_FILTERS, IPv6: NO_FILTERS })
  const version: IpVersion = isIpv6 ? 'IPv6' : 'IPv4'
  const filters = ofVersion[version]
  const aside = FILTERS.reduce((sum, filter) => sum + ofVersion[isIpv6 ? 'IPv4' : 'IPv6'][filter].length, 0)
  const [pending, setPending] = useState<Record<FilterName, number>>({ prefixFilterIn: 0, prefixFilterOut: 0 })
  const name = typed ?? freeName(plan.policies, (n) => text.create.names.policy(region, n))
  const whitelist = useMemo(() => ({ isIpv6, ...filters }), [isIpv6, filters])
  const form = useCreation(dialog, { command: 'policy.create', name, region, ...whitelist })
  const onPending = (filter: FilterName, count: number) => {
    const next = { ...pending, [filter]: count }
    setPending(next)
    form.setPending(next.prefixFilterIn + next.prefixFilterOut)
  }
  return (
    <DialogFrame
      title={text.create.policy}
      onSubmit={form.submit}
      size={WIZARD_WIDTH}
      buttons={
        <Button type="submit" variant="filled" loading={form.sending}>
          {text.create.button}
        </Button>
      }
    >
      <Wizard
        steps={
          <>
            <Step title={text.wizards.policy.nameAndRegion} hint={text.wizards.policy.regionHint}>
              <div className={classes.row}>
                <NameInput value={name} onChange={setName} error={form.errorOf('name')} />
                <RegionSelect
                  value={region}
                  onChange={setRegion}
                  error={form.errorOf('region')}
                  fixed={regionFixed(dialog)}
                />
              </div>
            </Step>
            <Step title={text.wizards.policy.ipVersion} hint={text.wizards.policy.ipVersionHint}>
              <SegmentedControl
                aria-label={text.wizards.policy.ipVersion}
                value={isIpv6 ? '6' : '4'}
                onChange={(version) => setIsIpv6(version === '6')}
                data={[
                  { value: '4', label: 'IPv4' },
                  { value: '6', label: 'IPv6' },
                ]}
              />
              {aside === 0 ? null : (
                <p className={wizard.warning} role="status">
                  {text.forms.family.aside(aside, !isIpv6)}
                </p>
              )}
            </Step>
            {FILTERS.map((filter) => (
              <FilterStep
                key={filter}
                filter={filter}
                value={filters[filter]}
                isIpv6={isIpv6}
                onChange={(value) => setOfVersion({ ...ofVersion, [version]: { ...filters, [filter]: value } })}
                onPending={(count) => onPending(filter, count)}
              />
            ))}
          </>
        }
        aside={<PolicyReach region={region} whitelist={whitelist} />}
      />
      {dialog.also === undefined ? null : <p className={`dim ${classes.text}`}>{text.create.atOnce}</p>}
      <Refusals refusals={form.others('name', 'region')} />
    </DialogFrame>
  )
}
