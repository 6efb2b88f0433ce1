import { z } from 'zod'
import { demandSchema } from '../model/demand.ts'
import { demandIdSchema } from '../model/ids.ts'
import type { Plan } from '../model/plan.ts'
import { createdId, defineCommand } from './define.ts'
import { idMustBeFree, mustExist } from './guards.ts'

const { siteId, vpcId, mbps } = demandSchema.shape

const demandOf = ({ demands }: Pick<Plan, 'demands'>, pair: { siteId: string; vpcId: string }) =>
  Object.values(demands).find((demand) => demand.siteId === pair.siteId && demand.vpcId === pair.vpcId)

/** How much traffic a site and a VPC exchange, in each direction: there is one demand for a pair, the last that was set. */
export const setDemand = defineCommand({
  name: 'demand.set',
  product: null,
  subject: 'demandId',
  creates: true,
  input: z.strictObject({ id: demandIdSchema.optional(), siteId, vpcId, mbps }),
  guard: (plan, { id, ...pair }) => [
    ...(id !== undefined && demandOf(plan, pair)?.id === id ? [] : idMustBeFree(plan, id)),
    ...mustExist(plan, 'sites', pair.siteId),
    ...mustExist(plan, 'vpcs', pair.vpcId),
  ],
  effect: (draft, input, { before }) => {
    const id = demandIdSchema.parse(createdId(input))
    const former = demandOf(before, input)
    if (former !== undefined && former.id !== id) delete draft.demands[former.id]
    draft.demands[id] = { id, siteId: input.siteId, vpcId: input.vpcId, mbps: input.mbps }
    return undefined
  },
})
