import { ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useId } from 'react'
import { text } from '../../shared/text/index.ts'
import { KindIcon } from '../ui/kind-icon.tsx'
import { ThingLink } from '../ui/thing-link.tsx'
import type { FindingRow } from './check-rows.ts'
import classes from './checks.module.css'
import { FindingDetails } from './finding-details.tsx'
import { refOf } from './subject.ts'

type FindingItemProps = {
  row: FindingRow
  unfolded: boolean
  onUnfold: () => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** One finding: the thing, which a click shows, and what is said of it, which a click unfolds. */
export const FindingItem = ({ row: { finding, report }, unfolded, onUnfold, onKeyDown }: FindingItemProps) => {
  const detailsId = useId()
  const { subject, message } = report
  const ref = refOf(subject)
  return (
    <div className={classes.finding} data-unfolded={unfolded || undefined}>
      <div className={classes.line}>
        <span className={classes.subject}>
          {ref === null ? null : <KindIcon kind={ref.kind} />}
          <ThingLink id={subject.id} name={subject.name} />
        </span>
        <button
          type="button"
          className={classes.message}
          data-unfolds
          aria-expanded={unfolded}
          aria-controls={unfolded ? detailsId : undefined}
          title={unfolded ? undefined : message}
          onClick={onUnfold}
          onKeyDown={onKeyDown}
        >
          <ChevronRight size={14} aria-hidden="true" className="no-shrink" />
          <span className={unfolded ? classes.whole : 'clip'}>{message}</span>
        </button>
      </div>
      {unfolded ? (
        <section id={detailsId} className={classes.details} aria-label={text.checks.ui.aboutFinding}>
          <FindingDetails finding={finding} report={report} />
        </section>
      ) : null}
    </div>
  )
}
