import type { Policy } from '../../../shared/model/policy.ts'
import { type Ends, notLetThrough, policyFitness } from '../../../shared/routing/fitness.ts'
import { DIRECTIONS, type Direction } from '../../../shared/routing/reason.ts'
import { text } from '../../../shared/text/index.ts'
import { useAppSelector } from '../../store/hooks.ts'
import { nameOf, selectPlan } from '../../store/select.ts'
import { ShapeMark } from '../../ui/status-mark.tsx'
import classes from '../overview.module.css'

/** Announcements named; the count tells the rest. */
const NAMED = 8

type Props = { policy: Policy; ends: Ends }

const OneWay = ({ policy, ends, direction }: Props & { direction: Direction }) => {
  const plan = useAppSelector(selectPlan)
  const { passing, announced } = policyFitness(plan, policy, ends)[direction]
  const missed = notLetThrough(plan, policy, ends, direction)
  const site = ends.siteId === null ? text.field.siteLower : nameOf(plan, ends.siteId)
  const vpc = ends.vpcId === null ? text.field.vpc : nameOf(plan, ends.vpcId)
  const suits = passing === announced
  return (
    <div className={classes.fit}>
      <ShapeMark
        shape={announced === 0 ? 'ring' : suits ? 'disc' : passing === 0 ? 'cross' : 'half-disc'}
        tone={announced === 0 ? 'muted' : suits ? 'good' : passing === 0 ? 'bad' : 'warn'}
      />
      <div className={classes.rowMain}>
        {direction === 'in' ? text.field.filterInOf(site, vpc) : text.field.filterOutOf(vpc, site)}
        {text.colon} <strong>{text.interlink.fit.of(passing, announced)}</strong>
        {missed.length === 0 ? null : (
          <p className={classes.missed}>
            {text.interlink.fit.missed} <span className="mono">{missed.slice(0, NAMED).join(', ')}</span>
            {missed.length > NAMED ? ` ${text.confirm.more(missed.length - NAMED)}` : ''}
          </p>
        )}
      </div>
    </div>
  )
}

/** How a policy fits what both ends announce, each way or one, naming what it would not let through. */
export const FitnessDetails = ({
  policy,
  ends,
  directions = DIRECTIONS,
}: Props & { directions?: readonly Direction[] }) => (
  <section aria-label={policy.name}>
    {directions.map((direction) => (
      <OneWay key={direction} policy={policy} ends={ends} direction={direction} />
    ))}
  </section>
)
