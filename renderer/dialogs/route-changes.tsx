import { CircleSlash, Route } from 'lucide-react'
import type { ReactNode } from 'react'
import type { RouteChanges as Changes } from '../../shared/contract/answer.ts'
import { text } from '../../shared/text/index.ts'
import classes from './dialog.module.css'

/** Rows drawn: the counts above them tell the rest. */
const SHOWN = 200

type Row = { tone: 'added' | 'removed' | 'moved'; mark: ReactNode; destination: string; what: string }

/** Worst first: what can't be reached any more, then what takes another way, then every single way that goes or comes. */
const rowsOf = ({ added, removed, unreachable, moved }: Changes): Row[] => {
  const names = (hops: readonly { name: string }[]) => hops.map(({ name }) => name).join(', ')
  const within = (what: string, table: string) => `${what} ${text.confirm.in(table)}`
  return [
    ...unreachable.map(
      ({ destination, name }): Row => ({
        tone: 'removed',
        mark: <CircleSlash size={12} aria-hidden="true" />,
        destination,
        what: within(text.confirm.noWay, name),
      }),
    ),
    ...moved.map(
      ({ destination, name, from, to }): Row => ({
        tone: 'moved',
        mark: <Route size={12} aria-hidden="true" />,
        destination,
        what: within(text.confirm.movedFrom(names(from), names(to)), name),
      }),
    ),
    ...removed.map(
      ({ destination, name, nextHop }): Row => ({
        tone: 'removed',
        mark: <span aria-hidden="true">−</span>,
        destination,
        what: within(text.confirm.via(nextHop.name), name),
      }),
    ),
    ...added.map(
      ({ destination, name, nextHop }): Row => ({
        tone: 'added',
        mark: <span aria-hidden="true">+</span>,
        destination,
        what: within(text.confirm.via(nextHop.name), name),
      }),
    ),
  ]
}

const headingOf = ({ added, removed, unreachable, moved }: Changes): string =>
  [
    unreachable.length === 0 ? null : text.confirm.unreachable(unreachable.length),
    moved.length === 0 ? null : text.confirm.moved(moved.length),
    removed.length === 0 ? null : text.confirm.routesGone(removed.length),
    added.length === 0 ? null : text.confirm.routesNew(added.length),
  ]
    .filter((part) => part !== null)
    .join(', ')

/** What a change does to the routes in use. */
export const RouteChanges = ({ changes }: { changes: Changes }) => {
  const rows = rowsOf(changes)
  if (rows.length === 0) return <p className={`dim ${classes.text}`}>{text.confirm.noRoutes}</p>
  return (
    <div>
      <h3 className={classes.subtitle}>{headingOf(changes)}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={classes.routes} tabIndex={0} aria-label={text.confirm.routeChanges}>
        {rows.slice(0, SHOWN).map(({ tone, mark, destination, what }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that is drawn once
          <div key={i} className={`${classes.route} ${classes[tone]}`}>
            <span>{mark}</span>
            <span className="mono clip" title={destination}>
              {destination}
            </span>
            <span className="clip dim" title={what}>
              {what}
            </span>
          </div>
        ))}
      </section>
      {rows.length > SHOWN ? <p className={`dim ${classes.text}`}>{text.confirm.more(rows.length - SHOWN)}</p> : null}
    </div>
  )
}
