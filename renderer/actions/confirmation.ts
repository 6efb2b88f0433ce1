import { attachedPolicyIds, type Link } from '../../shared/model/link.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { text } from '../../shared/text/index.ts'
import type { Command, Dialog } from '../store/dialog.ts'
import { nameOf } from '../store/select.ts'

export type Confirmation = Extract<Dialog, { kind: 'confirmCommand' }>
type Wording = Pick<Confirmation, 'title' | 'message' | 'confirmLabel'>

/** How the document words the pop-ups of an InterLink's configuration; everything else is worded by its command. */
const WORDINGS: Record<string, (plan: Plan, link: Link, command: Command) => Wording> = {
  'link.detachVpc': (plan, link) => ({
    title: text.interlink.detachVpc.title,
    message: text.interlink.detachVpc.message(nameOf(plan, link.vpcId ?? ''), link.name),
    confirmLabel: text.interlink.detachVpc.title,
  }),
  'link.detachPolicy': (plan, link, { policyId }) => {
    const { title, message, blocksAll } = text.interlink.detachPolicy
    const isLast = attachedPolicyIds(link).length === 1
    const detached = message(nameOf(plan, String(policyId)), link.name)
    return { title, message: isLast ? `${detached} ${blocksAll}` : detached, confirmLabel: title }
  },
  'link.deactivatePropagation': (_plan, link) => ({
    title: text.interlink.deactivate.title,
    message: text.interlink.deactivate.message(link.name),
    confirmLabel: text.interlink.deactivate.submit,
  }),
}

/**
 * The pop-up that asks before `command` takes something away, the same wherever it is asked for: page, inspector, topology,
 * keys.
 */
export const confirmationOf = (plan: Plan, command: Command, confirmLabel: string): Confirmation => {
  const link = plan.links[String(command.linkId)]
  const wording = link === undefined ? undefined : WORDINGS[command.command]?.(plan, link, command)
  return { kind: 'confirmCommand', command, confirmLabel, danger: true, ...wording }
}

/** The pop-up that a switch of route propagation opens: turning it on shows the policies that will filter (rule 6). */
export const propagationDialog = (plan: Plan, link: Link): Dialog =>
  link.enableRoutePropagation
    ? confirmationOf(plan, { command: 'link.deactivatePropagation', linkId: link.id }, text.interlink.deactivate.submit)
    : { kind: 'activatePropagation', linkId: link.id }

/** The warning before a change to a policy that InterLinks use (rule 5). `back`: where its Cancel leads. */
export const policyEditConfirmation = (command: Command, back?: Dialog): Confirmation => ({
  kind: 'confirmCommand',
  command,
  title: text.interlink.editPolicy.title,
  message: text.interlink.editPolicy.warning,
  confirmLabel: text.interlink.editPolicy.save,
  ...(back === undefined ? {} : { back }),
})
