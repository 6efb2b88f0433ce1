import type { RouteChanges as Changes } from '../../shared/contract/answer.ts'
import { text } from '../../shared/text/index.ts'
import { impactCounts } from '../impact/impact-counts.ts'
import { ImpactRows, rowCount } from '../impact/impact-rows.tsx'
import { useImpactHighlight } from '../impact/use-impact-highlight.ts'
import classes from './dialog.module.css'

/** Rows drawn: the counts above them tell the rest. */
const SHOWN = 200

/** What a change does to the routes in use, here and on the topology. */
export const RouteChanges = ({ changes }: { changes: Changes }) => {
  useImpactHighlight(changes)
  const count = rowCount(changes)
  if (count === 0) return <p className={`dim ${classes.text}`}>{text.confirm.noRoutes}</p>
  return (
    <div>
      <h3 className={classes.subtitle}>{impactCounts(changes).join(', ')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={classes.routes} tabIndex={0} aria-label={text.confirm.routeChanges}>
        <ImpactRows impact={changes} most={SHOWN} />
      </section>
      {count > SHOWN ? <p className={`dim ${classes.text}`}>{text.confirm.more(count - SHOWN)}</p> : null}
    </div>
  )
}
