import { attachedPolicyIds, type Link } from '../../shared/model/link.ts'
import { text } from '../../shared/text/index.ts'
import { PropagationSwitch } from '../inspector/link-propagation.tsx'
import { useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import { AddPolicyIcon, AttachPolicyButton } from './open-buttons.tsx'
import classes from './overview.module.css'
import { Panel } from './panel.tsx'
import { PolicyRow } from './policy-row.tsx'

export const PropagationPanel = ({ link }: { link: Link }) => {
  const plan = useAppSelector(selectPlan)
  const policies = attachedPolicyIds(link).flatMap((id) => plan.policies[id] ?? [])
  const on = link.enableRoutePropagation
  return (
    <Panel title={text.interlink.propagation.title}>
      <div className={classes.row}>
        <PropagationSwitch link={link} />
        <div className={classes.rowMain}>
          <strong>{on ? text.field.on : text.field.off}</strong>{' '}
          <span className="dim">{on ? text.interlink.propagation.onHint : text.interlink.propagation.offHint}</span>
        </div>
      </div>
      <div className={classes.subHead}>
        <h4>{text.interlink.propagation.policies}</h4>
        <AddPolicyIcon link={link} />
      </div>
      {policies.map((policy) => (
        <PolicyRow key={policy.id} link={link} policy={policy} />
      ))}
      {policies.length > 0 ? null : (
        <div className={classes.none}>
          <p className="dim">{text.interlink.propagation.noPolicy}</p>
          <AttachPolicyButton link={link} />
        </div>
      )}
    </Panel>
  )
}
