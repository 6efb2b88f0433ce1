import type { Dialog } from '../../store/dialog.ts'
import { useAppSelector } from '../../store/hooks.ts'
import { selectPlan } from '../../store/select.ts'
import { EditPolicy } from '../../wizards/policy/edit-policy.tsx'
import { ActivatePropagation } from './activate-propagation.tsx'
import { AttachPolicy } from './attach-policy.tsx'
import { AttachVpc } from './attach-vpc.tsx'

type ConfigurationDialog = Extract<
  Dialog,
  { kind: 'attachVpc' | 'attachPolicy' | 'activatePropagation' | 'editPolicy' }
>

/** The pop-ups that configure an InterLink; none where what they are about is gone. */
export const ConfigurationPopUp = ({ dialog }: { dialog: ConfigurationDialog }) => {
  const plan = useAppSelector(selectPlan)
  if (dialog.kind === 'editPolicy') {
    const policy = plan.policies[dialog.policyId]
    return policy === undefined ? null : <EditPolicy dialog={dialog} policy={policy} />
  }
  const link = plan.links[dialog.linkId]
  if (link === undefined) return null
  switch (dialog.kind) {
    case 'attachVpc':
      return <AttachVpc link={link} />
    case 'attachPolicy':
      return <AttachPolicy link={link} />
    case 'activatePropagation':
      return <ActivatePropagation link={link} />
  }
}
