import { useState } from 'react'
import { keyOf } from '../../shared/checks/finding.ts'
import { reported } from '../../shared/checks/report.ts'
import { text } from '../../shared/text/index.ts'
import { useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import classes from './checks.module.css'
import { FindingDetails } from './finding-details.tsx'
import { SeverityMark } from './severity-mark.tsx'
import { useFindingsOf } from './use-checks.ts'

/**
 * What the checks find of a thing (and of what it holds), each unfolding to what can be done about it; nothing where it is
 * all well.
 */
export const ThingFindings = ({ ids }: { ids: readonly string[] }) => {
  const plan = useAppSelector(selectPlan)
  const findings = useFindingsOf(ids)
  const [unfolded, setUnfolded] = useState<string | null>(null)
  const told = findings.flatMap((finding) => {
    const report = reported(plan, finding)
    return report === null || report.suppression !== null ? [] : [{ finding, report }]
  })
  if (told.length === 0) return null
  return (
    <section className={classes.ofThing} aria-label={text.checks.ui.inspector}>
      {told.map(({ finding, report }) => {
        const key = keyOf(finding)
        const isUnfolded = unfolded === key
        return (
          <div key={key}>
            <button
              type="button"
              className={classes.brief}
              aria-expanded={isUnfolded}
              onClick={() => setUnfolded(isUnfolded ? null : key)}
            >
              <SeverityMark severity={report.severity} alone />
              <span>{text.checks.titles[report.code]}</span>
            </button>
            {isUnfolded ? (
              <div className={classes.briefDetails}>
                <p className={classes.said}>{report.message}</p>
                <FindingDetails finding={finding} report={report} dense />
              </div>
            ) : null}
          </div>
        )
      })}
    </section>
  )
}
