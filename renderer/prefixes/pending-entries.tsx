import { Button } from '@mantine/core'
import { text } from '../../shared/text/index.ts'
import classes from './prefix-editor.module.css'
import type { PendingEntry } from './read-entries.ts'

type PendingEntriesProps = {
  pending: PendingEntry[]
  onTake: (entries: PendingEntry[]) => void
  onDiscard: (entries: PendingEntry[]) => void
}

/** What could not be taken as it was typed or pasted: each with its own reason and, where there is one, the correction. */
export const PendingEntries = ({ pending, onTake, onDiscard }: PendingEntriesProps) => {
  if (pending.length === 0) return null
  const correctable = pending.filter((entry) => entry.suggestion !== null)
  return (
    <div className={classes.pending} role="alert">
      <div className={classes.pendingHead}>
        <span>{text.prefixes.left(pending.length)}</span>
        {correctable.length > 1 ? (
          <Button size="compact-xs" variant="light" onClick={() => onTake(correctable)}>
            {text.prefixes.takeAll}
          </Button>
        ) : null}
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => onDiscard(pending)}>
          {pending.length === 1 ? text.prefixes.discard : text.prefixes.discardAll}
        </Button>
      </div>
      <ul className={classes.pendingList}>
        {pending.map((entry, i) => (
          // The same wrong text may have been pasted twice: only its place tells one from the other.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={`${i}:${entry.text}`} className={classes.pendingEntry}>
            <span>{entry.message}</span>
            {entry.suggestion === null ? null : (
              <Button size="compact-xs" variant="light" className="no-shrink" onClick={() => onTake([entry])}>
                {text.prefixes.use(entry.suggestion)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
