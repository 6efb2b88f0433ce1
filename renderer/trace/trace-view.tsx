import { Button } from '@mantine/core'
import { ArrowLeftRight, Footprints, Workflow } from 'lucide-react'
import { text } from '../../shared/text/index.ts'
import { readSource, readTarget } from '../../shared/trace/endpoint.ts'
import { highlightPinned } from '../store/highlight-slice.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import { traceEndsChosen } from '../store/trace-slice.ts'
import { canvasAsked, sectionChosen } from '../store/ui-slice.ts'
import { Empty } from '../ui/empty.tsx'
import { GuardedIcon } from '../ui/guarded-button.tsx'
import { EndField } from './end-field.tsx'
import { selectTrace, selectTraceEnds } from './select-trace.ts'
import classes from './trace.module.css'
import { TraceResult, Verdict } from './trace-result.tsx'

/** The Trace section: where traffic goes between two ends, both ways, and why not. */
export const TraceView = () => {
  const dispatch = useAppDispatch()
  const plan = useAppSelector(selectPlan)
  const { source, target } = useAppSelector(selectTraceEnds)
  const trace = useAppSelector(selectTrace)
  const isEmpty = Object.keys(plan.vpcs).length + Object.keys(plan.sites).length === 0
  if (isEmpty) return <Empty icon={Footprints} title={text.trace.emptyTitle} hint={text.trace.emptyPlan} />

  const swapBlocked = target?.network == null ? text.trace.swapNeedsNetwork : null
  const swap = () => {
    if (target?.network == null) return
    dispatch(traceEndsChosen({ source: { network: target.network, prefix: target.prefix }, target: source }))
  }
  const showOnTopology = () => {
    dispatch(highlightPinned('trace'))
    dispatch(sectionChosen('topology'))
    const ids = trace === null ? [] : [...trace.forward.links, trace.forward.from.network.id]
    const ends = trace?.forward.flows.flatMap(({ holders }) => holders.map(({ id }) => id)) ?? []
    dispatch(canvasAsked({ kind: 'flyTo', ids: [...new Set([...ids, ...ends])] }))
  }
  return (
    <div className={classes.view}>
      <div className={classes.head}>
        <EndField
          label={text.trace.from}
          placeholder={text.trace.fromPlaceholder}
          plan={plan}
          end={source}
          read={readSource}
          onChange={(end) => dispatch(traceEndsChosen({ source: end }))}
        />
        <div className={classes.swap}>
          <GuardedIcon label={text.trace.swap} blockedBy={swapBlocked} onClick={swap}>
            <ArrowLeftRight size={16} />
          </GuardedIcon>
        </div>
        <EndField
          label={text.trace.to}
          placeholder={text.trace.toPlaceholder}
          plan={plan}
          end={target}
          read={readTarget}
          onChange={(end) => dispatch(traceEndsChosen({ target: end }))}
        />
      </div>
      {trace === null ? (
        <Empty icon={Footprints} title={text.trace.emptyTitle} hint={text.trace.emptyHint} />
      ) : (
        <div className={classes.result}>
          <div className={classes.verdictLine}>
            <Verdict trace={trace} />
            <Button leftSection={<Workflow size={14} />} onClick={showOnTopology}>
              {text.trace.showOnTopology}
            </Button>
          </div>
          <TraceResult trace={trace} />
        </div>
      )}
    </div>
  )
}
