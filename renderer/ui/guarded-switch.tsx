import { Switch, Tooltip } from '@mantine/core'
import classes from './guarded-switch.module.css'

type GuardedSwitchProps = {
  label: string
  checked: boolean
  /** Why it can't be switched now: shown on hover and focus, read out; null where it can. */
  blockedBy: string | null
  onChange: (checked: boolean) => void
}

/** A switch that stays reachable while it can't be used, and says why. */
export const GuardedSwitch = ({ label, checked, blockedBy, onChange }: GuardedSwitchProps) => (
  <Tooltip label={blockedBy} disabled={blockedBy === null} events={{ hover: true, focus: true, touch: true }}>
    <span className={blockedBy === null ? undefined : classes.blocked}>
      <Switch
        checked={checked}
        onChange={() => blockedBy === null && onChange(!checked)}
        aria-label={label}
        aria-disabled={blockedBy !== null}
        aria-description={blockedBy ?? undefined}
      />
    </span>
  </Tooltip>
)
