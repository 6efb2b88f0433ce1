import { text } from '../../shared/text/index.ts'
import type { Trace } from '../../shared/trace/trace.ts'
import { Mark } from '../ui/status-mark.tsx'
import classes from './trace.module.css'
import { WayPanel } from './way-panel.tsx'

const SYMMETRY_MARKS = {
  'same-links': { shape: 'disc', tone: 'good' },
  'other-links': { shape: 'triangle', tone: 'warn' },
  'partly-one-way': { shape: 'triangle', tone: 'warn' },
  'forward-only': { shape: 'triangle', tone: 'warn' },
  'back-only': { shape: 'triangle', tone: 'warn' },
  neither: { shape: 'cross', tone: 'bad' },
} as const

/** Whether it arrives, and how both ways compare. `brief`: in as few words as possible. */
export const Verdict = ({ trace, brief = false }: { trace: Trace; brief?: boolean }) => {
  const { forward, symmetry } = trace
  const { title, said } = text.trace.symmetries[symmetry]
  const arrival = forward.arrives ? 'all' : forward.reaches ? 'some' : 'none'
  return (
    <div className={classes.verdicts} role="status">
      <Mark {...ARRIVAL_MARKS[arrival]} word={text.trace.arrivals[arrival]} />
      <Mark {...SYMMETRY_MARKS[symmetry]} word={title} />
      {brief ? null : <span className="dim">{said}</span>}
    </div>
  )
}

const ARRIVAL_MARKS = {
  all: { shape: 'disc', tone: 'good' },
  some: { shape: 'triangle', tone: 'warn' },
  none: { shape: 'cross', tone: 'bad' },
} as const

/** Both directions side by side, or one below the other where there is no room. */
export const TraceResult = ({ trace: { forward, back } }: { trace: Trace }) => (
  <div className={classes.ways}>
    <WayPanel title={text.trace.forward} way={forward} look="path" />
    <div className={classes.returns}>
      {back.map((way) => (
        <WayPanel key={way.from.network.id} title={text.trace.back} way={way} look="back" />
      ))}
      {back.length === 0 ? (
        <section className={classes.way} aria-label={text.trace.back}>
          <header className={classes.wayHead}>
            <h3>{text.trace.back}</h3>
          </header>
          <p className={classes.none}>{forward.reaches ? text.trace.noBack : text.trace.noAnswer}</p>
        </section>
      ) : null}
    </div>
  </div>
)
