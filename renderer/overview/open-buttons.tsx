import { Plus } from 'lucide-react'
import { attachedPolicyIds, type Link } from '../../shared/model/link.ts'
import { text } from '../../shared/text/index.ts'
import { useAppDispatch } from '../store/hooks.ts'
import { openDialog } from '../store/ui-slice.ts'
import { GuardedButton, GuardedIcon } from '../ui/guarded-button.tsx'
import { ANYTHING, useBlocker } from '../ui/use-command.ts'

type ButtonProps = { link: Link; primary?: boolean }

/** Why the pop-up that attaches a policy would have nothing to offer. */
const usePolicyBlocker = (link: Link): string | null => {
  const refused = useBlocker({ command: 'link.attachPolicy', linkId: link.id, policyId: ANYTHING }, 'policy/not-found')
  return refused ?? (attachedPolicyIds(link).length === 2 ? text.interlink.propagation.bothAttached : null)
}

export const AttachVpcButton = ({ link, primary = false }: ButtonProps) => {
  const dispatch = useAppDispatch()
  const blockedBy = useBlocker({ command: 'link.attachVpc', linkId: link.id, vpcId: ANYTHING }, 'vpc/not-found')
  return (
    <GuardedButton
      blockedBy={blockedBy}
      variant={primary ? 'filled' : 'default'}
      onClick={() => dispatch(openDialog({ kind: 'attachVpc', linkId: link.id }))}
    >
      {text.interlink.attachVpc.title}
    </GuardedButton>
  )
}

export const AttachPolicyButton = ({ link, primary = false }: ButtonProps) => {
  const dispatch = useAppDispatch()
  return (
    <GuardedButton
      blockedBy={usePolicyBlocker(link)}
      variant={primary ? 'filled' : 'default'}
      onClick={() => dispatch(openDialog({ kind: 'attachPolicy', linkId: link.id }))}
    >
      {text.interlink.attachPolicy.title}
    </GuardedButton>
  )
}

/** The document's "+" under Routing policy. */
export const AddPolicyIcon = ({ link }: { link: Link }) => {
  const dispatch = useAppDispatch()
  return (
    <GuardedIcon
      label={text.interlink.propagation.add}
      blockedBy={usePolicyBlocker(link)}
      onClick={() => dispatch(openDialog({ kind: 'attachPolicy', linkId: link.id }))}
    >
      <Plus size={16} />
    </GuardedIcon>
  )
}

export const ActivateButton = ({ link }: { link: Link }) => {
  const dispatch = useAppDispatch()
  const blockedBy = useBlocker({ command: 'link.activatePropagation', linkId: link.id }, 'link/no-policy')
  return (
    <GuardedButton
      blockedBy={blockedBy}
      variant="filled"
      onClick={() => dispatch(openDialog({ kind: 'activatePropagation', linkId: link.id }))}
    >
      {text.interlink.activate.title}
    </GuardedButton>
  )
}
