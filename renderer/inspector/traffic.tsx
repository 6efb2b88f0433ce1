import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Link } from '../../shared/model/link.ts'
import type { LinkExchange } from '../../shared/routing/link-exchange.ts'
import type { Direction } from '../../shared/routing/reason.ts'
import { text } from '../../shared/text/index.ts'
import { selectRouting } from '../store/derived.ts'
import { useAppSelector } from '../store/hooks.ts'
import { nameOf, selectPlan } from '../store/select.ts'
import { ShapeMark } from '../ui/status-mark.tsx'
import { blockedGroups } from './blocked-groups.ts'
import classes from './inspector.module.css'
import { RouteTableButton } from './route-table-button.tsx'
import { None } from './section.tsx'

const SHOWN = 12

const Prefixes = ({ prefixes, crossing }: { prefixes: string[]; crossing?: boolean }) => {
  const [shown, setShown] = useState(SHOWN)
  return (
    <>
      <ul className={`mono ${classes.prefixes}`} data-crossing={crossing || undefined}>
        {prefixes.slice(0, shown).map((prefix) => (
          <li key={prefix}>{prefix}</li>
        ))}
      </ul>
      {prefixes.length > shown ? (
        <Button size="compact-xs" variant="subtle" onClick={() => setShown(shown * 8)}>
          {text.prefixes.more(Math.min(shown * 7, prefixes.length - shown))}
        </Button>
      ) : null}
    </>
  )
}

const OneDirection = ({ link, exchange, direction }: { link: Link; exchange: LinkExchange; direction: Direction }) => {
  const plan = useAppSelector(selectPlan)
  const crossing = exchange.crossing(direction).map((route) => route.prefix)
  const groups = blockedGroups(plan, link, exchange.blocked(direction))
  const site = link.siteId === null ? text.field.site : nameOf(plan, link.siteId)
  const vpc = link.vpcId === null ? text.field.vpc : nameOf(plan, link.vpcId)
  return (
    <>
      <h4 className={classes.direction}>
        {direction === 'in' ? text.field.filterInOf(site, vpc) : text.field.filterOutOf(vpc, site)}
      </h4>
      {crossing.length + groups.length === 0 ? <None>{text.inspector.noAnnouncements}</None> : null}
      {crossing.length === 0 ? null : (
        <div className={classes.flow}>
          <ShapeMark shape="disc" tone="good" />
          <div className={classes.flowBody}>
            {text.inspector.crossing(crossing.length)}
            <Prefixes prefixes={crossing} crossing />
          </div>
        </div>
      )}
      {groups.map(({ reason, prefixes }) => (
        <div key={reason} className={classes.flow}>
          <ShapeMark shape="cross" tone="bad" />
          <div className={classes.flowBody}>
            {text.inspector.blocked(prefixes.length)}
            {text.colon} <span className={classes.reason}>{reason}</span>
            <Prefixes prefixes={prefixes} />
          </div>
        </div>
      ))}
    </>
  )
}

/** What crosses an InterLink each way, and the first reason for everything that doesn't. */
export const Traffic = ({ link }: { link: Link }) => {
  const exchange = useAppSelector(selectRouting).findLink(link.id)
  if (exchange === undefined) return null
  return (
    <>
      <OneDirection link={link} exchange={exchange} direction="in" />
      <OneDirection link={link} exchange={exchange} direction="out" />
      {exchange.announcedCount('in') + exchange.announcedCount('out') === 0 ? null : (
        <div className={classes.actions}>
          <RouteTableButton id={link.id} label={text.routes.open} />
        </div>
      )}
    </>
  )
}
