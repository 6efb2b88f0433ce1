import { Button } from '@mantine/core'
import { Route } from 'lucide-react'
import type { Link } from '../../shared/model/link.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { text } from '../../shared/text/index.ts'
import { useAppDispatch } from '../store/hooks.ts'
import { routesChosen } from '../store/ui-slice.ts'
import type { AnnouncementRow } from './announcement-rows.ts'

/** What becomes of one announcement: whether it crosses, or the first reason why not, and what the receiving table makes of it. */
export const AnnouncementDetails = ({ plan, link, row }: { plan: Plan; link: Link; row: AnnouncementRow }) => {
  const dispatch = useAppDispatch()
  const site = link.siteId === null ? undefined : plan.sites[link.siteId]
  const vpc = link.vpcId === null ? undefined : plan.vpcs[link.vpcId]
  const ends = [site?.name ?? text.routes.noSite, vpc?.name ?? text.routes.noVpc] as const
  const receiver = row.direction === 'in' ? vpc : site
  return (
    <>
      <h3 className="mono">{text.routes.details.announcement(row.prefix.text)}</h3>
      <p className="dim">{text.routes.directionOf[row.direction](...ends)}</p>
      <p>{row.crosses && receiver ? text.routes.details.crosses(receiver.name, row.atEnd) : row.why}</p>
      {receiver === undefined ? null : (
        <Button leftSection={<Route size={14} />} onClick={() => dispatch(routesChosen(receiver.id))}>
          {text.routes.details.openTable(receiver.name)}
        </Button>
      )}
    </>
  )
}
