import type { Link } from '../../shared/model/link.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { text } from '../../shared/text/index.ts'
import { RouteTableButton } from '../inspector/route-table-button.tsx'
import type { AnnouncementRow } from './announcement-rows.ts'
import classes from './routes.module.css'

/** What becomes of one announcement: whether it crosses, or the first reason why not, and what the receiving table makes of it. */
export const AnnouncementDetails = ({ plan, link, row }: { plan: Plan; link: Link; row: AnnouncementRow }) => {
  const site = link.siteId === null ? undefined : plan.sites[link.siteId]
  const vpc = link.vpcId === null ? undefined : plan.vpcs[link.vpcId]
  const ends = [site?.name ?? text.routes.noSite, vpc?.name ?? text.routes.noVpc] as const
  const receiver = row.direction === 'in' ? vpc : site
  return (
    <>
      <h3 className="mono">{text.routes.details.announcement(row.prefix.text)}</h3>
      <p className="dim">{text.routes.directionOf[row.direction](...ends)}</p>
      <p>{row.crosses ? `${text.routes.details.crosses} ${text.routes.columns.atEnd}: ${row.atEnd}.` : row.why}</p>
      {receiver === undefined ? null : (
        <div className={classes.actions}>
          <RouteTableButton id={receiver.id} />
        </div>
      )}
    </>
  )
}
