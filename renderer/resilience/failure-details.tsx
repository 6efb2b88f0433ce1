import { Button } from '@mantine/core'
import { Workflow } from 'lucide-react'
import { useMemo } from 'react'
import type { PairChange, Shift } from '../../shared/resilience/effect.ts'
import { pairOf } from '../../shared/resilience/effect.ts'
import type { Consequence } from '../../shared/resilience/report.ts'
import { linkNames, pairNames, trafficRow } from '../../shared/resilience/rows.ts'
import { failureText } from '../../shared/resilience/words.ts'
import { text } from '../../shared/text/index.ts'
import { highlightPinned } from '../store/highlight-slice.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { failureChosen } from '../store/resilience-slice.ts'
import { selectPlan } from '../store/select.ts'
import { canvasAsked, sectionChosen } from '../store/ui-slice.ts'
import { ThingLink } from '../ui/thing-link.tsx'
import { FixOf } from './fix-of.tsx'
import classes from './resilience.module.css'
import { SeverityMark } from './severity-mark.tsx'

/** Lines drawn of one list. */
const DRAWN = 40

const Prefixes = ({ prefixes }: Pick<PairChange, 'prefixes'>) => (
  <span className="mono dim clip" title={prefixes.slice(0, DRAWN).join('\n')}>
    {prefixes.slice(0, 3).join(', ')} {prefixes.length > 3 ? text.trace.andMore(prefixes.length - 3) : ''}
  </span>
)

const Change = ({ change }: { change: PairChange | Shift }) => {
  const plan = useAppSelector(selectPlan)
  const { from, to } = trafficRow(plan, change)
  return (
    <li>
      <span className="clip">{text.resilience.way(from, to)}</span>
      <Prefixes prefixes={change.prefixes} />
      {'to' in change ? <span className="clip">{text.resilience.over(linkNames(plan, change.to))}</span> : null}
    </li>
  )
}

const Changes = ({ title, changes }: { title: string; changes: readonly (PairChange | Shift)[] }) =>
  changes.length === 0 ? null : (
    <section aria-label={title}>
      <h4>{title}</h4>
      <ul>
        {changes.slice(0, DRAWN).map((change, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that is drawn anew as a whole
          <Change key={i} change={change} />
        ))}
      </ul>
      {changes.length > DRAWN ? <p className="dim">{text.trace.andMore(changes.length - DRAWN)}</p> : null}
    </section>
  )

const Bandwidth = ({ consequence: { capacities, usages, unmetMbps } }: { consequence: Consequence }) => {
  const plan = useAppSelector(selectPlan)
  const words = text.resilience
  const hasDemands = Object.keys(plan.demands).length > 0
  return (
    <section aria-label={words.bandwidth}>
      <h4>{words.bandwidth}</h4>
      <ul>
        {capacities.slice(0, DRAWN).map((capacity) => {
          const { site, vpc } = pairNames(plan, capacity)
          const { leftMbps, mbps, demandMbps } = capacity
          const isShort = demandMbps !== null && demandMbps > leftMbps
          return (
            <li key={pairOf(capacity)}>
              <span className="clip">{words.pair(site, vpc)}</span>
              <span className={isShort ? classes.bad : 'dim'}>
                {words.bandwidthLeft(leftMbps, mbps)}
                {demandMbps === null ? '' : `, ${words.demanded(demandMbps)}`}
              </span>
            </li>
          )
        })}
        {usages.slice(0, DRAWN).map(({ linkId, load, share }) => (
          <li key={linkId}>
            <ThingLink id={linkId} />
            <span className={share > 1 ? classes.bad : 'dim'}>
              {words.percent(share)} · {text.bandwidth(Math.round(Math.max(load.in, load.out)))}
            </span>
          </li>
        ))}
      </ul>
      {unmetMbps > 0 ? <p className={classes.bad}>{words.unmet(unmetMbps)}</p> : null}
      {hasDemands ? null : <p className="dim">{words.noDemand}</p>}
    </section>
  )
}

/** What one failure does: what is lost, what takes over, what bandwidth is left, and the cheapest fix. */
export const FailureDetails = ({ consequence }: { consequence: Consequence }) => {
  const dispatch = useAppDispatch()
  const plan = useAppSelector(selectPlan)
  const { failure, effect, severity } = consequence
  const { lost, shifted, diverted } = effect
  const pairs = useMemo(() => [...new Map(lost.map((change) => [pairOf(change), change])).values()], [lost])
  const show = () => {
    dispatch(failureChosen(failure))
    dispatch(highlightPinned('failure'))
    dispatch(sectionChosen('topology'))
    dispatch(
      canvasAsked({ kind: 'flyTo', ids: [...new Set([...effect.down, ...lost.flatMap((l) => [l.siteId, l.vpcId])])] }),
    )
  }
  return (
    <section className={classes.details} aria-label={text.resilience.details}>
      <header className={classes.detailsHead}>
        <h3 className="clip">{failureText(plan, failure)}</h3>
        <SeverityMark severity={severity} />
        <span className={classes.spacer} />
        <Button size="compact-sm" leftSection={<Workflow size={14} />} onClick={show}>
          {text.resilience.showOnTopology}
        </Button>
      </header>
      <div className={classes.lists}>
        <Changes title={text.resilience.lost} changes={lost} />
        <Changes title={text.resilience.shifted} changes={shifted} />
        <Changes title={text.resilience.diverted} changes={diverted} />
        <Bandwidth consequence={consequence} />
        {pairs.length === 0 ? null : (
          <section aria-label={text.resilience.fix}>
            <h4>{text.resilience.fix}</h4>
            {failure.kind === 'site' ? (
              <p className="dim">{text.resilience.noFix.site}</p>
            ) : (
              pairs
                .slice(0, DRAWN)
                .map((pair) => <FixOf key={pairOf(pair)} failure={failure} ends={pair} many={pairs.length > 1} />)
            )}
          </section>
        )}
      </div>
    </section>
  )
}
