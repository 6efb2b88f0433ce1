import { createSelector } from '@reduxjs/toolkit'
import { text } from '../../shared/text/index.ts'
import { siteEdgeId } from '../../shared/topology/graph.ts'
import { selectFacts, selectRouting, selectTotals } from '../store/derived.ts'
import { useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import { Fields } from '../ui/field.tsx'
import { StatusMark } from '../ui/status-mark.tsx'
import { ThingLink } from '../ui/thing-link.tsx'
import classes from './inspector.module.css'
import { None, Section } from './section.tsx'
import { TextField } from './update-field.tsx'

const SHOWN = 50

/** InterLinks that carry nothing, each with the first reason; the ones to look at first. */
const selectSilent = createSelector([selectPlan, selectRouting, selectFacts], (plan, routing, facts) =>
  Object.values(plan.links)
    .filter(({ id }) => routing.link(id).crossingCount('in') + routing.link(id).crossingCount('out') === 0)
    .map((link) => ({ link, reason: facts.edgeState(siteEdgeId(link.id)).reason ?? text.overview.nothingAnnounced })),
)

const Silent = () => {
  const silent = useAppSelector(selectSilent)
  return (
    <Section title={text.overview.silent(silent.length)}>
      {silent.length === 0 ? <None>{text.overview.noneSilent}</None> : null}
      {silent.slice(0, SHOWN).map(({ link, reason }) => (
        <div key={link.id} className={classes.silent}>
          <div className={classes.relation}>
            <span className={classes.grow}>
              <ThingLink id={link.id} />
            </span>
            <StatusMark status={link.status} />
          </div>
          <div className="dim">{reason}</div>
        </div>
      ))}
      {silent.length > SHOWN ? <None>{text.confirm.more(silent.length - SHOWN)}</None> : null}
    </Section>
  )
}

/** What the inspector says while nothing is selected: how the plan is doing, and what stands still. */
export const PlanOverview = () => {
  const name = useAppSelector((state) => selectPlan(state).name)
  const { crossing, blocked } = useAppSelector(selectTotals)
  const hasLinks = useAppSelector((state) => Object.keys(selectPlan(state).links).length > 0)
  return (
    <>
      <header className={classes.head}>
        <div className={classes.kind}>{text.overview.kind}</div>
        <h2 className={classes.title} title={name}>
          <bdi>{name}</bdi>
        </h2>
        <div className={classes.state}>{text.overview.totals(crossing, blocked)}</div>
      </header>
      {hasLinks ? <Silent /> : null}
      <Section title={text.inspector.settings}>
        <Fields>
          {/* The name is all that the command takes: without it, it would be refused as malformed. */}
          <TextField update={{ command: 'plan.update', name }} field="name" label={text.field.name} value={name} />
        </Fields>
      </Section>
      <Section>
        <None>{text.inspector.nothingHint}</None>
      </Section>
    </>
  )
}
