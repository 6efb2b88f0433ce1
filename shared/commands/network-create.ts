import { z } from 'zod'
import { nameSchema } from '../model/common.ts'
import { networkIdSchema, vpcIdSchema } from '../model/ids.ts'
import { createdId, defineCommand } from './define.ts'
import { canonical, prefixListField } from './fields.ts'
import { idMustBeFree, mustExist, subnetsMustFit } from './guards.ts'

export const createNetwork = defineCommand({
  name: 'network.create',
  product: 'PrivateNetworks',
  subject: 'networkId',
  creates: true,
  input: z.strictObject({
    id: networkIdSchema.optional(),
    vpcId: vpcIdSchema,
    name: nameSchema,
    subnets: prefixListField,
  }),
  guard: (plan, { id, vpcId, subnets }) => [
    ...idMustBeFree(plan, id),
    ...mustExist(plan, 'vpcs', vpcId),
    ...subnetsMustFit(plan, vpcId, subnets),
  ],
  effect: (draft, input) => {
    const id = networkIdSchema.parse(createdId(input))
    const { vpcId, name } = input
    draft.networks[id] = { id, vpcId, name, subnets: canonical(input.subnets), tags: [], imported: null }
    return undefined
  },
})
