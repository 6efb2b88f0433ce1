import type { RouteChanges as Changes } from '../../shared/contract/answer.ts'
import type { RouteChange } from '../../shared/routing/diff.ts'
import { text } from '../../shared/text/index.ts'
import classes from './dialog.module.css'

/** Rows drawn: the counts above them tell the rest. */
const SHOWN = 200

const Row = ({ change, added }: { change: RouteChange; added: boolean }) => (
  <div className={`${classes.route} ${added ? classes.added : classes.removed}`}>
    <span aria-hidden="true">{added ? '+' : '−'}</span>
    <span className="mono clip" title={change.destination}>
      {change.destination}
    </span>
    <span className="clip dim" title={`${text.confirm.via(change.nextHop.name)} ${text.confirm.in(change.name)}`}>
      {text.confirm.via(change.nextHop.name)} {text.confirm.in(change.name)}
    </span>
  </div>
)

/** The route-table entries that a change brings and takes. */
export const RouteChanges = ({ changes: { added, removed } }: { changes: Changes }) => {
  if (added.length + removed.length === 0) return <p className={`dim ${classes.text}`}>{text.confirm.noRoutes}</p>
  const heading = [
    removed.length === 0 ? null : text.confirm.routesGone(removed.length),
    added.length === 0 ? null : text.confirm.routesNew(added.length),
  ]
  const rows = [
    ...removed.map((change) => ({ change, added: false })),
    ...added.map((change) => ({ change, added: true })),
  ]
  return (
    <div>
      <h3 className={classes.subtitle}>{heading.filter((part) => part !== null).join(', ')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={classes.routes} tabIndex={0} aria-label={text.confirm.routeChanges}>
        {rows.slice(0, SHOWN).map(({ change, added: isAdded }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that is drawn once
          <Row key={i} change={change} added={isAdded} />
        ))}
      </section>
      {rows.length > SHOWN ? <p className={`dim ${classes.text}`}>{text.confirm.more(rows.length - SHOWN)}</p> : null}
    </div>
  )
}
