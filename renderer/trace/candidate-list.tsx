import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { text } from '../../shared/text/index.ts'
import { type Candidate, candidatesOfFlow } from '../../shared/trace/candidates.ts'
import type { Flow } from '../../shared/trace/flow.ts'
import { candidateText } from '../../shared/trace/rows.ts'
import type { Way } from '../../shared/trace/trace.ts'
import { Looks } from '../canvas/highlight/highlight.ts'
import { usePassingHighlight } from '../canvas/highlight/use-passing-highlight.ts'
import { selectRouting } from '../store/derived.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import { openDialog, overviewOpened, routesChosen, sectionChosen } from '../store/ui-slice.ts'
import { ShapeMark } from '../ui/status-mark.tsx'
import { ThingLink } from '../ui/thing-link.tsx'
import { type CandidateFix, fixOf } from './candidate-fix.ts'
import classes from './trace.module.css'

const SHOWN = 12

const FixButton = ({ fix }: { fix: CandidateFix }) => {
  const dispatch = useAppDispatch()
  const follow = () => {
    if (fix.kind === 'dialog') dispatch(openDialog(fix.dialog))
    if (fix.kind === 'overview') dispatch(overviewOpened(fix.linkId))
    if (fix.kind !== 'routes') return
    dispatch(routesChosen(fix.ownerId))
    dispatch(sectionChosen('routes'))
  }
  return (
    <Button size="compact-xs" variant="default" className={classes.fix} onClick={follow}>
      <span className="clip">{fix.label}</span>
    </Button>
  )
}

const VERDICT_MARKS = {
  used: { shape: 'disc', tone: 'good' },
  unused: { shape: 'ring', tone: 'muted' },
  blocked: { shape: 'cross', tone: 'bad' },
  'not-announced': { shape: 'cross', tone: 'bad' },
} as const

const Row = ({ candidate, way, flow }: { candidate: Candidate; way: Way; flow: Flow }) => {
  const plan = useAppSelector(selectPlan)
  const { link, verdict } = candidate
  const fix = fixOf(plan, way.from.network, candidate)
  const { show, hide } = usePassingHighlight()
  const point = () => {
    const look = verdict === 'used' ? 'path' : 'lost'
    const label = verdict === 'used' ? text.trace.verdicts.used : candidateText(plan, flow, candidate)
    show({ title: link.name, looks: new Looks().addLink(link, look).record(), legend: [{ look, label }] })
  }
  return (
    <li onMouseEnter={point} onMouseLeave={hide}>
      <span className={classes.candidate}>
        <ThingLink id={link.id} name={link.name} />
      </span>
      <span className={classes.verdict}>
        <ShapeMark {...VERDICT_MARKS[verdict]} />
        <span>{candidateText(plan, flow, candidate)}</span>
      </span>
      <span className={classes.fixCell}>{fix === null ? null : <FixButton fix={fix} />}</span>
    </li>
  )
}

/** Every InterLink that could carry a flow, with the first reason why it doesn't and where to change that. */
export const CandidateList = ({ way, flow }: { way: Way; flow: Flow }) => {
  const routing = useAppSelector(selectRouting)
  const [shown, setShown] = useState(SHOWN)
  const candidates = useMemo(() => candidatesOfFlow(routing, way.from.network, flow), [routing, way, flow])
  if (flow.holders.length === 0 || flow.disposition === 'delivered-locally') return null
  return (
    <div>
      <h4 className={classes.minor}>{text.trace.candidates}</h4>
      {candidates.length === 0 ? <p className={classes.none}>{text.trace.noCandidates}</p> : null}
      <ul className={classes.candidates}>
        {candidates.slice(0, shown).map((candidate) => (
          <Row key={candidate.link.id} candidate={candidate} way={way} flow={flow} />
        ))}
      </ul>
      {candidates.length > shown ? (
        <Button size="compact-xs" variant="subtle" onClick={() => setShown(shown * 8)}>
          {text.trace.showMore(Math.min(shown * 7, candidates.length - shown))}
        </Button>
      ) : null}
    </div>
  )
}
