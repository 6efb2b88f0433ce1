import type { StoredLinkStatus } from '../../shared/model/link.ts'
import { type Shape, shapePath, statusMarks } from '../../shared/topology/status-mark.ts'
import type { Tone } from '../../shared/topology/theme.ts'
import classes from './status-mark.module.css'

const SIZE = 12
const RADIUS = 4

export const ShapeMark = ({ shape, tone }: { shape: Shape; tone: Tone }) => {
  const { d, filled, dash } = shapePath(shape, SIZE / 2, SIZE / 2, RADIUS)
  const color = `var(--il-${tone})`
  return (
    <svg width={SIZE} height={SIZE} viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true" className={classes.shape}>
      <path d={d} fill={filled ? color : 'none'} stroke={color} strokeWidth={1.5} strokeDasharray={dash} />
    </svg>
  )
}

/** A state told by shape, word and colour together. */
export const Mark = ({ shape, tone, word }: { shape: Shape; tone: Tone; word: string }) => (
  <span className={classes.mark} style={{ color: `var(--il-${tone})` }}>
    <ShapeMark shape={shape} tone={tone} />
    <span className="clip">{word}</span>
  </span>
)

export const StatusMark = ({ status }: { status: StoredLinkStatus }) => <Mark {...statusMarks()[status]} />

/** On, off, up, down: the same for switches and sessions. */
export const OnOffMark = ({ on, word }: { on: boolean; word: string }) => (
  <Mark shape={on ? 'disc' : 'ring'} tone={on ? 'good' : 'muted'} word={word} />
)
