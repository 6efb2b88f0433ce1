import { text } from '../../shared/text/index.ts'
import type { Trace } from '../../shared/trace/trace.ts'
import { ShapeMark } from '../ui/status-mark.tsx'
import classes from './trace.module.css'
import { WayPanel } from './way-panel.tsx'

const SYMMETRY_MARKS = {
  'same-links': { shape: 'disc', tone: 'good' },
  'other-links': { shape: 'triangle', tone: 'warn' },
  'forward-only': { shape: 'triangle', tone: 'warn' },
  'back-only': { shape: 'triangle', tone: 'warn' },
  neither: { shape: 'cross', tone: 'bad' },
} as const

/** How both ways compare, in a line. */
export const Symmetry = ({ trace: { symmetry } }: { trace: Trace }) => (
  <p className={classes.symmetry} role="status">
    <ShapeMark {...SYMMETRY_MARKS[symmetry]} />
    <span>
      <strong>{text.trace.symmetries[symmetry].title}.</strong> {text.trace.symmetries[symmetry].said}
    </span>
  </p>
)

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
            <h4>{text.trace.back}</h4>
          </header>
          <p className={classes.none}>{forward.reaches ? text.trace.noBack : text.trace.noAnswer}</p>
        </section>
      ) : null}
    </div>
  </div>
)
