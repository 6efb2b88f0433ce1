import { useMemo } from 'react'
import type { Link } from '../../../shared/model/link.ts'
import { text } from '../../../shared/text/index.ts'
import { useAppSelector } from '../../store/hooks.ts'
import { selectPlan } from '../../store/select.ts'
import { AttachPopUp } from './attach-pop-up.tsx'
import { policyChoices } from './choices.ts'
import { FitnessDetails } from './fitness-details.tsx'

/** Rule 3: a policy of the InterLink's region, chosen by how well it fits what both ends announce. */
export const AttachPolicy = ({ link }: { link: Link }) => {
  const plan = useAppSelector(selectPlan)
  const choices = useMemo(() => policyChoices(plan, link), [plan, link])
  return (
    <AttachPopUp
      words={text.interlink.attachPolicy}
      label={text.field.policy}
      choices={choices}
      attach={(policyId) => ({ command: 'link.attachPolicy', linkId: link.id, policyId })}
      create={(id, also) => ({
        kind: 'createPolicy',
        id,
        region: link.region,
        isIpv6: link.routingPolicyV4Id !== null,
        also,
        stay: true,
      })}
    >
      {(chosen) => {
        const policy = chosen === null ? undefined : plan.policies[chosen]
        return policy === undefined ? null : <FitnessDetails policy={policy} ends={link} />
      }}
    </AttachPopUp>
  )
}
