import type { Draft } from 'immer'
import type { Consequence } from '../contract/answer.ts'
import { attachedPolicyIds, type Link, policySlot } from '../model/link.ts'
import type { Plan } from '../model/plan.ts'
import { consequence } from './refuse.ts'

/** What happens to a link in several commands. Each changes the draft; those with consequences answer them. */

/** What the user has settled by hand is no longer what an import could not make sense of: the field by our name. */
export const settle = (link: Draft<Link>, ...fields: string[]): void => {
  if (!link.imported) return
  for (const field of fields) {
    delete link.imported.dangling[field]
    delete link.imported.fields[field]
  }
}

const deactivatePropagation = (link: Draft<Link>): Consequence[] => {
  if (!link.enableRoutePropagation) return []
  link.enableRoutePropagation = false
  return [consequence('link/propagation-deactivated', link.id, { name: link.name })]
}

/** Rule 2: propagation does not outlive the VPC, and does not come back by itself. */
export const detachVpcFrom = (link: Draft<Link>): Consequence[] => {
  link.vpcId = null
  return deactivatePropagation(link)
}

/** Rule 4: propagation does not outlive the last policy. */
export const detachPolicyFrom = (link: Draft<Link>, policyId: string): Consequence[] => {
  for (const slot of [policySlot(false), policySlot(true)] as const) if (link[slot] === policyId) link[slot] = null
  return attachedPolicyIds(link).length === 0 ? deactivatePropagation(link) : []
}

/** What a link lets go of when it vanishes: its VPC and its policies. */
export const releases = (plan: Plan, link: Link): Consequence[] => [
  ...(link.vpcId ? [vpcDetached(plan, link, link.vpcId)] : []),
  ...attachedPolicyIds(link).map((id) => policyDetached(plan, link, id)),
]

export const vpcDetached = (plan: Plan, link: Link, vpcId: string): Consequence =>
  consequence('link/vpc-detached', link.id, { name: link.name, vpc: plan.vpcs[vpcId]?.name ?? vpcId })

export const policyDetached = (plan: Plan, link: Link, policyId: string): Consequence =>
  consequence('link/policy-detached', link.id, { name: link.name, policy: plan.policies[policyId]?.name ?? policyId })

/** A deleted link is gone: it leaves every list and the topology, and releases what it used (rule 10). */
export const removeLink = (draft: Draft<Plan>, before: Plan, linkId: string): Consequence[] => {
  const link = before.links[linkId]!
  delete draft.links[linkId]
  delete draft.positions[linkId]
  return releases(before, link)
}
