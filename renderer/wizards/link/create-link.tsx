import { SegmentedControl, Select, TagsInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { guard } from '../../../shared/commands/execute.ts'
import { REGIONS } from '../../../shared/model/common.ts'
import type { LinkStatus } from '../../../shared/model/link.ts'
import { isConfigurable } from '../../../shared/model/link-status.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { policyFitness } from '../../../shared/routing/fitness.ts'
import { text } from '../../../shared/text/index.ts'
import { freeName } from '../../dialogs/creation.ts'
import classes from '../../dialogs/dialog.module.css'
import { DialogFrame } from '../../dialogs/dialog-frame.tsx'
import { NameInput, RegionSelect } from '../../dialogs/fields.tsx'
import { Refusals } from '../../dialogs/refusals.tsx'
import { useCreation } from '../../dialogs/use-creation.ts'
import { fitnessLine } from '../../overview/fitness-line.ts'
import { ChoiceSelect } from '../../overview/pop-ups/choice-select.tsx'
import type { Dialog } from '../../store/dialog.ts'
import { useAppSelector } from '../../store/hooks.ts'
import { nameOf, selectPlan } from '../../store/select.ts'
import { GuardedButton } from '../../ui/guarded-button.tsx'
import { StatusMark } from '../../ui/status-mark.tsx'
import { reasonOf } from '../../ui/use-command.ts'
import {
  errorsByField,
  fieldOf,
  type Placement,
  type PlacementChoices,
  placementInput,
  placementOf,
} from '../placement/placement.ts'
import { CapacityFields, HostFields } from '../placement/placement-fields.tsx'
import { adviceOf, eventWords, type StatusEvent } from '../provisioning/events.ts'
import { Aside, Step, WIZARD_WIDTH, Wizard } from '../step.tsx'
import wizard from '../wizard.module.css'
import { orderCommands, orderStates } from './link-order.ts'

type CreateDialog = Extract<Dialog, { kind: 'createLink' }>
type Policies = { v4: string | null; v6: string | null }

/** A status is one state, but for limited connectivity: one or the other session is up. */
const keyOf = ({ status, bgpV4Status }: StatusEvent) =>
  bgpV4Status === undefined ? status : `${status} ${bgpV4Status}`
const labelOf = (state: StatusEvent) =>
  state.bgpV4Status === undefined
    ? text.statusNames[state.status]
    : `${text.statusNames[state.status]} · ${eventWords({ status: 'active' }, state)}`

const policyChoices = (plan: Plan, region: string, isIpv6: boolean, siteId: string | null) =>
  Object.values(plan.policies)
    .filter((policy) => policy.region === region && policy.isIpv6 === isIpv6)
    .map((policy) => ({
      id: policy.id,
      name: policy.name,
      detail: policy.region,
      line:
        siteId === null
          ? ''
          : fitnessLine(policyFitness(plan, policy, { siteId: plan.sites[siteId]?.id ?? null, vpcId: null })),
      reason: null,
    }))

/** What would be made, in a few lines. */
const Summary = ({
  choices,
  placement,
  name,
  status,
  siteId,
}: {
  choices: PlacementChoices
  placement: Placement
  name: string
  status: LinkStatus
  siteId: string | null
}) => {
  const plan = useAppSelector(selectPlan)
  const { hostId, popId, bandwidthMbps, left } = placement
  const host = hostId === null ? text.field.none : (plan.partners[hostId]?.name ?? nameOf(plan, hostId))
  // While nothing can be attached, what the order waits for comes first (rule 9).
  const nextStep =
    (isConfigurable(status) ? null : adviceOf({ status, kind: choices.kind })) ?? text.wizards.link.nextStep
  const remaining = left === null || bandwidthMbps === null ? null : left.mbps - bandwidthMbps
  const rows: [string, string][] = [
    [text.field.region, choices.region],
    [choices.kind === 'hosted' ? text.field.partner : text.field.connectionShort, host],
    [text.field.pop, popId === null ? text.field.none : (plan.pops[popId]?.displayName ?? text.field.none)],
    [text.field.bandwidth, bandwidthMbps === null ? text.field.none : text.bandwidth(bandwidthMbps)],
    [text.field.siteShort, siteId === null ? text.field.none : nameOf(plan, siteId)],
  ]
  return (
    <Aside title={text.wizards.link.summary}>
      <p className={classes.text}>
        <bdi>{name}</bdi>
      </p>
      <StatusMark status={status} />
      <dl className={wizard.facts}>
        {rows.map(([label, value]) => (
          <div key={label} className={wizard.fact}>
            <dt>{label}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {remaining === null || left === null || remaining < 0 ? null : (
        <p className={wizard.hint}>
          {text.wizards.placement.left(text.bandwidth(remaining), text.bandwidth(left.portMbps))}
        </p>
      )}
      <h4 className={wizard.asideGroup}>{text.wizards.link.next}</h4>
      <p className={wizard.hint}>{nextStep}</p>
      <p className={wizard.hint}>{text.wizards.link.atOnce}</p>
    </Aside>
  )
}

/** The Create InterLink wizard. Whatever is chosen is checked by the core at once; all of it is made as one step. */
export const CreateLink = ({ dialog }: { dialog: CreateDialog }) => {
  const plan = useAppSelector(selectPlan)
  const [id] = useState(() => dialog.id ?? crypto.randomUUID())
  const [choices, setChoices] = useState<PlacementChoices>({
    region: dialog.region ?? REGIONS[0],
    kind: 'hosted',
    partnerId: null,
    connectionId: null,
    popId: null,
    bandwidthMbps: null,
    vlan: null,
    peerAsn: '',
  })
  const [siteId, setSiteId] = useState(dialog.siteId ?? null)
  const [policies, setPolicies] = useState<Policies>({ v4: null, v6: null })
  const [typedName, setName] = useState(dialog.name ?? null)
  const [tags, setTags] = useState<string[]>([])
  const [ordered, setOrdered] = useState(false)
  const [stands, setStands] = useState<string | null>(null)

  const { region, kind } = choices
  const placement = useMemo(() => placementOf(plan, choices), [plan, choices])
  const change = (changed: Partial<PlacementChoices>) => setChoices({ ...choices, ...changed })
  const chooseRegion = (next: string) => {
    change({ region: next })
    setPolicies({ v4: null, v6: null })
  }
  const name = typedName ?? freeName(plan.links, (n) => text.create.names.link(region, n))
  const states = orderStates(kind)
  const orderedAs = states.find((state) => keyOf(state) === stands) ?? states[0]!
  const state: StatusEvent = ordered ? orderedAs : { status: 'planned' }
  const { status } = state
  const { create, also } = orderCommands({
    create: { command: 'link.create', id, name, ...placementInput(choices, placement), siteId, tags },
    kind,
    state,
    policyIds: [policies.v4, policies.v6].filter((policyId) => policyId !== null),
    also: dialog.also ?? [],
  })
  const { also: _, ...wish } = dialog
  const form = useCreation(also.length === 0 ? { ...wish, id } : { ...wish, id, also }, create)
  const alone = guard(plan, create)
  const refusals =
    alone.length > 0 || also.length === 0 ? alone : guard(plan, { command: 'plan.batch', commands: [create, ...also] })
  const errors = errorsByField(refusals)
  const submit = () => {
    if (refusals.length === 0) form.submit()
  }
  const props = { choices, placement, onChange: change, errors }
  return (
    <DialogFrame
      title={text.create.link}
      onSubmit={submit}
      size={WIZARD_WIDTH}
      buttons={
        <GuardedButton variant="filled" loading={form.sending} blockedBy={reasonOf(refusals)} onClick={submit}>
          {text.create.link}
        </GuardedButton>
      }
    >
      <Wizard
        steps={
          <>
            <Step title={text.wizards.link.region} hint={text.wizards.link.regionHint}>
              <RegionSelect value={region} onChange={chooseRegion} error={errors.region} focusFirst />
            </Step>
            <Step title={text.wizards.link.how}>
              <HostFields {...props} />
            </Step>
            <Step title={text.wizards.link.bandwidth}>
              <CapacityFields {...props} />
            </Step>
            <Step title={text.wizards.link.site} hint={text.wizards.link.siteHint}>
              <Select
                aria-label={text.field.site}
                data={Object.values(plan.sites).map((site) => ({ value: site.id, label: site.name }))}
                value={siteId}
                onChange={setSiteId}
                placeholder={text.create.optional}
                error={errors.site}
                clearable
                searchable
                limit={100}
              />
            </Step>
            <Step title={text.wizards.link.policies} hint={text.wizards.link.policiesHint}>
              <div className={classes.row}>
                {([false, true] as const).map((isIpv6) => (
                  <ChoiceSelect
                    key={String(isIpv6)}
                    label={text.wizards.link.policy(isIpv6)}
                    choices={policyChoices(plan, region, isIpv6, siteId)}
                    value={isIpv6 ? policies.v6 : policies.v4}
                    onChange={(policyId) => setPolicies({ ...policies, [isIpv6 ? 'v6' : 'v4']: policyId })}
                    placeholder={text.create.optional}
                    clearable
                  />
                ))}
              </div>
              {errors.policies === undefined ? null : <p className={wizard.warning}>{errors.policies}</p>}
            </Step>
            <Step title={text.wizards.link.nameAndTags}>
              <div className={classes.row}>
                <NameInput value={name} onChange={setName} error={errors.name} focusFirst={false} />
                <TagsInput
                  label={text.field.tags}
                  value={tags}
                  onChange={setTags}
                  placeholder={tags.length === 0 ? text.field.tagsHint : ''}
                  maxLength={255}
                  splitChars={[',']}
                />
              </div>
            </Step>
            <Step title={text.wizards.link.order} hint={text.wizards.link.orderHint}>
              <SegmentedControl
                aria-label={text.wizards.link.order}
                value={ordered ? 'ordered' : 'planned'}
                onChange={(value) => setOrdered(value === 'ordered')}
                data={[
                  { value: 'planned', label: text.wizards.link.planned },
                  { value: 'ordered', label: text.wizards.link.ordered },
                ]}
              />
              <p className={wizard.hint}>{ordered ? text.wizards.link.orderedHint : text.wizards.link.plannedHint}</p>
              {ordered ? (
                <Select
                  label={text.wizards.link.stands}
                  data={states.map((each) => ({ value: keyOf(each), label: labelOf(each) }))}
                  value={keyOf(orderedAs)}
                  onChange={setStands}
                  allowDeselect={false}
                />
              ) : null}
            </Step>
          </>
        }
        aside={<Summary choices={choices} placement={placement} name={name} status={status} siteId={siteId} />}
      />
      {dialog.also === undefined ? null : <p className={`dim ${classes.text}`}>{text.create.atOnce}</p>}
      <Refusals refusals={[...refusals.filter((refusal) => fieldOf(refusal) === null), ...form.others()]} />
    </DialogFrame>
  )
}
