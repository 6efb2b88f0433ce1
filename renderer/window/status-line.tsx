import { CloudOff, LoaderCircle, Lock, Save } from 'lucide-react'
import { text } from '../../shared/text/index.ts'
import { FindingsStatus } from '../checks/findings-badge.tsx'
import { selectTotals } from '../store/derived.ts'
import { useAppSelector } from '../store/hooks.ts'
import { selectPlan, selectReadOnly, selectSelected, selectView } from '../store/select.ts'
import { percentOf } from '../ui/percent-of.ts'
import classes from './status-line.module.css'

/** Every change is saved when it returns; this says so, and when it isn't. */
const SaveState = () => {
  const readOnly = useAppSelector(selectReadOnly)
  const connection = useAppSelector((state) => state.plan.connection)
  const saving = useAppSelector((state) => state.plan.saving > 0)
  if (connection !== 'up') {
    return (
      <span className={classes.bad} role="alert">
        <CloudOff size={13} aria-hidden="true" /> {text.host.gone[connection]}
      </span>
    )
  }
  if (readOnly !== null) {
    return (
      <span className={classes.warn}>
        <Lock size={13} aria-hidden="true" /> {text.readOnly[readOnly]} {text.readOnly.hint}
      </span>
    )
  }
  const Icon = saving ? LoaderCircle : Save
  return (
    <span>
      <Icon size={13} aria-hidden="true" /> {saving ? text.status.saving : text.status.saved}
    </span>
  )
}

const count = (things: object) => Object.keys(things).length

export const StatusLine = () => {
  const plan = useAppSelector(selectPlan)
  const view = useAppSelector(selectView)
  const selected = useAppSelector(selectSelected).length
  const zoom = useAppSelector((state) => state.ui.zoom)
  const counts = {
    sites: count(plan.sites),
    links: count(plan.links),
    vpcs: count(plan.vpcs),
    policies: count(plan.policies),
  }
  const { crossing, blocked } = useAppSelector(selectTotals)
  return (
    <footer className={`tabular ${classes.line}`}>
      <SaveState />
      <span>{text.status.counts(counts)}</span>
      <span>{text.status.crossing(crossing, blocked)}</span>
      <FindingsStatus />
      <span className={classes.spacer} />
      {selected > 0 ? <span>{text.status.selected(selected)}</span> : null}
      <span>{text.bar[view]}</span>
      {zoom === null ? null : <span className={classes.zoom}>{text.status.zoom(percentOf(zoom))}</span>}
    </footer>
  )
}
