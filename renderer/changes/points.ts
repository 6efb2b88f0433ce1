import { titleText } from '../../shared/commands/step-title.ts'
import type { PlanPoint, PlanPoints } from '../../shared/contract/point.ts'
import type { HistoryEntry } from '../../shared/contract/snapshot.ts'
import { language, text } from '../../shared/text/index.ts'

/** Steps offered for comparison; older ones are reached from the history. */
const MOST_STEPS = 100

/** A point as the value of a select, and back. */
export const pointKey = (point: PlanPoint): string =>
  point.at === 'step' ? `step ${point.sequence}` : point.at === 'snapshot' ? `snapshot ${point.id}` : point.at

export const pointOf = (key: string): PlanPoint => {
  const [at, which] = key.split(' ')
  if (at === 'step') return { at, sequence: Number(which) }
  if (at === 'snapshot') return { at, id: which! }
  return { at: at as 'now' | 'start' | 'baseline' }
}

const when = (at: string): string =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))

type Options = { group: string; items: { value: string; label: string }[] }[]

/** Everything that can be compared, in groups: fixed states, snapshots, steps of the history. */
export const pointOptions = ({ baseline, snapshots }: PlanPoints, history: readonly HistoryEntry[]): Options => {
  const { points, snapshot } = text.changes
  const steps = history.filter(({ state }) => state !== 'discarded').slice(0, MOST_STEPS)
  return [
    {
      group: text.changes.states,
      items: [
        { value: 'now', label: points.now },
        ...(baseline === null ? [] : [{ value: 'baseline', label: points.baseline(when(baseline.at)) }]),
        { value: 'start', label: points.start },
      ],
    },
    {
      group: snapshot.title,
      items: snapshots.map(({ id, name }) => ({ value: `snapshot ${id}`, label: points.snapshot(name) })),
    },
    {
      group: text.history.title,
      items: steps.map(({ sequence, title, at }) => ({
        value: `step ${sequence}`,
        label: points.step(titleText(title), when(at)),
      })),
    },
  ].filter(({ items }) => items.length > 0)
}

/** What a plan is compared with as long as nobody chose: the account as it was imported, else its beginning. */
export const defaultFrom = ({ baseline }: PlanPoints): PlanPoint => ({ at: baseline === null ? 'start' : 'baseline' })
