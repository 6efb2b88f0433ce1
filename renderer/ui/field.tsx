import { Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './field.module.css'

type FieldProps = { label: string; fixed?: string | null; control?: boolean; children: ReactNode }

/**
 * One row of a thing's settings: what it is, then its value. `fixed`: why the value can't be changed; `control`: the value is a
 * control with its own height.
 */
export const Field = ({ label, fixed, control, children }: FieldProps) => (
  <div className={classes.row}>
    <dt className={classes.label}>{label}</dt>
    <dd className={classes.value} data-control={control || undefined}>
      {fixed ? (
        <Tooltip label={fixed} events={{ hover: true, focus: true, touch: true }}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the reason for a fixed value must be reachable by keyboard */}
          <span className={classes.fixed} tabIndex={0}>
            {children}
          </span>
        </Tooltip>
      ) : (
        children
      )}
    </dd>
  </div>
)

export const Fields = ({ children }: { children: ReactNode }) => <dl className={classes.fields}>{children}</dl>
