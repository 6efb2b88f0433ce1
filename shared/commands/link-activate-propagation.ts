import { z } from 'zod'
import { linkIdSchema } from '../model/ids.ts'
import { attachedPolicyIds } from '../model/link.ts'
import { defineCommand } from './define.ts'
import { mustBeConfigurable, mustExist } from './guards.ts'
import { refuse } from './refuse.ts'

/** Rule 6: needs a VPC and a policy, or every announcement would be blocked. */
export const activatePropagation = defineCommand({
  name: 'link.activatePropagation',
  product: 'Interlink',
  subject: 'linkId',
  input: z.strictObject({ linkId: linkIdSchema }),
  guard: (plan, { linkId }) => {
    const link = plan.links[linkId]
    if (!link) return mustExist(plan, 'links', linkId)
    return [
      ...mustBeConfigurable(link),
      ...(link.vpcId === null ? [refuse('link/no-vpc', link.id, link)] : []),
      ...(attachedPolicyIds(link).length === 0 ? [refuse('link/no-policy', link.id, link)] : []),
      ...(link.enableRoutePropagation ? [refuse('link/propagation-already-on', link.id, link)] : []),
    ]
  },
  effect: (draft, { linkId }) => {
    draft.links[linkId]!.enableRoutePropagation = true
    return undefined
  },
})
