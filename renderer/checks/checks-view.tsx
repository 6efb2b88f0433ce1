import { ListChecks } from 'lucide-react'
import { useMemo, useState } from 'react'
import { SEVERITIES, type Severity } from '../../shared/model/check-code.ts'
import { text } from '../../shared/text/index.ts'
import { FilterField } from '../lists/filter-field.tsx'
import tableClasses from '../lists/things-table.module.css'
import { useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import { Bar } from '../ui/bar.tsx'
import { Empty } from '../ui/empty.tsx'
import { type CheckFilter, checkRows, EVERYTHING } from './check-rows.ts'
import classes from './checks.module.css'
import { FindingList } from './finding-list.tsx'
import { SeverityMark } from './severity-mark.tsx'
import { useChecks, useFindingCounts } from './use-checks.ts'

/** What to show, each kind with how many there are. */
const Kinds = ({ filter, onFilter }: { filter: CheckFilter; onFilter: (filter: CheckFilter) => void }) => {
  const counts = useFindingCounts()
  // Those whose finding is gone as well: the list has them all.
  const suppressed = useAppSelector((state) => Object.keys(selectPlan(state).suppressions).length)
  const toggled = (severity: Severity) => {
    const severities = new Set(filter.severities)
    if (!severities.delete(severity)) severities.add(severity)
    return severities
  }
  return (
    <fieldset className={classes.kinds} aria-label={text.checks.ui.severity}>
      {SEVERITIES.map((severity) => (
        <button
          key={severity}
          type="button"
          className={classes.kind}
          aria-pressed={filter.severities.has(severity)}
          onClick={() => onFilter({ ...filter, severities: toggled(severity) })}
        >
          <SeverityMark severity={severity} />
          {text.checks.severityCounts[severity](counts[severity])}
        </button>
      ))}
      <button
        type="button"
        className={classes.kind}
        aria-pressed={filter.suppressed}
        disabled={suppressed === 0 && !filter.suppressed}
        onClick={() => onFilter({ ...filter, suppressed: !filter.suppressed })}
      >
        {text.checks.suppressedCount(suppressed)}
      </button>
    </fieldset>
  )
}

/** Everything that the checks find in the plan, as it is now. */
export const ChecksView = () => {
  const plan = useAppSelector(selectPlan)
  const { findings, running } = useChecks()
  const [filter, setFilter] = useState(EVERYTHING)
  const { rows, shown, all } = useMemo(() => checkRows(plan, findings, filter), [plan, findings, filter])
  const { query } = filter
  return (
    <div className={tableClasses.view}>
      <Bar>
        <h2>{text.checks.ui.title}</h2>
        <Kinds filter={filter} onFilter={setFilter} />
        <span className={`dim tabular ${classes.state}`} role="status">
          {running ? text.checks.ui.running : shown === all ? '' : text.checks.ui.shown(shown, all)}
        </span>
        <FilterField
          query={query}
          onQuery={(next) => setFilter({ ...filter, query: next })}
          label={text.checks.ui.filter}
        />
      </Bar>
      {rows.length > 0 ? (
        <FindingList rows={rows} />
      ) : all > 0 ? (
        <Empty icon={ListChecks} title={text.checks.ui.noMatch} hint={text.checks.ui.noMatchHint} />
      ) : running ? (
        <Empty icon={ListChecks} title={text.checks.ui.running} />
      ) : (
        <Empty icon={ListChecks} title={text.checks.ui.none} hint={text.checks.ui.noneHint} />
      )}
    </div>
  )
}
