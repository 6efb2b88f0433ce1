import { ActionIcon, Button, CloseButton } from '@mantine/core'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { useState } from 'react'
import { text } from '../../shared/text/index.ts'
import { writeEnd } from '../../shared/trace/endpoint.ts'
import { highlightPinned } from '../store/highlight-slice.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import { sectionChosen } from '../store/ui-slice.ts'
import { selectTrace } from './select-trace.ts'
import classes from './trace.module.css'
import { TraceResult, Verdict } from './trace-result.tsx'

/** Below the topology while a trace is shown on it: pointing at a flow or an InterLink lights up that one alone. */
export const TraceDrawer = () => {
  const dispatch = useAppDispatch()
  const plan = useAppSelector(selectPlan)
  const trace = useAppSelector(selectTrace)
  const pinned = useAppSelector((state) => state.highlight.pinned === 'trace')
  const [open, setOpen] = useState(true)
  if (!pinned || trace === null) return null
  const { from, to } = trace.forward
  const Icon = open ? ChevronDown : ChevronUp
  return (
    <section className={classes.drawer} aria-label={text.trace.nav}>
      <header className={classes.drawerHead}>
        <div className={classes.drawerTitle}>
          <h2 className="clip">{text.trace.legend.title(writeEnd(plan, from), writeEnd(plan, to))}</h2>
          <Verdict trace={trace} brief />
        </div>
        <Button size="compact-sm" variant="subtle" onClick={() => dispatch(sectionChosen('trace'))}>
          {text.trace.backToTrace}
        </Button>
        <ActionIcon
          aria-label={open ? text.trace.fold : text.trace.unfold}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Icon size={16} />
        </ActionIcon>
        <CloseButton
          size="sm"
          aria-label={text.trace.highlight.close}
          onClick={() => dispatch(highlightPinned(null))}
        />
      </header>
      {open ? (
        <div className={classes.drawerBody}>
          <TraceResult trace={trace} />
        </div>
      ) : null}
    </section>
  )
}
