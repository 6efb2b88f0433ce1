import { useMemo } from 'react'
import type { Link } from '../../../shared/model/link.ts'
import { text } from '../../../shared/text/index.ts'
import { previewOf } from '../../dialogs/preview.ts'
import { RouteChanges } from '../../dialogs/route-changes.tsx'
import type { Command } from '../../store/dialog.ts'
import { useAppSelector } from '../../store/hooks.ts'
import { selectPlan } from '../../store/select.ts'
import { AttachPopUp } from './attach-pop-up.tsx'
import { policyChoices } from './choices.ts'
import { FitnessDetails } from './fitness-details.tsx'

/** What the policy would let through, and what changes at once where route propagation is on. */
const Effect = ({ link, id, command }: { link: Link; id: string; command: Command }) => {
  const plan = useAppSelector(selectPlan)
  const policy = plan.policies[id]
  const preview = useMemo(
    () => (link.enableRoutePropagation ? previewOf(plan, command) : null),
    [plan, command, link.enableRoutePropagation],
  )
  return (
    <>
      {policy === undefined ? null : <FitnessDetails policy={policy} ends={link} />}
      {preview?.ok ? <RouteChanges changes={preview.routes} /> : null}
    </>
  )
}

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
      {(chosen) => (chosen === null ? null : <Effect link={link} {...chosen} />)}
    </AttachPopUp>
  )
}
