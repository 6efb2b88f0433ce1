import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { text } from '../../shared/text/index.ts'
import { arrives } from '../../shared/trace/disposition.ts'
import { writeEnd } from '../../shared/trace/endpoint.ts'
import { groupFlows } from '../../shared/trace/groups.ts'
import type { Way } from '../../shared/trace/trace.ts'
import { useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import { DispositionMark } from './disposition-mark.tsx'
import { FlowGroup } from './flow-group.tsx'
import classes from './trace.module.css'

const SHOWN = 30
/** So many groups are open from the start; of more, only the first that doesn't arrive. */
const OPEN = 2

/** One direction of a trace. */
export const WayPanel = ({ title, way, look }: { title: string; way: Way; look: 'path' | 'back' }) => {
  const plan = useAppSelector(selectPlan)
  const [shown, setShown] = useState(SHOWN)
  const groups = useMemo(() => groupFlows(way.flows), [way])
  const firstToOpen = Math.max(
    0,
    groups.findIndex(([flow]) => flow !== undefined && !arrives(flow.disposition)),
  )
  const ends = text.trace.wayTitle(writeEnd(plan, way.from), writeEnd(plan, way.to))
  return (
    <section className={classes.way} aria-label={`${title} ${ends}`}>
      <header className={classes.wayHead}>
        <h3>{title}</h3>
        <bdi className="clip dim" title={ends}>
          {ends}
        </bdi>
      </header>
      {way.refused === null ? null : (
        <div className={classes.refused}>
          <DispositionMark disposition={way.refused} />
          <p className={classes.said}>{text.trace.dispositions[way.refused].said}</p>
        </div>
      )}
      {groups.slice(0, shown).map((flows, i) => (
        <FlowGroup
          key={`${flows[0]!.destination.text} ${flows[0]!.disposition}`}
          way={way}
          flows={flows}
          look={look}
          startsOpen={groups.length <= OPEN || i === firstToOpen}
        />
      ))}
      {groups.length > shown ? (
        <Button size="compact-xs" variant="subtle" onClick={() => setShown(shown + SHOWN)}>
          {text.trace.showMore(Math.min(SHOWN, groups.length - shown))}
        </Button>
      ) : null}
    </section>
  )
}
