import { z } from 'zod'
import type { Refusal } from '../contract/answer.ts'
import { linkIdSchema, vpcIdSchema } from '../model/ids.ts'
import type { Link } from '../model/link.ts'
import type { Vpc } from '../model/vpc.ts'
import { defineCommand } from './define.ts'
import { mustBeConfigurable, mustExist } from './guards.ts'
import { settle } from './link-effects.ts'
import { mustShareRegion } from './link-placement.ts'
import { refuse } from './refuse.ts'

/** Rule 1: the same organization; where either side's is not known there is nothing to compare. */
const mustShareOrganization = (link: Link, vpc: Vpc): Refusal[] => {
  const [ours, theirs] = [link.organizationId, vpc.organizationId]
  if (ours === null || theirs === null || ours === theirs) return []
  return [
    refuse('link/organization-mismatch', link.id, {
      link: { name: link.name, organizationId: ours },
      vpc: { name: vpc.name, organizationId: theirs },
    }),
  ]
}

/** Rule 1: at most one VPC, of the same region and organization. */
export const attachVpc = defineCommand({
  name: 'link.attachVpc',
  product: 'Interlink',
  subject: 'linkId',
  input: z.strictObject({ linkId: linkIdSchema, vpcId: vpcIdSchema }),
  guard: (plan, { linkId, vpcId }) => {
    const link = plan.links[linkId]
    const vpc = plan.vpcs[vpcId]
    const missing = [...mustExist(plan, 'links', linkId), ...mustExist(plan, 'vpcs', vpcId)]
    if (!link) return missing
    const attached = link.vpcId === null ? undefined : plan.vpcs[link.vpcId]
    return [
      ...missing,
      ...mustBeConfigurable(link),
      ...(attached ? [refuse('link/vpc-already-attached', link.id, { name: link.name, vpc: attached.name })] : []),
      ...(vpc ? [...mustShareRegion(plan, link, 'vpc', vpc), ...mustShareOrganization(link, vpc)] : []),
    ]
  },
  effect: (draft, { linkId, vpcId }) => {
    const link = draft.links[linkId]!
    link.vpcId = vpcId
    settle(link, 'vpcId')
    return undefined
  },
})
