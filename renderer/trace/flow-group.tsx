import { Select } from '@mantine/core'
import { ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { text } from '../../shared/text/index.ts'
import type { Flow } from '../../shared/trace/flow.ts'
import { vpcsKeepingToThemselves } from '../../shared/trace/silent.ts'
import type { Way } from '../../shared/trace/trace.ts'
import { usePassingHighlight } from '../canvas/highlight/use-passing-highlight.ts'
import { selectRouting } from '../store/derived.ts'
import { useAppSelector } from '../store/hooks.ts'
import { CandidateList } from './candidate-list.tsx'
import { DispositionMark } from './disposition-mark.tsx'
import { HopList } from './hop-list.tsx'
import { PropagateCustomRoutes } from './propagate-custom-routes.tsx'
import classes from './trace.module.css'
import { flowHighlight } from './trace-highlight.ts'

const flowText = ({ destination, except }: Flow): string =>
  except.length === 0
    ? destination.text
    : text.trace.but(
        destination.text,
        except.map((part) => part.text),
      )

type Props = { way: Way; flows: readonly Flow[]; look: 'path' | 'back'; startsOpen: boolean }

/** Destinations that fare alike: how, and on request the hops and candidates of any of them. */
export const FlowGroup = ({ way, flows, look, startsOpen }: Props) => {
  const { show, hide } = usePassingHighlight()
  const routing = useAppSelector(selectRouting)
  const [open, setOpen] = useState(startsOpen)
  const [chosen, setChosen] = useState(0)
  const bodyId = useId()
  const flow = flows[chosen] ?? flows[0]!
  const { disposition } = flow
  const first = flowText(flows[0]!)
  const more = flows.length > 1 ? text.trace.andMore(flows.length - 1) : ''
  return (
    <section
      className={classes.group}
      aria-label={`${first} ${more}`.trim()}
      onMouseEnter={() => show(flowHighlight(routing, way, flow, look))}
      onMouseLeave={hide}
    >
      <button
        type="button"
        className={classes.groupHead}
        aria-expanded={open}
        aria-controls={bodyId}
        onClick={() => setOpen(!open)}
      >
        <ChevronRight size={14} aria-hidden="true" className={classes.chevron} data-open={open || undefined} />
        <span className={classes.summary} title={first}>
          <span className="mono">{first}</span> <span className="dim">{more}</span>
        </span>
        <DispositionMark disposition={disposition} />
      </button>
      <div id={bodyId} className={classes.groupBody} hidden={!open}>
        {open ? (
          <>
            <p className={classes.said}>{text.trace.dispositions[disposition].said}</p>
            {flows.length > 1 ? (
              <Select
                size="xs"
                aria-label={text.trace.whichDestination}
                data={flows.map((each, i) => ({ value: String(i), label: flowText(each) }))}
                value={String(chosen)}
                onChange={(value) => setChosen(Number(value ?? 0))}
                searchable
                allowDeselect={false}
                limit={100}
                classNames={{ input: 'mono' }}
              />
            ) : null}
            <HopList flow={flow} />
            <CandidateList key={flow.destination.text} way={way} flow={flow} />
            {disposition === 'not-announced' ? (
              <PropagateCustomRoutes vpcIds={vpcsKeepingToThemselves(routing, flow)} />
            ) : null}
          </>
        ) : null}
      </div>
    </section>
  )
}
