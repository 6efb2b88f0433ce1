import { Button } from '@mantine/core'
import { text } from '../../shared/text/index.ts'
import { editingBlocked } from '../actions/blockers.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { switchPlan } from '../store/plan-files.ts'
import { openDialog } from '../store/ui-slice.ts'
import { KindIcon } from '../ui/kind-icon.tsx'
import classes from './canvas.module.css'

const STEPS = [
  { kind: 'site', dialog: { kind: 'createSite' } },
  { kind: 'link', dialog: { kind: 'createLink' } },
  { kind: 'vpc', dialog: { kind: 'createVpc' } },
] as const

/** A plan without nodes: the three things a topology is made of, in its own order, and two ways to begin with some. */
export const EmptyPlan = () => {
  const dispatch = useAppDispatch()
  const blocked = useAppSelector(editingBlocked)
  return (
    <section className={classes.empty} aria-labelledby="empty-plan">
      <h2 id="empty-plan">{text.canvas.empty.title}</h2>
      <p>{text.canvas.empty.hint}</p>
      <div className={classes.steps}>
        {STEPS.map(({ kind, dialog }) => (
          <button
            key={kind}
            type="button"
            className={classes.step}
            disabled={blocked !== null}
            onClick={() => dispatch(openDialog(dialog))}
          >
            <KindIcon kind={kind} size={20} />
            <strong>{text.canvas.empty.steps[kind][0]}</strong>
            <span>{text.canvas.empty.steps[kind][1]}</span>
          </button>
        ))}
      </div>
      <div className={classes.others}>
        <Button disabled={blocked !== null} onClick={() => dispatch(openDialog({ kind: 'import' }))}>
          {text.canvas.empty.import}
        </Button>
        <Button onClick={() => void dispatch(switchPlan({ name: 'plan.openSample', input: {} }))}>
          {text.canvas.empty.sample}
        </Button>
      </div>
      <p>{blocked ?? text.canvas.empty.hold}</p>
    </section>
  )
}
