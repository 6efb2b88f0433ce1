import { z } from 'zod'
import { nameSchema } from '../model/common.ts'
import { networkIdSchema } from '../model/ids.ts'
import { defineCommand } from './define.ts'
import { canonical, given, prefixListField } from './fields.ts'
import { mustExist, prefixesMustBeValid, subnetsMustFit } from './guards.ts'

export const updateNetwork = defineCommand({
  name: 'network.update',
  product: 'PrivateNetworks',
  subject: 'networkId',
  input: z.strictObject({
    networkId: networkIdSchema,
    name: nameSchema.optional(),
    subnets: prefixListField.optional(),
  }),
  guard: (plan, { networkId, subnets }) => {
    const network = plan.networks[networkId]
    if (!network) return [...mustExist(plan, 'networks', networkId), ...prefixesMustBeValid(subnets)]
    return subnets ? subnetsMustFit(plan, network.vpcId, subnets, networkId) : []
  },
  effect: (draft, { networkId, name, subnets }) => {
    Object.assign(draft.networks[networkId]!, given({ name, subnets: subnets && canonical(subnets) }))
    return undefined
  },
})
