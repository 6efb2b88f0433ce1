import { titleText } from '../../shared/commands/step-title.ts'
import type { PlanPoint, PlanPoints } from '../../shared/contract/point.ts'
import type { PlanFile } from '../../shared/contract/requests.ts'
import type { HistoryEntry } from '../../shared/contract/snapshot.ts'
import { language, text } from '../../shared/text/index.ts'

/** Steps offered for comparison; older ones are reached from the history. */
const MOST_STEPS = 100

/** A point as the value of a select, and back. */
export const pointKey = (point: PlanPoint): string => {
  switch (point.at) {
    case 'step':
      return `step ${point.sequence}`
    case 'snapshot':
      return `snapshot ${point.id}`
    case 'file':
      return `file ${point.path}`
    default:
      return point.at
  }
}

export const pointOf = (key: string): PlanPoint => {
  const [at] = key.split(' ', 1)
  const which = key.slice(key.indexOf(' ') + 1)
  if (at === 'step') return { at, sequence: Number(which) }
  if (at === 'snapshot') return { at, id: which }
  if (at === 'file') return { at, path: which }
  return { at: at as 'now' | 'start' | 'baseline' }
}

const fileName = (path: string): string => path.replace(/^.*[/\\]/, '')

const when = (at: string): string =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))

/** What there is to compare. `others`: plan files that were chosen here or open lately. */
export type KnownPoints = { points: PlanPoints; history: HistoryEntry[]; others: readonly PlanFile[] }

type Option = { value: string; label: string }
type Options = { group: string; items: Option[] }[]

/**
 * Everything that can be compared, in groups: fixed states, snapshots, other plans, steps of the history. A step that is `chosen`
 * is among them, however old; what is `extra` stands with the other plans.
 */
export const pointOptions = (
  { points: { baseline, snapshots }, history, others }: KnownPoints,
  chosen: readonly PlanPoint[] = [],
  extra: readonly Option[] = [],
): Options => {
  const { points, snapshot } = text.changes
  const isChosen = (step: number) => chosen.some((point) => point.at === 'step' && point.sequence === step)
  const steps = history
    .filter(({ state }) => state !== 'discarded')
    .filter(({ sequence }, i) => i < MOST_STEPS || isChosen(sequence))
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
      group: text.changes.otherPlans,
      items: [
        ...others.map(({ path, name }) => ({ value: `file ${path}`, label: points.file(name, fileName(path)) })),
        ...extra,
      ],
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

/** Asks for any other plan file: no point by itself. */
export const CHOOSE_FILE = 'choose'

/** As `pointOptions`, and any other plan file. */
export const comparedOptions = (known: KnownPoints, chosen: readonly PlanPoint[]): Options =>
  pointOptions(known, chosen, [{ value: CHOOSE_FILE, label: text.changes.chooseFile.option }])

/** What a plan is compared with as long as nobody chose: the account as it was imported, else its beginning. */
export const defaultFrom = ({ baseline }: PlanPoints): PlanPoint => ({ at: baseline === null ? 'start' : 'baseline' })
