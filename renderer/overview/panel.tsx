import { type ReactNode, useId } from 'react'
import classes from './overview.module.css'

/** One titled part of the page, a landmark of that name. */
export const Panel = ({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) => {
  const id = useId()
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <div className={classes.panelHead}>
        <h3 id={id} className={classes.panelTitle}>
          {title}
        </h3>
        {action}
      </div>
      {children}
    </section>
  )
}
