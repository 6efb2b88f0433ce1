import { useMemo } from 'react'
import { notLetThrough, type Whitelist } from '../../../shared/routing/fitness.ts'
import { type Announcer, policyReach } from '../../../shared/routing/policy-reach.ts'
import type { Direction } from '../../../shared/routing/reason.ts'
import { text } from '../../../shared/text/index.ts'
import { useAppSelector } from '../../store/hooks.ts'
import { selectPlan } from '../../store/select.ts'
import { ShapeMark } from '../../ui/status-mark.tsx'
import { Aside } from '../step.tsx'
import classes from '../wizard.module.css'

/** Announcers drawn, and announcements named of each: the counts tell the rest. */
const SHOWN = 20
const NAMED = 6

type ReachProps = { region: string; whitelist: Whitelist }

const Row = ({
  whitelist,
  announcer,
  direction,
}: {
  whitelist: Whitelist
  announcer: Announcer
  direction: Direction
}) => {
  const plan = useAppSelector(selectPlan)
  const { ends, name, fit } = announcer
  const missed = notLetThrough(plan, whitelist, ends, direction)
  const all = fit.passing === fit.announced
  return (
    <li className={classes.fit}>
      <ShapeMark
        shape={all ? 'disc' : fit.passing === 0 ? 'ring' : 'half-disc'}
        tone={all ? 'good' : fit.passing === 0 ? 'muted' : 'warn'}
      />
      <div className={classes.fitBody}>
        <bdi>{name}</bdi>
        {text.colon} {text.interlink.fit.of(fit.passing, fit.announced)}
        {fit.passing === 0 || all ? null : (
          <div className="dim">
            {text.interlink.fit.missed} <span className="mono">{missed.slice(0, NAMED).join(', ')}</span>
            {missed.length > NAMED ? ` ${text.confirm.more(missed.length - NAMED)}` : ''}
          </div>
        )}
      </div>
    </li>
  )
}

const OneWay = ({ region, whitelist, direction }: ReachProps & { direction: Direction }) => {
  const plan = useAppSelector(selectPlan)
  const announcers = useMemo(
    () => policyReach(plan, region, whitelist, direction),
    [plan, region, whitelist, direction],
  )
  const version = whitelist.isIpv6 ? 'IPv6' : 'IPv4'
  return (
    <>
      <h4 className={classes.asideGroup}>
        {direction === 'in' ? text.wizards.policy.reachIn : text.wizards.policy.reachOut}
      </h4>
      {announcers.length === 0 ? (
        <p className={classes.hint}>
          {(direction === 'in' ? text.wizards.policy.nobodyIn : text.wizards.policy.nobodyOut)(region, version)}
        </p>
      ) : (
        <ul className={classes.list}>
          {announcers.slice(0, SHOWN).map((announcer) => (
            <Row
              key={announcer.ends.siteId ?? announcer.ends.vpcId}
              whitelist={whitelist}
              announcer={announcer}
              direction={direction}
            />
          ))}
          {announcers.length > SHOWN ? <li className="dim">{text.confirm.more(announcers.length - SHOWN)}</li> : null}
        </ul>
      )}
    </>
  )
}

/** Which announcements, made now, the whitelists as typed so far would let through. */
export const PolicyReach = ({ region, whitelist }: ReachProps) => (
  <Aside title={text.wizards.policy.reach}>
    <OneWay region={region} whitelist={whitelist} direction="out" />
    <OneWay region={region} whitelist={whitelist} direction="in" />
  </Aside>
)
