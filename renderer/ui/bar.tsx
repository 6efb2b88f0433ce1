import type { ReactNode } from 'react'
import classes from './bar.module.css'

/** The strip above a list or a page: its title, how much there is, what can be done. `wraps`: two rows where one is too short. */
export const Bar = ({ children, wraps = false }: { children: ReactNode; wraps?: boolean }) => (
  <div className={classes.bar} data-wraps={wraps || undefined}>
    {children}
  </div>
)
