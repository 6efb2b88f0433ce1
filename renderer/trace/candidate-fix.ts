import type { Plan } from '../../shared/model/plan.ts'
import { text } from '../../shared/text/index.ts'
import type { Candidate } from '../../shared/trace/candidates.ts'
import type { Network } from '../../shared/trace/network.ts'
import type { Dialog } from '../store/dialog.ts'

/** Where what keeps an InterLink from carrying traffic can be changed. */
export type CandidateFix = { label: string } & (
  | { kind: 'dialog'; dialog: Dialog }
  | { kind: 'overview'; linkId: string }
  | { kind: 'routes'; ownerId: string }
)

/** The pop-up that sets it right, already filled in where the trace knows how; null where there is nothing to change. */
export function fixOf(plan: Plan, from: Network, candidate: Candidate): CandidateFix | null {
  const words = text.trace.fixes
  const linkId = candidate.link.id
  if (candidate.verdict === 'unused') return { kind: 'routes', ownerId: from.id, label: words.routes }
  if (candidate.verdict !== 'blocked') return null
  const { reason, prefix } = candidate
  switch (reason.code) {
    case 'no-vpc':
      return { kind: 'dialog', dialog: { kind: 'attachVpc', linkId }, label: words.attachVpc }
    case 'no-policy':
      return { kind: 'dialog', dialog: { kind: 'attachPolicy', linkId }, label: words.attachPolicy }
    case 'propagation-off':
      return { kind: 'dialog', dialog: { kind: 'activatePropagation', linkId }, label: words.activate }
    case 'not-whitelisted': {
      const policy = plan.policies[reason.policyId]
      if (policy === undefined || prefix === null) return null
      const { name, prefixFilterIn, prefixFilterOut } = policy
      // D1: what a site announces comes in, towards the VPC that sends to it.
      const draft =
        from.kind === 'vpc'
          ? { name, prefixFilterIn: [...prefixFilterIn, prefix], prefixFilterOut }
          : { name, prefixFilterIn, prefixFilterOut: [...prefixFilterOut, prefix] }
      const dialog: Dialog = { kind: 'editPolicy', policyId: policy.id, draft }
      return { kind: 'dialog', dialog, label: words.whitelist(prefix) }
    }
    default:
      return { kind: 'overview', linkId, label: words.open }
  }
}
