import { type ReactNode, useMemo } from 'react'
import type { Plan } from '../../shared/model/plan.ts'
import type { LosingRoute, RouteTableEntry } from '../../shared/routing/route-table.ts'
import { text } from '../../shared/text/index.ts'
import { HopName } from './hop-list.tsx'
import classes from './routes.module.css'
import { communityText, type Hop, hopOf, hopsOf, type TableRow } from './table-rows.ts'

/** Lines drawn of one list: a destination can have thousands of ways and longer prefixes inside. */
const DRAWN = 50

type RouteDetailsProps = { plan: Plan; row: TableRow; onSelect: (destination: string) => void }

/** Everything about the ways to one destination: those in use, those that lost and to what, and where longer prefixes win. */
export const RouteDetails = ({ plan, row, onSelect }: RouteDetailsProps) => {
  const { details } = text.routes
  const losers = useMemo(
    () => row.losers.slice(0, DRAWN).map((loser) => ({ loser, hop: hopOf(plan, loser.nextHop) })),
    [plan, row],
  )
  const { entries, takeAll } = row.specifics
  return (
    <>
      <h3 className="mono">{details.title(row.id)}</h3>
      {takeAll ? <p className={classes.warning}>{details.hidden}</p> : null}
      <div className={classes.lists}>
        <List
          title={row.hops.length > 1 ? details.usedBy(row.hops.length) : details.used}
          about={about(row.hops[0]!.kind, row.localPreference, row.community)}
          left={row.hops.length - DRAWN}
        >
          {row.hops.slice(0, DRAWN).map((hop) => (
            <li key={hop.id}>
              <HopName hop={hop} />
            </li>
          ))}
        </List>
        <List title={details.lost} none={details.noneLost} left={row.losers.length - DRAWN}>
          {losers.map(({ loser, hop }) => (
            <li key={`${hop.kind} ${hop.id}`}>
              <HopName hop={hop} />
              <span className="dim">{about(hop.kind, loser.localPreference, communityText(loser.community))}</span>
              <span className={classes.reason}>{whyLost(loser, row)}</span>
            </li>
          ))}
        </List>
        <List title={details.specific} none={details.noneSpecific} left={entries.length - DRAWN}>
          {entries.slice(0, DRAWN).map((entry) => (
            <li key={entry.destination.text}>
              <button
                type="button"
                className={`mono ${classes.jump}`}
                aria-label={details.select(entry.destination.text)}
                onClick={() => onSelect(entry.destination.text)}
              >
                {entry.destination.text}
              </button>
              <bdi className="dim clip">{details.towards(namesOf(plan, entry))}</bdi>
            </li>
          ))}
        </List>
      </div>
    </>
  )
}

type ListProps = {
  title: string
  /** What is true of each of them. */
  about?: string
  none?: string
  /** How many more there are than are drawn; none where below 1. */
  left: number
  children: ReactNode[]
}

const List = ({ title, about, none, left, children }: ListProps) => (
  <div>
    <h4>{title}</h4>
    {about === undefined ? null : <p className="dim">{about}</p>}
    {children.length === 0 ? <p className="dim">{none}</p> : <ul>{children}</ul>}
    {left > 0 ? <p className="dim">{text.routes.details.more(left)}</p> : null}
  </div>
)

const about = (kind: Hop['kind'], localPreference: number | null, community: string): string =>
  [
    text.routes.hopKind[kind],
    localPreference === null ? null : text.routes.details.preference(localPreference),
    community === '' ? null : community,
  ]
    .filter((part) => part !== null)
    .join(' · ')

const whyLost = (loser: LosingRoute, { localPreference }: TableRow): string =>
  loser.lostTo === 'higher-local-preference'
    ? text.routes.lostTo[loser.lostTo]({ own: loser.localPreference ?? 0, best: localPreference ?? 0 })
    : text.routes.lostTo[loser.lostTo]()

const namesOf = (plan: Plan, { nextHops }: RouteTableEntry): string[] => hopsOf(plan, nextHops).map(({ name }) => name)
