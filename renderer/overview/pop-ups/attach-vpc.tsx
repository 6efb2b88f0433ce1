import { useMemo } from 'react'
import { attachedPolicyIds, type Link } from '../../../shared/model/link.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { policyFitness } from '../../../shared/routing/fitness.ts'
import { text } from '../../../shared/text/index.ts'
import { useAppSelector } from '../../store/hooks.ts'
import { nameOf, selectPlan } from '../../store/select.ts'
import classes from '../overview.module.css'
import { AttachPopUp } from './attach-pop-up.tsx'
import { vpcChoices } from './choices.ts'
import { FitnessDetails } from './fitness-details.tsx'

/** Attached policies that do not let everything through that the VPC announces. */
const unsuited = (plan: Plan, link: Link, vpcId: string) =>
  attachedPolicyIds(link)
    .flatMap((id) => plan.policies[id] ?? [])
    .filter((policy) => {
      const { announced, passing } = policyFitness(plan, policy, { ...link, vpcId: vpcId as Link['vpcId'] }).out
      return passing < announced
    })

const Reminder = ({ link, vpcId }: { link: Link; vpcId: string }) => {
  const plan = useAppSelector(selectPlan)
  return unsuited(plan, link, vpcId).map((policy) => (
    <div key={policy.id} className={classes.note} role="status">
      <p className={classes.text}>{text.interlink.attachVpc.unsuited(policy.name, nameOf(plan, vpcId))}</p>
      <FitnessDetails policy={policy} ends={{ ...link, vpcId: vpcId as Link['vpcId'] }} directions={['out']} />
    </div>
  ))
}

/** Rule 1: an existing VPC of the InterLink's region, or a new one, created and attached as one step. */
export const AttachVpc = ({ link }: { link: Link }) => {
  const plan = useAppSelector(selectPlan)
  const choices = useMemo(() => vpcChoices(plan, link.id), [plan, link.id])
  const words = text.interlink.attachVpc
  const stillToDo = [
    ...(attachedPolicyIds(link).length === 0 ? [words.attachPolicy] : []),
    ...(link.enableRoutePropagation ? [] : [words.activate]),
  ]
  return (
    <AttachPopUp
      words={{ ...words, submit: words.title }}
      label={text.field.vpc}
      choices={choices}
      attach={(vpcId) => ({ command: 'link.attachVpc', linkId: link.id, vpcId })}
      create={(id, also) => ({ kind: 'createVpc', id, region: link.region, also, stay: true })}
    >
      {(chosen) => (
        <>
          {chosen === null ? null : <Reminder link={link} vpcId={chosen} />}
          {stillToDo.length === 0 ? null : <p className={`dim ${classes.text}`}>{words.stillToDo(stillToDo)}</p>}
        </>
      )}
    </AttachPopUp>
  )
}
