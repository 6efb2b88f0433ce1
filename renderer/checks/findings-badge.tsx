import { SEVERITIES } from '../../shared/model/check-code.ts'
import { text } from '../../shared/text/index.ts'
import { useAppDispatch } from '../store/hooks.ts'
import { sectionChosen } from '../store/ui-slice.ts'
import classes from './checks.module.css'
import { SeverityMark } from './severity-mark.tsx'
import { useChecks, useFindingCounts } from './use-checks.ts'

/** Beside the section's name: how many errors and warnings there are; notes don't call for anybody. */
export const FindingsBadge = () => {
  const { error, warning } = useFindingCounts()
  if (error + warning === 0) return null
  return (
    <span className={`tabular ${classes.badge}`} data-severity={error > 0 ? 'error' : 'warning'}>
      {text.number(error + warning)}
    </span>
  )
}

/** In the status line: the counts, which lead to the section. */
export const FindingsStatus = () => {
  const dispatch = useAppDispatch()
  const counts = useFindingCounts()
  const { running, findings } = useChecks()
  if (running && findings.length === 0) return <span>{text.checks.ui.running}</span>
  const present = SEVERITIES.filter((severity) => severity !== 'info' && counts[severity] > 0)
  if (present.length === 0) return null
  return (
    <button type="button" className={classes.status} onClick={() => dispatch(sectionChosen('checks'))}>
      {present.map((severity) => (
        <span key={severity}>
          <SeverityMark severity={severity} />
          {text.checks.severityCounts[severity](counts[severity])}
        </span>
      ))}
    </button>
  )
}
