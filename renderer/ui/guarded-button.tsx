import { ActionIcon, type ActionIconProps, Button, type ButtonProps, Tooltip } from '@mantine/core'
import type { MouseEvent, ReactNode } from 'react'
import { text } from '../../shared/text/index.ts'

type Guarded = {
  /** Why it can't be used now: shown on hover and focus, read out; null where it can. */
  blockedBy: string | null
  onClick: (event: MouseEvent<HTMLButtonElement>) => void
}

/** Disabled, yet reachable: the reason is worth more than a grey button. */
const guarded = ({ blockedBy, onClick }: Guarded) => ({
  'data-disabled': blockedBy !== null || undefined,
  'aria-disabled': blockedBy !== null || undefined,
  onClick: (event: MouseEvent<HTMLButtonElement>) => (blockedBy === null ? onClick(event) : event.preventDefault()),
})

/** `focusFirst`: has the focus when its dialog opens. */
type GuardedButtonProps = Omit<ButtonProps, 'onClick'> & Guarded & { children: ReactNode; focusFirst?: boolean }

export const GuardedButton = ({ blockedBy, onClick, children, focusFirst, ...props }: GuardedButtonProps) => (
  <Tooltip label={blockedBy} disabled={blockedBy === null} events={{ hover: true, focus: true, touch: true }}>
    <Button
      {...props}
      {...guarded({ blockedBy, onClick })}
      aria-description={blockedBy ?? undefined}
      data-autofocus={focusFirst || undefined}
    >
      {children}
    </Button>
  </Tooltip>
)

type GuardedIconProps = Omit<ActionIconProps, 'onClick'> & Guarded & { label: string; children: ReactNode }

export const GuardedIcon = ({ blockedBy, onClick, label, children, ...props }: GuardedIconProps) => (
  <Tooltip
    label={blockedBy === null || blockedBy === label ? label : `${label}${text.colon} ${blockedBy}`}
    events={{ hover: true, focus: true, touch: true }}
  >
    <ActionIcon
      {...props}
      {...guarded({ blockedBy, onClick })}
      aria-label={label}
      aria-description={blockedBy ?? undefined}
    >
      {children}
    </ActionIcon>
  </Tooltip>
)
