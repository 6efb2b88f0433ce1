import { Button, Loader, Menu } from '@mantine/core'
import { ChevronDown, CircleCheck, FileDown, TriangleAlert, User } from 'lucide-react'
import { useEffect, useState } from 'react'
import { runbookOf } from '../../shared/formats/rollout/runbook.ts'
import { scwScript } from '../../shared/formats/rollout/scw-script.ts'
import { stepChanges } from '../../shared/formats/rollout/step-words.ts'
import { terraformOf } from '../../shared/formats/rollout/terraform.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { describePeople, describeStep } from '../../shared/rollout/describe.ts'
import { rolloutInSteps } from '../../shared/rollout/rollout.ts'
import type { Phase, Rollout, Step } from '../../shared/rollout/step.ts'
import { PHASES } from '../../shared/rollout/step.ts'
import { text } from '../../shared/text/index.ts'
import { runIdly, whenIdle } from '../checks/idle.ts'
import { useAppDispatch } from '../store/hooks.ts'
import { saveText } from '../store/save-text.ts'
import { Bar } from '../ui/bar.tsx'
import { Empty } from '../ui/empty.tsx'
import classes from './rollout.module.css'

/** Steps drawn at once: a first import of thousands of things is read as a script, not on a screen. */
const MOST_STEPS = 500

/** The steps from one state to the other, by phase, and the files to carry them out with. */
export const RolloutPanel = ({ plans: { before, after } }: { plans: { before: Plan; after: Plan } }) => {
  const found = useRollout(before, after)
  return found === null ? <Loader m="auto" aria-label={text.changes.loading} /> : <Steps {...found} />
}

type Found = { steps: Rollout; before: Plan; after: Plan }

/** Worked out slice by slice while the window goes on; until then what was found last, null where nothing was. */
const useRollout = (before: Plan, after: Plan): Found | null => {
  const [found, setFound] = useState<Found | null>(null)
  useEffect(
    () => runIdly(whenIdle, rolloutInSteps(before, after), { done: (steps) => setFound({ steps, before, after }) }),
    [before, after],
  )
  return found
}

const Steps = ({ steps, before, after }: Found) => {
  const words = text.rollout.panel
  if (steps.steps.length + steps.leftovers.length === 0) {
    return <Empty icon={CircleCheck} title={text.rollout.runbook.nothing} />
  }
  return (
    <div className={classes.panel}>
      <Bar>
        <span className={`dim tabular ${classes.count}`} role="status">
          {text.rollout.stepCount(steps.steps.length)}
        </span>
        <span className="dim clip" title={setsOf(steps)}>
          {text.rollout.runbook.permissionSets}: {setsOf(steps)}
        </span>
        <SaveMenu steps={steps} before={before} after={after} />
      </Bar>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={classes.steps} tabIndex={0} aria-label={words.label}>
        {PHASES.map((phase) => (
          <PhaseSteps key={phase} phase={phase} steps={steps.steps} />
        ))}
        {steps.steps.length > MOST_STEPS ? <p className="dim">{words.more(steps.steps.length - MOST_STEPS)}</p> : null}
        {steps.leftovers.length === 0 ? null : (
          <>
            <h3>{text.rollout.runbook.leftovers}</h3>
            <p className="dim">{text.rollout.runbook.leftoversNote}</p>
            <ul className={classes.leftovers}>
              {steps.leftovers.map(({ subject, command, reasons }) => (
                <li key={`${command.command} ${subject}`}>
                  <TriangleAlert size={14} aria-hidden="true" />
                  {reasons.join(' ')}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </div>
  )
}

const setsOf = ({ products }: Rollout): string =>
  products.length === 0
    ? text.rollout.runbook.noPermissionSets
    : products.map((product) => `${product}FullAccess`).join(', ')

const PhaseSteps = ({ phase, steps }: { phase: Phase; steps: readonly Step[] }) => {
  const own = steps.slice(0, MOST_STEPS).flatMap((step, i) => (step.phase === phase ? [{ step, number: i + 1 }] : []))
  if (own.length === 0) return null
  return (
    <>
      <h3>{text.rollout.phases[phase]}</h3>
      <p className="dim">{text.rollout.phaseNotes[phase]}</p>
      <ol className={classes.list}>
        {own.map(({ step, number }) => (
          <StepRow key={number} step={step} number={number} />
        ))}
      </ol>
    </>
  )
}

const StepRow = ({ step, number }: { step: Step; number: number }) => {
  const people = describePeople(step)
  const changes = stepChanges(step)
  const { added, removed } = step.routes
  return (
    <li className={classes.step} value={number}>
      <span className={`tabular dim ${classes.number}`}>{number}</span>
      <div className={classes.what}>
        <bdi>{describeStep(step)}</bdi>
        {changes.length === 0 ? null : <bdi className="dim">{changes.join('; ')}</bdi>}
        {people === null ? null : (
          <span className={classes.people}>
            <User size={12} aria-hidden="true" />
            {people}
          </span>
        )}
      </div>
      <span className={`tabular ${classes.routes}`}>
        {removed.length === 0 ? null : <span className={classes.removed}>−{text.number(removed.length)}</span>}
        {added.length === 0 ? null : <span className={classes.added}>+{text.number(added.length)}</span>}
      </span>
    </li>
  )
}

const fileName = (plan: Plan, ending: string): string =>
  `${plan.name.replace(/[^\p{L}\p{N}._ -]+/gu, '-').slice(0, 80) || 'plan'}${ending}`

const SaveMenu = ({ steps, before, after }: { steps: Rollout; before: Plan; after: Plan }) => {
  const dispatch = useAppDispatch()
  const words = text.rollout.panel
  const today = () => new Date().toISOString().slice(0, 10)
  const items = [
    { label: words.script, ending: '.sh', make: () => scwScript(steps, after) },
    { label: words.terraform, ending: '.tf', make: () => terraformOf(before, after) },
    {
      label: words.runbook,
      ending: '.md',
      make: () => runbookOf(steps, after, { baseline: before.name, date: today() }),
    },
  ]
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button
          className={classes.save}
          variant="filled"
          leftSection={<FileDown size={14} />}
          rightSection={<ChevronDown size={14} />}
        >
          {words.save}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map(({ label, ending, make }) => (
          <Menu.Item key={ending} onClick={() => void dispatch(saveText(fileName(after, ending), make()))}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
