import { CircleCheck, CircleSlash, Route } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Impact } from '../../shared/routing/impact.ts'
import { text } from '../../shared/text/index.ts'
import classes from './impact-rows.module.css'

type Row = { tone: 'bad' | 'warn' | 'good'; mark: ReactNode; destination: string; what: string }

const MARKS = {
  unreachable: <CircleSlash size={12} aria-hidden="true" />,
  moved: <Route size={12} aria-hidden="true" />,
  reachable: <CircleCheck size={12} aria-hidden="true" />,
  removed: <span aria-hidden="true">−</span>,
  added: <span aria-hidden="true">+</span>,
}

/** Worst first: what can't be reached any more, what takes another way, what can be reached now, then every way that goes or comes. */
function* rowsOf({ added, removed, unreachable, reachable, moved }: Impact): Generator<Row> {
  const names = (hops: readonly { name: string }[]) => hops.map(({ name }) => name).join(', ')
  const within = (what: string, table: string) => `${what} ${text.confirm.in(table)}`
  for (const { destination, name } of unreachable)
    yield { tone: 'bad', mark: MARKS.unreachable, destination, what: within(text.confirm.noWay, name) }
  for (const { destination, name, from, to } of moved) {
    const what = text.confirm.movedFrom(names(from), names(to))
    yield { tone: 'warn', mark: MARKS.moved, destination, what: within(what, name) }
  }
  for (const { destination, name } of reachable)
    yield { tone: 'good', mark: MARKS.reachable, destination, what: within(text.confirm.newWay, name) }
  for (const { destination, name, nextHop } of removed)
    yield { tone: 'bad', mark: MARKS.removed, destination, what: within(text.confirm.via(nextHop.name), name) }
  for (const { destination, name, nextHop } of added)
    yield { tone: 'good', mark: MARKS.added, destination, what: within(text.confirm.via(nextHop.name), name) }
}

function firstRows(impact: Impact, most: number): Row[] {
  const rows: Row[] = []
  for (const row of rowsOf(impact)) {
    if (rows.length === most) break
    rows.push(row)
  }
  return rows
}

/** How many rows an impact has: what lists cut short say is left. */
export const rowCount = ({ added, removed, unreachable, reachable, moved }: Impact): number =>
  added.length + removed.length + unreachable.length + reachable.length + moved.length

/** The first rows of an impact, a destination each. */
export const ImpactRows = ({ impact, most }: { impact: Impact; most: number }) => (
  <div className={classes.rows}>
    {firstRows(impact, most).map(({ tone, mark, destination, what }, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a list that is drawn once
      <div key={i} className={classes.row}>
        <span className={classes[tone]}>{mark}</span>
        <span className="mono clip" title={destination}>
          {destination}
        </span>
        <span className="clip dim" title={what}>
          {what}
        </span>
      </div>
    ))}
  </div>
)
