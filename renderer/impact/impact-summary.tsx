import type { Impact } from '../../shared/routing/impact.ts'
import { text } from '../../shared/text/index.ts'
import { impactCounts } from './impact-counts.ts'
import classes from './impact-rows.module.css'
import { ImpactRows, rowCount } from './impact-rows.tsx'

/** What changes in a few words: the counts, the first `most` destinations, and how many more there are. */
export const ImpactSummary = ({ impact, most }: { impact: Impact; most: number }) => {
  const counts = impactCounts(impact)
  const more = rowCount(impact) - most
  return (
    <>
      {counts.length === 0 ? text.confirm.noRoutes : counts.join(', ')}
      <ImpactRows impact={impact} most={most} />
      {more > 0 ? <span className={classes.more}>{text.confirm.more(more)}</span> : null}
    </>
  )
}
