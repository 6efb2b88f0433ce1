import { useEffect, useMemo, useRef, useState } from 'react'
import type { Link } from '../../../shared/model/link.ts'
import { isNeverProvisioned } from '../../../shared/model/link-status.ts'
import { text } from '../../../shared/text/index.ts'
import classes from '../../dialogs/dialog.module.css'
import { DialogFrame } from '../../dialogs/dialog-frame.tsx'
import { RegionSelect } from '../../dialogs/fields.tsx'
import { Refusals } from '../../dialogs/refusals.tsx'
import { useSend } from '../../dialogs/use-send.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { selectPlan, selectReadOnly } from '../../store/select.ts'
import { openDialog } from '../../store/ui-slice.ts'
import { GuardedButton } from '../../ui/guarded-button.tsx'
import { reasonOf, refusalsOf, useBlocker } from '../../ui/use-command.ts'
import { errorsByField, fieldOf, type PlacementChoices, placementInput, placementOf } from '../placement/placement.ts'
import { CapacityFields, HostFields } from '../placement/placement-fields.tsx'
import { Aside, Step, WIZARD_WIDTH, Wizard } from '../step.tsx'
import wizard from '../wizard.module.css'
import { Outcome } from './delete-link.tsx'
import { PropagationFirst } from './propagation-first.tsx'
import { carriedOver, choicesOf } from './replacement.ts'

const List = ({ title, items }: { title: string; items: readonly string[] }) => (
  <>
    <h4 className={wizard.asideGroup}>{title}</h4>
    {items.length === 0 ? (
      <p className={wizard.hint}>{text.wizards.replacement.nothing}</p>
    ) : (
      <ul className={classes.list}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    )}
  </>
)

/** Rule 8: what an order fixed is chosen anew; what the copy takes along and what it can't is beside it. */
const Replacement = ({ link }: { link: Link }) => {
  const plan = useAppSelector(selectPlan)
  const readOnly = useAppSelector(selectReadOnly)
  const [id] = useState(() => crypto.randomUUID())
  const [choices, setChoices] = useState<PlacementChoices>(() => choicesOf(link))
  const { sending, refusals: answered, send } = useSend()
  const goneByThen = isNeverProvisioned(link.status) ? link.id : undefined
  const placement = useMemo(() => placementOf(plan, choices, goneByThen), [plan, choices, goneByThen])
  const command = { command: 'link.replace', linkId: link.id, id, ...placementInput(choices, placement) }
  const refusals = refusalsOf(plan, readOnly, command)
  const errors = errorsByField(refusals)
  const carried = carriedOver(plan, link, command)
  const change = (changed: Partial<PlacementChoices>) => setChoices({ ...choices, ...changed })
  const submit = () => {
    if (refusals.length === 0) void send(command)
  }
  // The button that had the focus goes with the step that it took.
  const first = useRef<HTMLDivElement>(null)
  const wasOn = useRef(link.enableRoutePropagation)
  useEffect(() => {
    if (wasOn.current && !link.enableRoutePropagation) first.current?.querySelector('input')?.focus()
    wasOn.current = link.enableRoutePropagation
  }, [link.enableRoutePropagation])
  const props = { choices, placement, onChange: change, errors }
  const whole = refusals.filter((refusal) => fieldOf(refusal) === null && refusal.code !== 'link/propagation-on')
  return (
    <DialogFrame
      title={text.wizards.replacement.title(link.name)}
      onSubmit={submit}
      size={WIZARD_WIDTH}
      buttons={
        <GuardedButton variant="filled" loading={sending} blockedBy={reasonOf(refusals)} onClick={submit}>
          {text.wizards.replacement.submit}
        </GuardedButton>
      }
    >
      <p className={classes.text}>{text.wizards.replacement.intro}</p>
      {link.enableRoutePropagation ? <PropagationFirst link={link} /> : null}
      <Wizard
        steps={
          <>
            <Step title={text.wizards.link.region} hint={text.wizards.link.regionHint}>
              <div ref={first}>
                <RegionSelect
                  value={choices.region}
                  onChange={(region) => change({ region })}
                  error={errors.region}
                  focusFirst={!link.enableRoutePropagation}
                />
              </div>
            </Step>
            <Step title={text.wizards.link.how}>
              <HostFields {...props} />
            </Step>
            <Step title={text.wizards.link.bandwidth}>
              <CapacityFields {...props} />
            </Step>
          </>
        }
        aside={
          <Aside title={text.wizards.replacement.submit}>
            {carried === null ? null : (
              <>
                <List title={text.wizards.replacement.carriedOver} items={carried.kept} />
                <List title={text.wizards.replacement.leftBehind} items={carried.left} />
                <p className={wizard.hint}>{text.wizards.replacement.propagationOff}</p>
              </>
            )}
            <h4 className={wizard.asideGroup}>{text.wizards.replacement.old}</h4>
            <Outcome link={link} />
          </Aside>
        }
      />
      <Refusals refusals={[...whole, ...answered]} />
    </DialogFrame>
  )
}

export const ReplaceLink = ({ linkId }: { linkId: string }) => {
  const link = useAppSelector((state) => selectPlan(state).links[linkId])
  return link === undefined ? null : <Replacement link={link} />
}

/** Beside the settings that an order fixed; nothing for what can still be edited. */
export const ReplaceButton = ({ link }: { link: Link }) => {
  const dispatch = useAppDispatch()
  const blockedBy = useBlocker({ command: 'link.replace', linkId: link.id }, 'link/propagation-on', ...PLACEMENT_CODES)
  if (link.status === 'planned') return null
  return (
    <GuardedButton blockedBy={blockedBy} onClick={() => dispatch(openDialog({ kind: 'replaceLink', linkId: link.id }))}>
      {text.wizards.replacement.button}
    </GuardedButton>
  )
}

/** What keeping everything as it is would be refused for: the dialog is where it is changed. */
const PLACEMENT_CODES = ['connection/capacity-exceeded', 'connection/vlan-taken', 'pop/bandwidth-unavailable']
