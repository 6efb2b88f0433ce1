import type { Refusal } from '../../shared/contract/answer.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { text } from '../../shared/text/index.ts'
import classes from '../dialogs/dialog.module.css'
import { useAppSelector } from '../store/hooks.ts'
import { edgeOf, nameOf, selectPlan } from '../store/select.ts'
import { shownMessage } from '../store/shown-refusal.ts'

const SHOWN = 50

/** A thing by its name, an attachment by both of its ends. */
export const namedOf = (plan: Plan, id: string): string => {
  const edge = edgeOf(plan, id)
  return edge === null ? nameOf(plan, id) : text.bulk.attachment(nameOf(plan, edge.linkId), nameOf(plan, edge.targetId))
}

/** Who an action does nothing to, each with the core's reasons. */
export const LeftOut = ({ refused }: { refused: readonly { id: string; refusals: Refusal[] }[] }) => {
  const plan = useAppSelector(selectPlan)
  if (refused.length === 0) return null
  return (
    <div>
      <h3 className={classes.subtitle}>{text.bulk.refused(refused.length)}</h3>
      <ul className={classes.list}>
        {refused.slice(0, SHOWN).map(({ id, refusals }) => (
          <li key={id}>
            <bdi>{namedOf(plan, id)}</bdi>
            <div className="dim">{refusals.map(shownMessage).join(' ')}</div>
          </li>
        ))}
        {refused.length > SHOWN ? <li>{text.confirm.more(refused.length - SHOWN)}</li> : null}
      </ul>
    </div>
  )
}
