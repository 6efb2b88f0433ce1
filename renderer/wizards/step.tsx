import { type ReactNode, useId } from 'react'
import classes from './wizard.module.css'

type StepProps = { title: string; hint?: ReactNode; children: ReactNode }

/** One numbered step of a wizard; all of them are in view, in the order in which they are thought of. */
export const Step = ({ title, hint, children }: StepProps) => {
  const id = useId()
  return (
    <li className={classes.step}>
      <section aria-labelledby={id}>
        <h3 id={id} className={classes.stepTitle}>
          {title}
        </h3>
        {hint === undefined ? null : <p className={classes.hint}>{hint}</p>}
        <div className={classes.stepBody}>{children}</div>
      </section>
    </li>
  )
}

/** The steps, and beside them what comes of them so far. */
export const Wizard = ({ steps, aside }: { steps: ReactNode; aside: ReactNode }) => (
  <div className={classes.wizard}>
    <ol className={classes.steps}>{steps}</ol>
    {aside}
  </div>
)

/** What comes of the choices made so far. */
export const Aside = ({ title, children }: { title: string; children: ReactNode }) => {
  const id = useId()
  return (
    <section className={classes.aside} aria-labelledby={id}>
      <h3 id={id} className={classes.asideTitle}>
        {title}
      </h3>
      {children}
    </section>
  )
}

/** The width of a wizard's pop-up in CSS pixels. */
export const WIZARD_WIDTH = 920
