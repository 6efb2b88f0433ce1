import { text } from '../../shared/text/index.ts'
import type { Flow } from '../../shared/trace/flow.ts'
import { type HopRow, hopRows } from '../../shared/trace/rows.ts'
import { useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import { KindIcon } from '../ui/kind-icon.tsx'
import { ThingLink } from '../ui/thing-link.tsx'
import classes from './trace.module.css'

/** InterLinks that one hop names; equal paths can be a thousand. */
const NAMED = 8

const Over = ({ over }: Pick<HopRow, 'over'>) => (
  <ul className={classes.over} aria-label={over.length > 1 ? text.trace.equalPaths(over.length) : undefined}>
    {over.slice(0, NAMED).map(({ link, to }) => (
      <li key={link.id}>
        <span aria-hidden="true" className="dim">
          ↓
        </span>
        <KindIcon kind="link" size={13} />
        <ThingLink id={link.id} name={link.name} />
        {over.some((other) => other.to.id !== to.id) ? <span className="dim clip">→ {to.name}</span> : null}
      </li>
    ))}
    {over.length > NAMED ? <li className="dim">{text.trace.andMore(over.length - NAMED)}</li> : null}
  </ul>
)

const Matched = ({ hop }: { hop: HopRow }) => {
  const { matched, over, end } = hop
  if (matched === null) return <span className={classes.bad}>{text.trace.noMatch}</span>
  const { destination, origin, localPreference } = matched
  const facts = [
    text.trace.origins[origin],
    localPreference === null ? null : text.trace.preference(localPreference),
    over.length > 1 ? text.trace.equalPaths(over.length) : null,
  ]
  return (
    <>
      <span className="mono">{destination}</span>
      <span className="dim">{facts.filter((fact) => fact !== null).join(' · ')}</span>
      {end === null ? null : (
        <span className={end === 'no-transit' ? classes.bad : 'dim'}>{text.trace.hopEnds[end]}</span>
      )}
    </>
  )
}

/** Each network on the way and the route that matched there, with the InterLinks that lead on. */
export const HopList = ({ flow }: { flow: Flow }) => {
  const plan = useAppSelector(selectPlan)
  return (
    <ol className={classes.hops}>
      {hopRows(plan, flow).map((hop) => (
        <li key={hop.at.id}>
          <div className={classes.hop}>
            <KindIcon kind={hop.at.kind} size={14} />
            <strong className="clip">
              <ThingLink id={hop.at.id} name={hop.at.name} />
            </strong>
          </div>
          <div className={classes.matched}>
            <Matched hop={hop} />
          </div>
          {hop.over.length === 0 ? null : <Over over={hop.over} />}
        </li>
      ))}
    </ol>
  )
}
