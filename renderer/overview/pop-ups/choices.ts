import { guard } from '../../../shared/commands/execute.ts'
import type { Link } from '../../../shared/model/link.ts'
import { policySlot } from '../../../shared/model/link.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import type { Policy } from '../../../shared/model/policy.ts'
import { policyFitness } from '../../../shared/routing/fitness.ts'
import type { Command } from '../../store/dialog.ts'
import { fitnessLine } from '../fitness-line.ts'
import type { Choice } from './choice-select.tsx'

const reasonFor = (plan: Plan, command: Command): string | null => guard(plan, command)[0]?.message ?? null

/** What can be chosen comes first; the order is kept otherwise. */
const possibleFirst = <T extends Choice>(choices: T[]): T[] => [
  ...choices.filter(({ reason }) => reason === null),
  ...choices.filter(({ reason }) => reason !== null),
]

/** Every VPC, with the core's reason against those that this InterLink can't have. */
export const vpcChoices = (plan: Plan, linkId: string): Choice[] =>
  possibleFirst(
    Object.values(plan.vpcs).map(({ id, name, region }) => ({
      id,
      name,
      detail: region,
      reason: reasonFor(plan, { command: 'link.attachVpc', linkId, vpcId: id }),
    })),
  )

const policyChoice = (plan: Plan, link: Link, policy: Policy, reason: string | null): Choice & { passing: number } => {
  const fitness = policyFitness(plan, policy, link)
  return {
    id: policy.id,
    name: policy.name,
    detail: `${policy.isIpv6 ? 'IPv6' : 'IPv4'} · ${policy.region}`,
    line: fitnessLine(fitness),
    reason,
    passing: fitness.in.passing + fitness.out.passing,
  }
}

const bestFirst = (choices: (Choice & { passing: number })[]): Choice[] =>
  possibleFirst(choices.sort((a, b) => b.passing - a.passing))

/** Every routing policy that could be attached as well, the most fitting first. */
export const policyChoices = (plan: Plan, link: Link): Choice[] =>
  bestFirst(
    Object.values(plan.policies).map((policy) => {
      const command = { command: 'link.attachPolicy', linkId: link.id, policyId: policy.id }
      return policyChoice(plan, link, policy, reasonFor(plan, command))
    }),
  )

/** The policies of one IP version that could be in their place on the InterLink, the attached one among them. */
export const replacementChoices = (plan: Plan, link: Link, isIpv6: boolean): Choice[] =>
  bestFirst(
    Object.values(plan.policies)
      .filter((policy) => policy.isIpv6 === isIpv6)
      .map((policy) => {
        const commands = replacing(link, isIpv6, policy.id)
        const reason = commands.length === 0 ? null : reasonFor(plan, { command: 'plan.batch', commands })
        return policyChoice(plan, link, policy, reason)
      }),
  )

/** The commands that put another policy, or none, in the place of the one that is attached. */
const replacing = (link: Link, isIpv6: boolean, policyId: string | null): Command[] => {
  const attached = link[policySlot(isIpv6)]
  if (attached === policyId) return []
  const linkId = link.id
  return [
    ...(attached === null ? [] : [{ command: 'link.detachPolicy', linkId, policyId: attached }]),
    ...(policyId === null ? [] : [{ command: 'link.attachPolicy', linkId, policyId }]),
  ]
}

export type ChosenPolicies = { v4: string | null; v6: string | null }

/** Activates route propagation with the policies chosen: one undo step, whatever has to be changed for it. */
export const activationCommand = (link: Link, chosen: ChosenPolicies): Command => {
  const activate = { command: 'link.activatePropagation', linkId: link.id }
  const changes = [...replacing(link, false, chosen.v4), ...replacing(link, true, chosen.v6)]
  if (changes.length === 0) return activate
  return { command: 'plan.batch', commands: [...changes, activate] }
}
