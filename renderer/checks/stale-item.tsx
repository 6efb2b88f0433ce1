import { text } from '../../shared/text/index.ts'
import { GuardedButton } from '../ui/guarded-button.tsx'
import { ThingLink } from '../ui/thing-link.tsx'
import { useBlocker, useRunCommand } from '../ui/use-command.ts'
import type { StaleRow } from './check-rows.ts'
import classes from './checks.module.css'

/** A reason that has outlived its finding: what it was for, and the way to be rid of it. */
export const StaleItem = ({ row: { suppression, title, subject } }: { row: StaleRow }) => {
  const run = useRunCommand()
  const command = { command: 'check.unsuppress', suppressionId: suppression.id }
  return (
    <div className={`${classes.finding} ${classes.stale}`}>
      <span className={classes.subject}>
        {subject === null ? null : <ThingLink id={subject.id} name={subject.name} />}
      </span>
      <span className="clip" title={suppression.reason}>
        {title} · <bdi>{suppression.reason}</bdi>
      </span>
      <GuardedButton size="compact-sm" blockedBy={useBlocker(command)} onClick={() => void run(command)}>
        {text.checks.ui.unsuppress}
      </GuardedButton>
    </div>
  )
}
