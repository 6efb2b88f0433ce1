import { Loader } from '@mantine/core'
import { ShieldCheck } from 'lucide-react'
import { useMemo } from 'react'
import { overloadedNow } from '../../shared/resilience/report.ts'
import { text } from '../../shared/text/index.ts'
import { DataTable } from '../lists/data-table.tsx'
import { useFiltered } from '../lists/filter-field.tsx'
import { selectRouting } from '../store/derived.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { failureChosen } from '../store/resilience-slice.ts'
import { nameOf, selectPlan } from '../store/select.ts'
import { Bar } from '../ui/bar.tsx'
import { Empty } from '../ui/empty.tsx'
import { type FailureRow, failureColumns, failureKey, failureRow } from './failure-columns.tsx'
import { FailureDetails } from './failure-details.tsx'
import classes from './resilience.module.css'
import { selectConsequence } from './select-failure.ts'
import { useReport } from './use-report.ts'

const idOf = ({ id }: FailureRow) => id
const wordsOf = ({ haystack }: FailureRow) => haystack

/** Every single failure, the worst first, and what the chosen one does. */
export const FailureReport = () => {
  const dispatch = useAppDispatch()
  const plan = useAppSelector(selectPlan)
  const routing = useAppSelector(selectRouting)
  const chosen = useAppSelector(selectConsequence)
  const overloaded = useMemo(() => overloadedNow(routing), [routing])
  const { consequences, running } = useReport(routing)
  const rows = useMemo(
    () => (consequences ?? []).map((consequence) => failureRow(plan, consequence)),
    [plan, consequences],
  )
  const { shown, field } = useFiltered(rows, wordsOf, text.resilience.filter)
  const counted = (severity: 'loses' | 'overloads') =>
    rows.filter(({ consequence }) => consequence.severity === severity).length
  if (consequences === null) {
    return (
      <div className={classes.waiting} aria-busy="true">
        <Loader />
      </div>
    )
  }
  if (rows.length === 0) {
    return <Empty icon={ShieldCheck} title={text.resilience.emptyTitle} hint={text.resilience.emptyHint} />
  }
  const choose = (ids: readonly string[]) => {
    const row = rows.find(({ id }) => id === ids.at(-1))
    dispatch(failureChosen(row?.consequence.failure ?? null))
  }
  return (
    <>
      <Bar>
        <span className="dim tabular clip" role="status">
          {text.resilience.summary(counted('loses'), counted('overloads'), rows.length)}
        </span>
        {running ? <Loader size={14} /> : null}
        {field}
      </Bar>
      {overloaded.length === 0 ? null : (
        <p className={classes.warning} role="status">
          {text.resilience.overloadedNow(
            overloaded.map(({ linkId, share }) => `${nameOf(plan, linkId)} ${text.resilience.percent(share)}`),
          )}
        </p>
      )}
      <DataTable
        label={text.resilience.label}
        rows={shown}
        columns={failureColumns()}
        idOf={idOf}
        selection={chosen === null ? [] : [failureKey(chosen.failure)]}
        onSelection={choose}
        single
      />
      {chosen === null ? (
        <p className={classes.hint}>{text.resilience.select}</p>
      ) : (
        <FailureDetails key={failureKey(chosen.failure)} consequence={chosen} />
      )}
    </>
  )
}
