import { z } from 'zod'
import { networkIdSchema } from '../model/ids.ts'
import { defineCommand } from './define.ts'
import { mustExist } from './guards.ts'

export const deleteNetwork = defineCommand({
  name: 'network.delete',
  product: 'PrivateNetworks',
  subject: 'networkId',
  input: z.strictObject({ networkId: networkIdSchema }),
  guard: (plan, { networkId }) => mustExist(plan, 'networks', networkId),
  effect: (draft, { networkId }) => {
    delete draft.networks[networkId]
    return undefined
  },
})
