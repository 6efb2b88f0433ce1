import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import classes from './empty.module.css'

/** Nothing here yet: what this place is for, and what to do first. */
export const Empty = ({
  icon: Icon,
  title,
  hint,
  children,
}: {
  icon: LucideIcon
  title: string
  hint?: string
  children?: ReactNode
}) => (
  <div className={classes.empty}>
    <Icon size={28} strokeWidth={1.25} aria-hidden="true" className="dim" />
    <div className={classes.title}>{title}</div>
    {hint === undefined ? null : <div className={classes.hint}>{hint}</div>}
    {children === undefined ? null : <div className={classes.actions}>{children}</div>}
  </div>
)
