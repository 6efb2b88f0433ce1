import { z } from 'zod'
import { vpcIdSchema } from '../model/ids.ts'
import { defineCommand } from './define.ts'
import { linksOfVpc, mustBeUnused, mustExist } from './guards.ts'

/** Takes the VPC's Private Networks, custom routes and demands along. */
export const deleteVpc = defineCommand({
  name: 'vpc.delete',
  product: 'VPC',
  subject: 'vpcId',
  input: z.strictObject({ vpcId: vpcIdSchema }),
  guard: (plan, { vpcId }) => {
    const vpc = plan.vpcs[vpcId]
    return vpc ? mustBeUnused('vpc/in-use', vpc, linksOfVpc(plan, vpcId)) : mustExist(plan, 'vpcs', vpcId)
  },
  effect: (draft, { vpcId }, { before }) => {
    for (const network of Object.values(before.networks)) if (network.vpcId === vpcId) delete draft.networks[network.id]
    for (const route of Object.values(before.routes)) if (route.vpcId === vpcId) delete draft.routes[route.id]
    for (const demand of Object.values(before.demands)) if (demand.vpcId === vpcId) delete draft.demands[demand.id]
    delete draft.vpcs[vpcId]
    delete draft.positions[vpcId]
    return undefined
  },
})
